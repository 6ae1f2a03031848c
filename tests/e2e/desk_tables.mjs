// Tables: every list by keys, with the columns its officer wants, saved as a table; acts on several matters together.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { enter, registered, send_now, stop_the_wait } from "./desk.mjs";
import { journey } from "./journey.mjs";

const focused = (page) => page.evaluate(() => document.activeElement?.closest("tr")?.dataset.pick ?? "");
const saved = async (page, press) => {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return (await readFile(await file.path(), "utf8")).replace(/^\uFEFF/, "").trim().split("\r\n");
};
const picked = (page) => page.locator(".picked-bar").getByText(/^已选/).innerText();

async function choose(page, numbers) {
  await page.locator("tbody tr").first().waitFor();
  for (const number of numbers) await page.getByRole("checkbox", { name: "选择 " + number }).check();
}
async function together(page, act) {
  await page.locator(".picked-bar").getByRole("button", { name: /^一起办/ }).click();
  await page.getByRole("button", { name: act, exact: true }).click();
}

journey("the queue by keys: walked, picked in one reach, dropped; columns put away stay away; saved as it stands",
  async (walker) => {
    for (const title of ["路灯不亮", "井盖松动", "树枝伸窗"]) await registered(walker.town, title);
    const page = await enter(walker, "dongpu-petition-router");
    await page.locator("tbody tr").first().waitFor();
    const keys = await page.locator("tbody tr").evaluateAll((rows) => rows.map((row) => row.dataset.pick));
    await page.keyboard.press("j");
    await page.keyboard.press("End");
    assert.equal(await focused(page), keys.at(-1));
    await page.keyboard.press("Home");
    assert.equal(await focused(page), keys[0]);
    await page.keyboard.press("x");
    assert.equal(await picked(page), "已选 1 件");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("Shift+X");
    assert.equal(await picked(page), `已选 ${new Set(keys.slice(0, 3)).size} 件`);
    await walker.look("desk-picked");
    await page.keyboard.press("Escape");
    await page.locator(".picked-bar").waitFor({ state: "detached" });

    await page.getByRole("button", { name: "选择列" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.type === "checkbox");
    await walker.look("desk-columns");
    await page.getByRole("checkbox", { name: "地区" }).press("Space");
    await page.keyboard.press("Escape");
    assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "选择列");
    assert.equal(await page.getByRole("columnheader", { name: "地区" }).count(), 0);
    const rows = await saved(page, () => page.getByRole("button", { name: "导出表格" }).click());
    assert.equal(rows.length - 1, await page.locator("tbody tr").count());
    assert.ok(rows[0].startsWith("期限,剩余,事项,种类") && !rows[0].includes("地区"), rows[0]);
    await page.locator(".notice", { hasText: `${rows.length - 1} 行` }).waitFor();
    await page.reload();
    await page.locator("tbody tr").first().waitFor();
    assert.equal(await page.getByRole("columnheader", { name: "地区" }).count(), 0, "kept for the next time");
    await page.getByRole("button", { name: "选择列" }).click();
    await page.getByRole("button", { name: "恢复原样" }).click();
    assert.equal(await page.getByRole("columnheader", { name: "地区" }).count(), 1);
  });

journey("the lists of units and officers are the same table", async (walker) => {
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/units" });
  await page.locator("tbody tr").first().waitFor();
  await page.keyboard.press("j");
  assert.ok(await focused(page));
  await page.fill("#units-asked", "石桥");
  const rows = await saved(page, () => page.getByRole("button", { name: "导出表格" }).click());
  assert.equal(rows.length, 2, "what is exported is what was found");
  await page.fill("#units-asked", "没有这个单位");
  await page.getByText("没有找到").waitFor();
  await walker.look("desk-units-none");
});

