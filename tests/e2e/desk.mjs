// Desk: how officers come in and go out of the workbench, and what happens when something breaks off.
import assert from "node:assert/strict";
import { noticed, open_act } from "./hands.mjs";
import { journey } from "./journey.mjs";

// Comes in by the door; leaves the page the officer lands on.
export async function enter(walker, officer, { width = 1440, height = 900, language = "zh-CN", path = "/desk" } = {}) {
  const page = await walker.device({ width, height, language });
  await page.goto(path);
  await page.fill("#officer", officer);
  await page.fill("#password", walker.town.passwords.get(officer));
  await page.keyboard.press("Enter");
  await page.locator("#main h1").waitFor();
  return page;
}

// A matter registered by the clerk over the API, in the hands of the router.
export async function registered(town, title, demands = ["发清三个月工资"]) {
  const session = await town.session("dongpu-petition-clerk");
  const answer = await town.call("POST", "/api/v1/matters", { kind: "request", unit: "dongpu-petition", demands,
    submission: { channel: "letter", received_day: town.day, statement: { title, text: title + "，详见来信。" },
      petitioners: [{ name: "吴桂", address: "东浦区河湾街道" }] } }, session);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.number;
}

// What was confirmed waits a few seconds; who is sure does not wait. On a slow machine it may be out already.
// Of an act that is not held there is nothing to send, and what it says is gone after some seconds.
export async function send_now(page) {
  const send = page.locator("[data-send]");
  await send.or(page.locator(".notice")).first().waitFor({ timeout: 7000 }).catch(() => {});
  await send.click({ timeout: 500 }).catch(() => {});
}
// The wait stands still, so that it can be looked at.
export const stop_the_wait = (page) => page.evaluate(() => { window.setInterval = () => 0; });

journey("柳青 types the password wrong, comes in, finds her way by palette and keys, and goes out", async (walker) => {
  const page = await walker.device({ width: 1440, height: 900 });
  const answer = await page.goto("/desk");
  assert.match(answer.headers()["content-security-policy"], /default-src 'none'/);
  assert.ok(!answer.headers()["content-security-policy"].includes("unsafe"));
  await page.locator("#officer").waitFor();
  await walker.look("desk-sign-in");
  await page.fill("#officer", "dongpu-petition-clerk");
  await page.fill("#password", "不是这个密码呀");
  await page.keyboard.press("Enter");
  await page.locator(".box.bad").waitFor();
  assert.equal(await page.inputValue("#officer"), "dongpu-petition-clerk");
  assert.equal(await page.inputValue("#password"), "");
  assert.equal(await page.evaluate(() => document.activeElement.id), "password", "the focus is where to type again");
  await page.fill("#password", walker.town.passwords.get("dongpu-petition-clerk"));
  await page.keyboard.press("Enter");
  await page.locator("#main h1", { hasText: "我的待办" }).waitFor();
  await walker.look("desk-work");
  await page.keyboard.press("Control+k");
  await page.locator(".palette-field").waitFor();
  await page.keyboard.type("登记");
  await walker.clean("the palette");
  await page.keyboard.press("Enter");
  await page.locator("#main h1", { hasText: "登记" }).waitFor();
  await page.locator("h1").click();
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await page.locator("#main h1", { hasText: "法规期限" }).waitFor();
  await page.locator("table").first().waitFor();
  await walker.look("desk-law");
  await page.getByRole("link", { name: "放假安排" }).click();
  await page.locator(".year").first().waitFor();
  await walker.look("desk-calendar");
  await page.getByRole("link", { name: "机关单位" }).click();
  await page.locator("tbody tr").first().waitFor();
  await page.fill("#units-asked", "石桥");
  assert.equal(await page.locator("tbody tr").count(), 1);
  await walker.look("desk-units");
  await page.goto("/desk/no-such-page");
  await page.getByText("没有这个页面").first().waitFor();
  await page.getByRole("button", { name: "退出" }).click();
  await page.locator("#officer").waitFor();
});

journey("the queue's filter stands in the address, is kept under a name, and leaves as a table", async (walker) => {
  const page = await enter(walker, "dongpu-petition-router");
  await page.locator("tbody tr").first().waitFor();
  const all = await page.locator("tbody tr").count();
  await page.getByRole("button", { name: "已逾期" }).click();
  await page.waitForURL(/when=late/);
  await page.waitForFunction((n) => document.querySelectorAll("tbody tr").length < n, all);
  assert.equal(await page.locator("tbody .due.late").count(), await page.locator("tbody tr").count());
  await page.getByRole("button", { name: "保存这个筛选" }).click();
  await page.fill("#saved-name", "先办这些");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "全部" }).click();
  await page.waitForFunction((n) => document.querySelectorAll("tbody tr").length >= n, all);
  await page.getByRole("link", { name: "先办这些" }).click();
  await page.waitForURL(/when=late/);
  await page.reload();
  await page.locator("tbody .due.late").first().waitFor();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "导出表格" }).click()]);
  assert.match(file.suggestedFilename(), /\.csv$/);
  await page.goto("/desk?when=late&stage=re_reviewed");
  await page.getByText("没有待办").waitFor();
  await walker.look("desk-work-empty");
});

