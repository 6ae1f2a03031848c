// A hearing is announced, moved and held; a served slip is scanned in; what was served electronically is opened.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { noticed, open_act } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const handler = "dongpu-labour-handler", head = "dongpu-labour-head";

async function prepared(town, title, steps) {
  const one = await petition(town, { title });
  const acts = await take(town, one.number);
  for (const step of steps) await acts[step]();
  return one;
}
async function follow(walker, code) {
  const citizen = await walker.device({ width: 360, height: 780 });
  walker.page = citizen;
  await citizen.goto("/follow");
  await citizen.fill("#code", code);
  await press(citizen, "查询");
  return citizen;
}

journey("沈禾 is asked to a hearing, reads that it is moved, and that it was held", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await prepared(town, "加班工资没有算", ["forward", "notify", "accept"]);
  walker.code = one.code;
  let page = await enter(walker, handler, { path: "/desk/matter/" + one.number });
  await page.locator(".matter").waitFor();
  let form = await open_act(page, "听证通知");
  assert.equal(await page.locator("#act-announced").count(), 0, "none is announced that could be moved");
  await page.fill("#act-day", "2026-03-20");
  await page.fill("#act-time", "25:00");
  await page.fill("#act-venue", "区人社局三楼会议室");
  await page.fill("#act-chair", "王民副局长");
  await page.fill("#act-text", "请带劳动合同。");
  await form.locator("button[type=submit]").click();
  await page.getByText("没有这个时刻").waitFor();
  await walker.clean("a notice of a hearing");
  await page.fill("#act-time", "14:30");
  await walker.look("desk-hearing-notice");
  await form.locator("button[type=submit]").click();
  await noticed(page, "听证通知");
  assert.match(await page.locator("#main").innerText(), /听证安排[\s\S]*14:30[\s\S]*将要举行[\s\S]*三楼会议室/);

  const citizen = await follow(walker, one.code);
  const seen = await citizen.locator("main").innerText();
  assert.match(seen, /听证[\s\S]*您可以参加听证[\s\S]*2026年3月20日[\s\S]*14:30[\s\S]*将要举行[\s\S]*三楼会议室[\s\S]*王民副局长/);
  assert.match(seen, /通知您参加听证/);
  await walker.clean("a hearing that is announced");
  await walker.look("follow-hearing");

  walker.page = page;
  form = await open_act(page, "听证通知");
  await page.locator("#act-announced").click();
  await page.getByRole("option").first().click();
  await page.fill("#act-day", "2026-03-24");
  await page.fill("#act-time", "09:00");
  await page.fill("#act-venue", "石桥镇会议室");
  await page.fill("#act-chair", "王民副局长");
  await form.locator("button[type=submit]").click();
  await noticed(page, "听证通知");

  const chief = await enter(walker, head, { path: "/desk/matter/" + one.number });
  const paper = chief.locator("[data-paper=hearing]").last();
  await paper.getByRole("button", { name: "审批并制发" }).click();
  await paper.getByText(/信听〔2026〕\d+号/).waitFor();
  const text = await (await chief.request.get(
    await paper.getByRole("link", { name: "纯文本" }).getAttribute("href"))).text();
  assert.match(text, /听证通知书[\s\S]*原定于2026年3月20日举行的听证[\s\S]*2026年3月24日[\s\S]*石桥镇会议室/);

  town.turn("2026-03-24");
  walker.page = page;
  await page.reload();
  await page.locator(".matter").waitFor();
  form = await open_act(page, "听证");
  await page.fill("#act-first_day", "2026-03-24");
  await page.fill("#act-last_day", "2026-03-24");
  await page.fill("#act-record", "双方到场，核对了考勤表。");
  await form.locator("button[type=submit]").click();
  await noticed(page, "听证");
  await citizen.getByRole("button", { name: "刷新", exact: true }).click();
  await citizen.getByText("已经举行").waitFor();
  assert.match(await citizen.locator("main").innerText(), /2026年3月20日的听证改到2026年3月24日/);

  form = await open_act(page, "听证通知");
  await page.fill("#act-day", "2026-04-02");
  await page.fill("#act-time", "10:00");
  await page.fill("#act-venue", "三楼");
  await page.fill("#act-chair", "王民副局长");
  await form.locator("button[type=submit]").click();
  await noticed(page, "听证通知");
  form = await open_act(page, "取消听证");
  await page.fill("#act-reason", "双方已经谈拢。");
  await walker.look("desk-hearing-cancellation");
  await form.locator("button[type=submit]").click();
  await noticed(page, "取消听证");
  await citizen.getByRole("button", { name: "刷新", exact: true }).click();
  await citizen.getByText("双方已经谈拢。").waitFor();
  await walker.look("follow-hearings");
});

journey("the signed slip is scanned in, and 沈禾 saves it from the page of the matter", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await prepared(town, "押金没有退", ["forward", "notify", "accept", "draft", "issue"]);
  walker.code = one.code;
  const page = await enter(walker, handler, { path: "/desk/matter/" + one.number });
  await page.locator(".matter").waitFor();
  const form = await open_act(page, "送达");
  await form.getByText("直接送达", { exact: true }).click();
  await page.fill("#act-service-proof", "本人当面签收。");
  const pixel = Buffer.from("89504e470d0a1a0a", "hex");
  await page.setInputFiles("#files", { name: "送达回证.png", mimeType: "image/png", buffer: pixel });
  await form.locator(".files .done", { hasText: "送达回证.png" }).waitFor();
  await walker.clean("a service with its slip");
  await walker.look("desk-service-slip");
  await form.locator("button[type=submit]").click();
  await noticed(page, "送达");
  const file = page.locator("section", { hasText: "凭证的扫描件" }).locator("a[download]", { hasText: "送达回证.png" });
  assert.equal((await page.request.get(await file.first().getAttribute("href"))).status(), 200);

  const citizen = await follow(walker, one.code);
  const slip = citizen.locator("form", { hasText: "送达回证.png" });
  await walker.clean("a slip on the page of the matter");
  await walker.look("follow-slip");
  const [download] = await Promise.all([citizen.waitForEvent("download"), slip.getByRole("button").click()]);
  assert.equal(download.suggestedFilename(), "送达回证.png");
});

journey("沈禾 opens what was served electronically; the day is recorded, and the time to ask stays", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await prepared(town, "社保没有缴", ["forward", "notify", "accept", "draft", "issue"]);
  walker.code = one.code;
  await town.act(handler, one.number, "service", { consent_shown: true,
    service: { means: "electronic", served_day: town.day, proof: "已到达约定的手机号码。" } });
  const before = (await town.see(handler, one.number)).body.matter;
  assert.equal(before.opinions[0].service.opened_on, undefined);
  town.turn("2026-03-09");
  const citizen = await follow(walker, one.code);
  assert.match(await citizen.locator("main").innerText(), /2026年3月9日查看[\s\S]*仍从送达之日起算/);
  await walker.look("follow-opened");
  const after = (await town.see(handler, one.number)).body.matter;
  assert.equal(after.opinions[0].service.opened_on, "2026-03-09");
  assert.deepEqual(after.deadlines, before.deadlines);
  const page = await enter(walker, handler, { path: "/desk/matter/" + one.number });
  await page.locator(".timeline", { hasText: "信访人查看了送达的意见" }).waitFor();
  assert.match(await page.locator("#main").innerText(), /查看日期\s*2026年3月9日|查看日期\s*2026-03-09|查看日期/);
});
