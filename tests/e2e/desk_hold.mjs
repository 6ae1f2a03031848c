// Hold: a slip of the hand is taken back before it goes out; nothing typed is lost, nothing is sent twice.
import assert from "node:assert/strict";
import { enter, registered, stop_the_wait } from "./desk.mjs";
import { noticed } from "./hands.mjs";
import { journey } from "./journey.mjs";

async function confirmed(walker, title, remark, still = false) {
  const number = await registered(walker.town, title);
  const page = await enter(walker, "dongpu-petition-router", { path: "/desk/matter/" + number });
  await page.locator(".matter").waitFor();
  await page.locator(".act-buttons").getByRole("button", { name: "转送", exact: true }).click();
  await page.fill("#act-to", "人力资源");
  await page.keyboard.press("Enter");
  await page.fill("#act-remark", remark);
  if (still) await stop_the_wait(page);
  await page.getByRole("button", { name: "确认转送" }).click();
  await page.locator(".hold").waitFor();
  return { number, page };
}
const times = async (walker, number) =>
  (await walker.town.see("dongpu-petition-router", number)).body.entries
    .filter((one) => one.act === "forwarding").length;

journey("何敏 confirms the wrong unit and takes it back: the form as it was typed, nothing sent", async (walker) => {
  const { number, page } = await confirmed(walker, "撤回一次", "先核对工资表。", true);
  await walker.look("desk-hold");
  await page.keyboard.press("Control+z");
  await page.locator(".hold").waitFor({ state: "detached" });
  assert.equal(await page.inputValue("#act-to"), "东浦区人力资源和社会保障局");
  assert.equal(await page.inputValue("#act-remark"), "先核对工资表。");
  assert.equal(await times(walker, number), 0);
  await page.reload();
  await page.locator("#act-remark").waitFor();
  await page.getByRole("button", { name: "确认转送" }).click();
  await noticed(page, "已转送");
  assert.equal(await times(walker, number), 1, "left alone it goes out by itself");
});

journey("gone on to the next page, the act goes out; taken back there, the form is open again", async (walker) => {
  const { number, page } = await confirmed(walker, "先走一步", "走开以前写的。", true);
  await page.getByRole("link", { name: "我的待办" }).click();
  await page.locator("#main h1", { hasText: "我的待办" }).waitFor();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.locator("#act-remark").waitFor();
  assert.equal(await page.inputValue("#act-remark"), "走开以前写的。");
  assert.equal(await times(walker, number), 0);
  await page.getByRole("button", { name: "确认转送" }).click();
  await page.getByRole("link", { name: "我的待办" }).click();
  await page.getByRole("button", { name: "立即发出" }).click();
  await noticed(page, number + " 已转送");
  assert.equal(await times(walker, number), 1);
});

journey("refused after the officer went on: told with the reason and the way back, nothing lost", async (walker) => {
  const { number, page } = await confirmed(walker, "走开后没成", "还在这里。", true);
  await page.getByRole("link", { name: "机关单位" }).click();
  await walker.town.act("dongpu-petition-router", number, "forwarding", { to: "dongpu-housing" });
  await page.getByRole("button", { name: "立即发出" }).click();
  const told = page.locator(".notice.bad", { hasText: number });
  await told.waitFor();
  await walker.look("desk-hold-failed");
  await told.getByRole("link", { name: "打开看看" }).click();
  await page.locator(".matter").waitFor();
  assert.equal(await page.locator(".notice.bad").count(), 0);
  assert.equal(await times(walker, number), 1);
});

journey("the page is closed during the wait: the browser asks, and leaving sends once", async (walker) => {
  const { number, page } = await confirmed(walker, "关掉页面", "确认过的。", true);
  let asked = "";
  page.once("dialog", async (dialog) => {
    asked = dialog.type();
    await dialog.accept();
  });
  await page.reload();
  await page.locator(".matter").waitFor();
  assert.equal(asked, "beforeunload");
  for (let i = 0; i < 50 && (await times(walker, number)) === 0; i++)
    await new Promise((later) => setTimeout(later, 100));
  assert.equal(await times(walker, number), 1);
});

journey("signing out sends what was confirmed before the session ends", async (walker) => {
  const { number, page } = await confirmed(walker, "下班了", "下班前转走。", true);
  await page.getByRole("button", { name: "退出" }).click();
  await page.locator("#officer").waitFor();
  assert.equal(await times(walker, number), 1);
});
