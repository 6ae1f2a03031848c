// Findings: a draft that sends the petitioner away is marked; the head sees it, and goes on only with a reason.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { follow, main, noticed, open_act } from "./hands.mjs";
import { journey } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const handler = "dongpu-labour-handler", head = "dongpu-labour-head";

journey("a draft that sends 吴桂 away is marked, is drafted better; the head explains the rest", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "拖欠五个月工资", demands: ["发清五个月工资"] });
  walker.code = one.code;
  const acts = await take(town, one.number);
  for (const step of ["forward", "notify", "accept"]) await acts[step]();

  const page = await enter(walker, handler, { path: "/desk/matter/" + one.number });
  await page.locator(".matter").waitFor();
  const draft = async (facts, reason, basis) => {
    const form = await open_act(page, "拟稿");
    await form.locator("input[type=radio][value=not_supported]").check();
    await page.fill("#answer-0-facts", facts);
    await page.fill("#answer-0-reason", reason);
    await page.fill("#answer-0-basis", basis);
    await form.locator("button[type=submit]").click();
    await noticed(page, "拟稿");
  };
  await draft("您反映的问题我局高度重视，正在研究。",
    "不属于我局职责，请您自行联系公司。如对本意见不服，可以在15日内向区政府信访局申请复查。", "《工资发放办法》");
  const findings = page.locator(".findings");
  await findings.waitFor();
  assert.match(await findings.innerText(), /名录[\s\S]*工资发放办法|工资发放办法[\s\S]*名录/);
  for (const words of ["不属于我局职责", "请您自行", "15日", "《工资发放办法》"])
    assert.equal(await page.locator(".answer mark", { hasText: words }).count(), 1, words + " is marked in its place");
  assert.match(await findings.innerText(), /应为：30日/);
  await walker.look("desk-findings");

  const chief = await enter(walker, head, { path: "/desk/matter/" + one.number });
  await chief.locator(".findings").waitFor();
  let form = await open_act(chief, "出具处理意见");
  await form.locator("#act-despite").waitFor();
  await form.locator("button[type=submit]").click();
  await form.locator("#act-despite[aria-invalid=true]").waitFor();
  await walker.look("desk-opinion-findings");

  await draft("经核对银行流水，公司已于三月一日发清五个月工资。", "工资已经发清，没有拖欠。",
    "《劳动法》第五十条，《东浦区工资支付规定》。");
  await page.locator(".findings li").waitFor();
  assert.equal(await page.locator(".findings li").count(), 1, "one is left");

  await chief.reload();
  await chief.locator(".findings").waitFor();
  form = await open_act(chief, "出具处理意见");
  await chief.fill("#act-despite", "区里的规定尚未编入名录，已经核对原文。");
  await form.locator("button[type=submit]").click();
  await noticed(chief, "出具处理意见");
  assert.match(await main(chief), /仍然批准的理由[\s\S]*已经核对原文/);
  assert.match(await follow(await walker.device({ width: 360, height: 780 }), one.code), /处理意见/);
  assert.ok(!(await main(walker.page)).includes("已经核对原文"), "what the approver weighed is not the petitioner's page");
});