journey("何敏 forwards several matters at once, after a look at each, with one answer for each", async (walker) => {
  const numbers = [];
  for (const title of ["一号楼漏水", "二号楼漏水", "三号楼漏水"]) numbers.push(await registered(walker.town, title));
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/board" });
  await choose(page, numbers);
  await walker.look("desk-board");
  await page.locator(".picked-bar").getByRole("button", { name: "一起办 3 件" }).click();
  await page.getByText("三号楼漏水").waitFor();
  await walker.look("desk-bulk-choose");
  await page.getByRole("button", { name: "转送", exact: true }).click();
  await page.getByRole("button", { name: "确认转送 3 件" }).click();
  await page.getByText("请填写“转给”").waitFor();
  await page.fill("#act-to", "住房");
  await page.keyboard.press("Enter");
  await page.fill("#act-remark", "请一并查看。");
  await stop_the_wait(page);
  await page.getByRole("button", { name: "确认转送 3 件" }).click();
  await page.locator(".hold").waitFor();
  await page.keyboard.press("Control+z");
  await page.locator(".hold").waitFor({ state: "detached" });
  assert.equal(await page.inputValue("#act-remark"), "请一并查看。", "taken back as it was typed");
  await walker.town.act("dongpu-petition-router", numbers[1], "forwarding", { to: "dongpu-labour" });
  await page.getByRole("button", { name: "确认转送 3 件" }).click();
  await send_now(page);
  await page.getByText("已办 2 / 3 件").waitFor();
  assert.equal(await page.locator("[data-standing=done]").count(), 2);
  assert.equal(await page.locator("[data-standing=not_offered]").count(), 1);
  assert.equal(await page.getByRole("button", { name: /再转送一次/ }).count(), 0, "what is not offered is not tried again");
  await walker.look("desk-bulk-result");
  const rows = await saved(page, () => page.getByRole("button", { name: "导出表格" }).click());
  assert.match(rows.find((row) => row.includes(numbers[1])), /不再提供这一步/);
  await page.getByRole("button", { name: "收起" }).click();
  await page.locator("table").waitFor();
}, { main: true });

journey("of several matters those that offer an act are kept, and it is done to them", async (walker) => {
  const numbers = [];
  for (const title of ["南街路灯不亮", "北街路灯不亮", "西街路灯不亮"]) numbers.push(await registered(walker.town, title));
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/board" });
  await choose(page, numbers);
  await walker.town.act("dongpu-petition-router", numbers[2], "forwarding", { to: "dongpu-city" });
  await page.locator(".picked-bar").getByRole("button", { name: "一起办 3 件" }).click();
  await page.getByRole("button", { name: "转送：2 件可以，只留这些" }).click();
  assert.equal(await page.locator("[data-standing]").count(), 2);
  await page.getByText("西街路灯不亮").waitFor({ state: "detached" });
  await page.fill("#act-to", "住房");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "确认转送 2 件" }).click();
  await send_now(page);
  await page.getByText("已办 2 / 2 件").waitFor();
  const { body } = await walker.town.see("dongpu-petition-router", numbers[2]);
  assert.equal(body.entries.filter((one) => one.act === "forwarding").length, 1, "the one left out is left alone");
});

journey("an act together where some answers get lost: those are tried again, none is done twice", async (walker) => {
  walker.expects = /Failed to load resource|net::ERR/;
  const numbers = [];
  for (const title of ["东门积水", "西门积水", "南门积水"]) numbers.push(await registered(walker.town, title));
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/board" });
  await choose(page, numbers);
  await together(page, "转送");
  await page.fill("#act-to", "住房");
  await page.keyboard.press("Enter");
  const keys = [];
  let lost = false;
  await page.route("**/forwarding", async (route) => {
    keys.push(route.request().headers()["idempotency-key"]);
    if (lost || !route.request().url().includes(numbers[1])) return route.continue();
    lost = true;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "确认转送 3 件" }).click();
  await send_now(page);
  await page.getByText("剩下的没有发出").waitFor();
  assert.equal(await page.locator("[data-standing=done]").count(), 1);
  await walker.clean("an act together broken off");
  await page.reload();
  await page.getByText("已办 1 / 3 件").waitFor();
  await page.getByText("发出了，没收到回答").waitFor();
  await page.getByRole("button", { name: "没办成的 2 件再转送一次" }).click();
  await page.getByText("已办 3 / 3 件").waitFor();
  assert.equal(await page.getByText("先前已经办好").count(), 1, "the one that had gone through is told apart");
  for (const number of numbers) {
    const { body } = await walker.town.see("dongpu-petition-router", number);
    const times = body.entries.filter((one) => one.act === "forwarding").length;
    assert.equal(times, 1, number + " is forwarded once");
  }
  assert.equal(new Set(keys).size, numbers.length, "each matter keeps its key");
});
