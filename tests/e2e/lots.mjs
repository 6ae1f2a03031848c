// Draws of re-checks: announced by those who supervise, decided by the ledger, done again by a stranger, worked
// through; and the reminders a unit gets before it is late.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { enter } from "./desk.mjs";
import { past_ground } from "./ground.mjs";
import { main } from "./hands.mjs";
import { journey } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const supervisor = "dongpu-petition-supervisor";

async function handled(town, title) {
  const one = await petition(town, { title });
  const acts = await take(town, one.number);
  for (const step of ["forward", "notify", "accept"]) await acts[step]();
  return { ...one, acts };
}

// What the server does by itself is waited for, and the page read again.
async function until(page, words) {
  for (let i = 0; i < 40; i++) {
    await page.reload();
    await page.locator("main h1").waitFor();
    await page.waitForTimeout(500);
    if (words.test(await main(page))) return;
  }
  assert.match(await main(page), words);
}

async function redrawn(town, lot) {
  const file = join(town.folder, "lot.json");
  writeFileSync(file, JSON.stringify(lot));
  return promisify(execFile)("tools/check-lot", [file, "--ledger", town.url + "/ledger"]).catch((wrong) => wrong);
}

journey("answered matters are drawn by lot to be looked at again, and anybody can draw them again", async (walker) => {
  const { town } = walker;
  const some = [];
  for (const title of ["欠薪一", "欠薪二", "欠薪三", "欠薪四", "欠薪五", "欠薪六"]) some.push(await handled(town, title));
  const open = await handled(town, "欠薪七");
  town.turn("2026-03-20");
  for (const one of some) for (const step of ["draft", "issue", "serve"]) await one.acts[step]();
  town.turn("2026-04-08");
  const page = await enter(walker, supervisor, { path: "/desk/supervision" });
  await page.getByRole("link", { name: /抽签/ }).click();
  await page.getByText("还没有公告过抽签").first().waitFor();
  await page.getByRole("button", { name: "公告抽签" }).click();
  await page.locator("#lot-on").waitFor();
  await walker.clean("the form of a lot");
  await page.locator("form button[type=submit]").click();
  await page.locator(".field.wrong, [aria-invalid=true]").first().waitFor();
  await page.locator("#lot-units").fill("人力资源");
  await page.keyboard.press("Enter");
  await page.fill("#lot-count", "2");
  await page.fill("#lot-on", "2026-04-09");
  await walker.look("desk-lot-form");
  await page.locator("form button[type=submit]").click();
  await page.getByText("已公告，等待抽签日").first().waitFor();
  const citizen = await walker.device({ width: 360, height: 780 });
  await citizen.goto("/lots");
  assert.match(await citizen.locator("main").innerText(), /2026年3月至2026年3月答复的事项，每个单位抽2件/);

  walker.page = page;
  town.turn("2026-04-09");
  await until(page, /被抽范围已存证|已抽签/);
  await petition(town, { title: "抽签之后的来信" });
  await until(page, /已抽签[\s\S]*抽中2件，已复核0件/);
  await walker.look("desk-lots");
  await page.locator("tbody a").first().click();
  await page.getByText("抽中2件，已复核0件").first().waitFor();
  await page.locator("summary", { hasText: "怎样核对" }).click();
  await walker.look("desk-lot");
  const drawn = await page.locator("tbody a.number").first().innerText();
  assert.ok(some.some((one) => one.number === drawn), "one of those that were answered");
  await page.locator("tbody a.number").first().click();
  await past_ground(page);
  await page.locator(".act-buttons").getByRole("button", { name: "登记抽查", exact: true }).click();
  await page.locator("#act-text").fill("回访当事人：没有收到钱，答复所称属实与否未查。");
  await page.locator(".act-form button[type=submit]").click();
  await page.locator(".notice", { hasText: "登记抽查" }).waitFor();
  await page.goto("/desk/lots");
  await page.getByText("抽中2件，已复核1件，其中不合格1件").first().waitFor();
  await page.goto("/desk/supervision?unit=dongpu-labour");
  await page.getByText("抽查不合格").first().waitFor();

  const list = await town.call("GET", "/api/v1/lots");
  const lot = (await town.call("GET", `/api/v1/lots/${list.body.items[0].id}`)).body;
  for (const one of [...some, open]) assert.ok(!JSON.stringify(lot).includes(one.number), "no number is told");
  let told = await redrawn(town, lot);
  assert.match(told.stdout, /6 in the population, 2 drawn; \d+ looked at, 0 differ/);
  lot.units[0].tickets_drawn[0] = lot.units[0].tickets.find((one) => !lot.units[0].tickets_drawn.includes(one));
  told = await redrawn(town, lot);
  assert.match(told.stdout, /differs: dongpu-labour: the seed draws others/);
  await citizen.reload();
  walker.page = citizen;
  assert.match(await citizen.locator("main").innerText(), /6件中抽2件[\s\S]*种子/);
  await walker.look("lots");
}, { alone: {}, main: true });

journey("a unit is reminded before its last day, by nobody's opening a page", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await handled(town, "欠薪八");
  town.turn("2026-04-29");
  const page = await enter(walker, supervisor, { path: "/desk/supervision?unit=dongpu-labour" });
  await until(page, new RegExp(`的到期提醒[\\s\\S]*2026年4月29日[\\s\\S]*${one.number}`));
  await walker.look("desk-reminders");
  const seen = await page.locator("section[aria-labelledby=reminders-title] tbody tr", { hasText: one.number }).count();
  town.turn("2026-04-29");
  await page.waitForTimeout(2500);
  await page.reload();
  await page.locator("section[aria-labelledby=reminders-title] tbody tr", { hasText: one.number }).first().waitFor();
  assert.equal(await page.locator("section[aria-labelledby=reminders-title] tbody tr", { hasText: one.number }).count(),
    seen, "the same day reminds once");
}, { alone: {} });
