// Course: one matter from the letter to the service, by keyboard alone, through the hands of five officers.
import assert from "node:assert/strict";
import { enter, registered, send_now, stop_the_wait } from "./desk.mjs";
import { noticed } from "./hands.mjs";
import { journey } from "./journey.mjs";

const keyboard = (page) => ({
  type: (words) => page.keyboard.insertText(words),
  press: async (...keys) => { for (const key of keys) await page.keyboard.press(key); },
  // Tab on to the field with this id, as a person would; never a mouse.
  async to(id, most = 60) {
    for (let i = 0; i < most; i++) {
      if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
      await page.keyboard.press("Tab");
    }
    assert.fail("the keyboard does not reach " + id);
  },
  async command(words) {
    await page.keyboard.press("Control+k");
    await page.locator(".palette-field").waitFor();
    await page.keyboard.insertText(words);
    await page.keyboard.press("Enter");
    await page.locator(".palette-field").waitFor({ state: "hidden" });
  },
});

// The button that sends what waits has the focus: Enter is enough.
async function sent_at_once(page) {
  await page.waitForFunction(() => document.activeElement?.dataset.send !== undefined);
  await page.keyboard.press("Enter");
}

async function open_from_queue(page, number) {
  await page.locator("tbody tr").first().waitFor();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("j");
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === number) break;
  }
  await page.keyboard.press("Enter");
  await page.locator(".matter").waitFor();
}

journey("by keyboard alone: registered, forwarded, notified, accepted, answered, approved, served", async (walker) => {
  const clerk = await enter(walker, "dongpu-petition-clerk", { path: "/desk/register" });
  let hand = keyboard(clerk);
  await clerk.waitForFunction(() => document.activeElement?.id === "text");
  let steps = 0;
  const count = (n) => { steps += n; };
  await hand.type("去年十月到十二月在河湾工地做木工，三个月工资没有发，也没有缴社会保险。"); count(1);
  await clerk.getByRole("textbox", { name: "诉求 1" }).focus();
  await hand.type("发清三个月工资"); await hand.press("Enter"); count(2);
  await hand.type("补缴社会保险"); await hand.press("Enter"); count(2);
  await hand.type("向本人书面道歉"); count(1);
  await hand.to("petitioner-0-name"); count(3);
  await hand.type("吴桂"); await hand.to("petitioner-0-address"); await hand.type("东浦区河湾街道三号"); count(3);
  await hand.to("category"); count(4);
  await hand.type("拖欠"); await hand.press("Tab"); count(2);
  await hand.to("place"); await hand.type("河湾"); await hand.press("Enter"); count(2);
  await walker.look("desk-register");
  await hand.press("Control+Enter"); count(1);
  await clerk.locator("#receipt").waitFor();
  const number = (await clerk.locator("[data-number]").innerText()).trim();
  walker.code = (await clerk.locator("[data-code]").innerText()).trim();
  await walker.look("desk-receipt");
  console.log(`     a letter with three demands: ${steps} steps of typing and keys`);
  assert.ok(steps <= 30);

  const router = await enter(walker, "dongpu-petition-router");
  hand = keyboard(router);
  await open_from_queue(router, number);
  await walker.look("desk-matter");
  await hand.command("转送");
  await router.waitForFunction(() => document.activeElement?.id === "act-to");
  await hand.type("东浦区人力资源"); await hand.press("Enter");
  await hand.press("Control+Enter");
  await sent_at_once(router);
  await noticed(router, "已转送");

  const handler = await enter(walker, "dongpu-labour-handler");
  hand = keyboard(handler);
  await open_from_queue(handler, number);
  await hand.command("告知");
  await handler.waitForFunction(() => document.activeElement?.closest(".act-form"));
  await handler.locator("#act-path").press("ArrowUp");
  await hand.to("act-means"); await hand.press("Space");
  await hand.to("act-text");
  await hand.type("已收到您反映的事项，由本单位办理，自受理之日起六十日内书面答复。");
  await hand.press("Control+Enter");
  await sent_at_once(handler);
  await noticed(handler, "已告知");
  await hand.command("受理");
  await handler.waitForFunction(() => document.activeElement?.closest(".act-form"));
  await hand.press("Enter");
  await noticed(handler, "已受理");
  await hand.command("拟稿");
  await handler.locator("#answer-0-outcome").waitFor();
  const found = ["经查，工资表与银行流水一致，确有三个月未付。", "经查，三个月的社会保险没有缴。", "经查，公司没有向本人道歉。"];
  for (const i of [0, 1, 2]) {
    await hand.to(`answer-${i}-outcome`);
    await hand.press("Space");
    await hand.to(`answer-${i}-facts`); await hand.type(found[i]);
    await hand.to(`answer-${i}-reason`); await hand.type("用人单位应当按月支付工资。");
    await hand.to(`answer-${i}-basis`); await hand.type("《劳动法》第五十条。");
    await hand.to(`answer-${i}-perform_by`); await hand.type("2026-04-30");
    await hand.press("Enter", "Escape");
  }
  await walker.look("desk-draft");
  await hand.press("Control+Enter");
  await noticed(handler, "已拟稿");

  const head = await enter(walker, "dongpu-labour-head", { path: "/desk/approvals" });
  hand = keyboard(head);
  await head.locator("[data-row]").first().waitFor();
  await walker.look("desk-approvals");
  await hand.press("j", "Enter");
  await head.locator(".matter").waitFor();
  await hand.command("出具处理意见");
  await head.waitForFunction(() => document.activeElement?.closest(".act-form"));
  await hand.press("Control+Enter");
  await noticed(head, "已出具处理意见");

  const server = await enter(walker, "dongpu-labour-handler", { path: "/desk/matter/" + number });
  hand = keyboard(server);
  await server.locator(".matter").waitFor();
  await hand.command("送达");
  await server.waitForFunction(() => document.activeElement?.closest(".act-form"));
  await hand.to("act-service-means"); await hand.press("Space");
  await hand.to("act-service-proof"); await hand.type("当面签收，送达回证一份。");
  await hand.press("Control+Enter");
  await noticed(server, "已送达");
  await walker.look("desk-matter-served");
  const { body } = await walker.town.see("dongpu-labour-handler", number);
  assert.equal(body.stage, "served");
  assert.equal(body.matter.opinions[0].answers.length, 3);
}, { main: true });

