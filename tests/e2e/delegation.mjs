// Standing in: the head goes away, a colleague approves in both names, and no longer once it is ended.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { journey } from "./journey.mjs";
import { seat_administrator } from "./offers.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const head = "dongpu-labour-head", handler = "dongpu-labour-handler", deputy = "dongpu-labour-deputy";
const unit = "东浦区人力资源和社会保障局";

// A second handler, so that one drafts and the other stands in for the head.
async function seat_deputy(town) {
  if (town.passwords.has(deputy)) return;
  await seat_administrator(town);
  const made = await town.call("POST", "/api/v1/officers",
    { id: deputy, name: "许平", unit: "dongpu-labour", roles: ["handler"] }, await town.session("admin"));
  assert.equal(made.status, 201, JSON.stringify(made.body));
  town.passwords.set(deputy, made.body.one_time_password);
  const given = { present: made.body.one_time_password, wanted: "河湾渡口的青石板路 deputy" };
  const changed = await town.call("POST", "/api/v1/password", given, await town.session(deputy));
  assert.equal(changed.status, 204, JSON.stringify(changed.body));
  town.passwords.set(deputy, given.wanted);
  town.sessions.delete(deputy);
}
async function drafted(town, title) {
  const one = await petition(town, { title });
  const acts = await take(town, one.number);
  for (const step of ["forward", "notify", "accept", "draft"]) await acts[step]();
  return one;
}
async function pick(page, field, words) {
  await page.fill(field, words);
  await page.keyboard.press("Enter");
}
const at = (one) => "/desk/matter/" + one.number;
const offered = (page) => page.locator('.act-buttons [data-act="opinion"]');
const card = (page) => page.locator(".delegations");

journey("the head goes away and 许平 stands in: both names, and over when it is ended", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  await seat_deputy(town);
  const first = await drafted(town, "拖欠三个月工资"), second = await drafted(town, "加班费没有发");
  walker.code = first.code;

  const away = await enter(walker, head, { path: "/desk/access" });
  await card(away).waitFor();
  await card(away).getByText("没有代行").waitFor();
  await card(away).getByRole("button", { name: "设定代行" }).click();
  await away.locator("#delegation-officer").waitFor();
  await walker.look("desk-delegation-form");
  await away.getByRole("button", { name: "保存" }).click();
  await away.locator("#delegation-deputy-wrong").waitFor();
  await away.locator("#delegation-until-wrong").waitFor();
  assert.equal(await away.evaluate(() => document.activeElement.id), "delegation-deputy", "the focus is at the first");
  await away.keyboard.type("许平");
  await away.keyboard.press("Enter");
  await away.fill("#delegation-until", "2026-03-01");
  await away.fill("#delegation-reason", "到省里开会");
  await away.getByRole("button", { name: "保存" }).click();
  await away.locator("#delegation-until-wrong", { hasText: "183" }).waitFor();
  await away.fill("#delegation-until", "2026-03-06");
  await away.getByRole("button", { name: "保存" }).click();
  await card(away).getByText("今日有效").waitFor();
  assert.match(await card(away).innerText(), /许平 代 .*负责人/);
  await walker.look("desk-delegation-set");

  const page = await enter(walker, deputy, { path: at(first) });
  await page.locator(".matter").waitFor();
  await page.locator(".standing-in", { hasText: /今日代 .*负责人 办理（至 2026年3月6日）/ }).waitFor();
  await offered(page).click();
  await page.locator(".act-form button[type=submit]").click();
  await page.locator(".timeline", { hasText: "处理意见" }).waitFor();
  await page.locator(".timeline", { hasText: new RegExp(`许平（代${unit}负责人）`) }).waitFor();
  await walker.look("desk-delegation-both-names");
  const { body } = await town.see(handler, first.number);
  const { by } = body.entries.at(-1);
  assert.deepEqual([by.officer, by.on_behalf_of], [deputy, head]);
  await page.goto("/desk/access");
  await card(page).getByText("今日有效").waitFor();
  assert.equal(await card(page).getByRole("button", { name: /结束代行/ }).count(), 0, "the deputy ends nothing");
  await page.goto(at(second));
  await offered(page).waitFor();

  const small = await enter(walker, head, { width: 360, height: 780, path: "/desk/access" });
  await card(small).getByText("今日有效").waitFor();
  await walker.look("desk-delegation-small", { languages: false });
  await card(small).getByRole("button", { name: /结束代行/ }).click();
  await card(small).getByText("马上不能再代").waitFor();
  await card(small).getByRole("button", { name: /结束代行/ }).click();
  await card(small).getByText("已结束", { exact: true }).waitFor();
  await page.reload();
  await page.locator(".matter").waitFor();
  assert.equal(await offered(page).count(), 0, "it is over at once");
  assert.equal(await page.locator(".standing-in").count(), 0);

  const citizen = await walker.device({ width: 360, height: 780 });
  await citizen.goto("/follow");
  await citizen.fill("#code", first.code);
  await Promise.all([citizen.waitForNavigation(), citizen.getByRole("button", { name: "查询", exact: true }).click()]);
  assert.ok(!(await citizen.locator("main").innerText()).includes("许平"), "the petitioner reads the unit alone");
}, { main: true });

journey("the administrator names a deputy for a head who fell ill", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  await seat_deputy(town);
  const page = await enter(walker, "admin", { path: "/desk/officers" });
  await page.locator("tbody tr", { hasText: head }).getByRole("button", { name: /^修改/ }).click();
  await card(page).waitFor();
  await card(page).getByRole("button", { name: "设定代行" }).click();
  await page.locator("#delegation-deputy").waitFor();
  assert.equal(await page.locator("#delegation-officer").count(), 0, "who is away is known here");
  await pick(page, "#delegation-deputy", "许平");
  await page.fill("#delegation-until", "2026-03-20");
  await page.fill("#delegation-reason", "住院");
  await page.keyboard.press("Enter");
  await card(page).getByText("今日有效").waitFor();
  await walker.look("desk-delegation-officers", { languages: false });
  await card(page).getByRole("button", { name: /结束代行/ }).click();
  await card(page).getByRole("button", { name: /结束代行/ }).click();
  await card(page).getByText("今日有效").waitFor({ state: "detached" });
});