journey("two officers act at once: the later one is told, sees what happened, and has lost nothing", async (walker) => {
  const number = await registered(walker.town, "两人同时转送");
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/matter/" + number });
  await page.locator(".matter").waitFor();
  await open_act(page, "补充来件");
  await page.fill("#text", "信访人又送来工资条复印件。");
  await walker.town.act("dongpu-petition-router", number, "forwarding", { to: "dongpu-labour" });
  await page.getByRole("button", { name: "确认补充来件" }).click();
  await page.getByText("别人刚刚也办了这件事").waitFor();
  assert.equal(await page.inputValue("#text"), "信访人又送来工资条复印件。");
  await page.locator(".timeline", { hasText: "转送" }).waitFor();
  await walker.clean("a conflict");
}, { main: true });

journey("the session ends over an open form: signed in again, nothing is lost", async (walker) => {
  const number = await registered(walker.town, "会话过期");
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/matter/" + number });
  await page.locator(".matter").waitFor();
  await open_act(page, "转送");
  await page.fill("#act-remark", "请先核对工资表。");
  await page.fill("#act-to", "人力资源");
  await page.keyboard.press("Enter");
  await page.context().clearCookies();
  await page.getByRole("button", { name: "确认转送" }).click();
  await send_now(page);
  const again = page.getByRole("dialog", { name: "登录已过期" });
  await again.waitFor();
  await walker.clean("signing in again");
  await page.fill("#password", walker.town.passwords.get("dongpu-petition-router"));
  await page.keyboard.press("Enter");
  await again.waitFor({ state: "hidden" });
  assert.equal(await page.inputValue("#act-remark"), "请先核对工资表。");
  await page.getByRole("button", { name: "确认转送" }).click();
  await send_now(page);
  await noticed(page, "已转送");
});

journey("the line breaks off: what was typed stays, also over a reload, and is sent once", async (walker) => {
  walker.expects = /Failed to load resource|net::ERR/;
  const number = await registered(walker.town, "断线");
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/matter/" + number });
  await page.locator(".matter").waitFor();
  await open_act(page, "转送");
  await page.fill("#act-to", "人力资源");
  await page.keyboard.press("Enter");
  await page.fill("#act-remark", "断线以前写的。");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "确认转送" }).click();
  await send_now(page);
  await page.locator(".banner").waitFor();
  await walker.clean("the server gone");
  await page.context().setOffline(false);
  await page.locator(".banner").waitFor({ state: "hidden" });
  await page.reload();
  await page.locator("#act-remark").waitFor();
  assert.equal(await page.inputValue("#act-remark"), "断线以前写的。");
  await page.getByRole("button", { name: "确认转送" }).click();
  await send_now(page);
  await noticed(page, "已转送");
  const { body } = await walker.town.see("dongpu-petition-router", number);
  assert.equal(body.entries.filter((one) => one.act === "forwarding").length, 1);
});

journey("an answer that got lost on the way is not done twice", async (walker) => {
  walker.expects = /Failed to load resource|net::ERR/;
  const number = await registered(walker.town, "回音丢了");
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/matter/" + number });
  await page.locator(".matter").waitFor();
  await open_act(page, "转送");
  await page.fill("#act-to", "人力资源");
  await page.keyboard.press("Enter");
  let first = true;
  await page.route("**/forwarding", async (route) => {
    if (!first) return route.continue();
    first = false;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.getByRole("button", { name: "确认转送" }).click();
  await send_now(page);
  await page.locator(".act-form .box.bad").waitFor();
  await page.getByRole("button", { name: "确认转送" }).click();
  await send_now(page);
  await noticed(page, "已转送");
  const { body } = await walker.town.see("dongpu-petition-router", number);
  assert.equal(body.entries.filter((one) => one.act === "forwarding").length, 1);
});

journey("a double click acts once", async (walker) => {
  const number = await registered(walker.town, "连点两下");
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/matter/" + number });
  await page.locator(".matter").waitFor();
  await open_act(page, "转送");
  await page.fill("#act-to", "人力资源");
  await page.keyboard.press("Enter");
  let sent = 0;
  await page.route("**/forwarding", async (route) => {
    sent++;
    await new Promise((later) => setTimeout(later, 300));
    await route.continue();
  });
  await page.getByRole("button", { name: "确认转送" }).dblclick();
  await page.locator("[data-send]").dblclick({ timeout: 7000 }).catch(() => {});
  await noticed(page, "已转送");
  assert.equal(sent, 1);
});

journey("a wrong field is told at the field, in the officer's language", async (walker) => {
  const number = await registered(walker.town, "少填了");
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/matter/" + number, language: "en-GB" });
  await page.locator(".matter").waitFor();
  await open_act(page, "Assign");
  await page.getByRole("button", { name: "Assign", exact: true }).last().click();
  await page.locator(".field.wrong").first().waitFor();
  assert.equal(await page.locator(".act-form .field.wrong").count(), 2);
  assert.equal(await page.evaluate(() => document.activeElement.id), "act-to");
  await walker.look("desk-act-wrong");
});