journey("邓蓝 sees her own duties on a phone and can do them there", async (walker) => {
  const number = await registered(walker.town, "手机上办");
  const path = "/desk/matter/" + number;
  const page = await enter(walker, "dongpu-petition-router", { width: 360, height: 780, path });
  await page.locator(".matter").waitFor();
  await page.getByRole("button", { name: "转送", exact: true }).click();
  await page.fill("#act-to", "人力资源");
  await page.locator(".options li").first().click();
  await walker.shot("desk-matter-360");
  await stop_the_wait(page);
  await page.getByRole("button", { name: "确认转送" }).click();
  await page.locator(".hold").waitFor();
  await walker.look("desk-hold-360");
  await send_now(page);
  await page.locator(".notice", { hasText: "已转送" }).waitFor();
  await page.getByRole("button", { name: "栏目" }).click();
  await walker.look("desk-menu-360");
});

journey("a day is typed as people write it, or picked by keys from a calendar that has its name", async (walker) => {
  const page = await enter(walker, "dongpu-petition-clerk", { path: "/desk/register" });
  const day = page.locator("#received_day");
  await day.fill("2026/3/5");
  await day.press("Tab");
  assert.equal(await day.inputValue(), "2026-03-05");
  await day.press("ArrowDown");
  const calendar = page.getByRole("dialog", { name: "收到日期" });
  await calendar.locator("td.current").waitFor();
  await page.waitForFunction(() => document.activeElement.tagName === "TD");
  await walker.clean("the calendar");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await calendar.waitFor({ state: "detached" });
  assert.equal(await day.inputValue(), "2026-03-04");
  assert.equal(await page.evaluate(() => document.activeElement.id), "received_day");
  await day.press("ArrowDown");
  await calendar.locator("td.current").waitFor();
  await page.keyboard.press("Escape");
  await calendar.waitFor({ state: "detached" });
  assert.equal(await day.inputValue(), "2026-03-04");
});
