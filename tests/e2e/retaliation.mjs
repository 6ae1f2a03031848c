// Retaliation: who is put under pressure over a petition reports it to another body, unseen by the unit complained of,
// and the petition is not taken as settled before that is answered.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { open_listed } from "./desk_roles.mjs";
import { slip } from "./filing.mjs";
import { follow, main } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const body = "dongpu-discipline-accusations", unit = "dongpu-labour";

const settled = { text: "工资已经发清。", confirmed_by_petitioner: true };

async function settle(town, number) {
  return town.call("POST", `/api/v1/matters/${number}/settlement`, settled, await town.session(`${unit}-handler`));
}

journey("吴桂 reports that a bureau threatens her; another body takes it up; her wages stay open", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "拖欠五个月工资" });
  walker.code = one.code;
  const acts = await take(town, one.number);
  await acts.forward();
  await acts.notify();
  await acts.accept();
  await acts.draft();
  await acts.issue();
  await acts.serve();
  await town.act(`${unit}-handler`, one.number, "performance",
    { demand: 1, performed_on: town.day, proof: "银行回单。" });

  const page = await walker.device({ width: 360, height: 780 });
  await follow(page, one.code);
  assert.match(await main(page), /有人因此向您施压、打击报复吗/);
  await press(page, "反映施压、打击报复");
  assert.match(await main(page), /看不到、查不到，也不会收到[\s\S]*不会被认定为“化解”/);
  await walker.look("retaliation");
  await press(page, "提交反映");
  const errors = await page.locator("#errors").innerText();
  assert.match(errors, /请选择是哪个单位[\s\S]*请写发生了什么/);
  assert.equal(await page.locator("optgroup").first().locator("option", { hasText: "人力资源" }).count(), 1,
    "who had the matter in hand comes first");
  await page.selectOption("#accused_unit", unit);
  await page.fill("#words", "承办人打电话说，再反映就不让孩子上学。");
  await page.setInputFiles("#files",
    { name: "录音说明.txt", mimeType: "text/plain", buffer: Buffer.from("三月二日下午的电话。") });
  const token = await page.locator("#retaliation [name=token]").inputValue();
  await press(page, "提交反映");
  const report = await slip(page);
  const again = await page.request.post("/follow", { multipart: { code: one.code, token, at: "retaliation",
    go: "retaliation_report", accused_unit: unit, words: "另一件事。" }, headers: { Origin: town.url } });
  assert.equal(again.status(), 422);
  assert.match(await again.text(), /刚才已经登记过[\s\S]*另一件事/, "other words are not taken for the same press");
  assert.notEqual(report.number, one.number);
  assert.match(await main(page), /东浦区纪委监委/);
  await walker.look("retaliation-receipt");

  await follow(page, one.code);
  assert.ok(!(await main(page)).includes(report.number), "the first petition's page does not give the report away");
  await follow(page, report.code);
  assert.match(await main(page), /反映因信访受到施压、打击报复/);
  await page.locator("summary", { hasText: "打开看" }).click();
  assert.ok((await main(page)).includes(one.number));

  for (const officer of [`${unit}-handler`, `${unit}-head`]) {
    assert.equal((await town.see(officer, report.number)).status, 404);
    const queue = await town.call("GET", "/api/v1/queue", null, await town.session(officer));
    assert.ok(!JSON.stringify(queue.body).includes(report.number));
  }
  const refused = await settle(town, one.number);
  assert.deepEqual([refused.status, refused.body.name], [409, "settlement_under_check"]);
  assert.ok(!refused.body.detail.includes("报复"), "and the refusal does not say what is checked");

  const desk = await enter(walker, body);
  await open_listed(desk, report.number);
  const seen = await desk.locator("main").innerText();
  assert.ok(seen.includes("不让孩子上学") && seen.includes(one.number));
  await walker.look("desk-retaliation");
  await town.act(body, report.number, "notice", { path: "accusation", means: "written", text: "已收到，由本机关核查。" });
  assert.equal((await settle(town, one.number)).status, 409);
  await town.act(body, report.number, "reply", { text: "已核查并处理有关人员。", means: "written" });
  assert.equal((await settle(town, one.number)).status, 200);
}, { main: true });

journey("a clerk enters a visitor's report of retaliation and is told where the number is wrong", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "征地补偿没有到账" });
  const page = await enter(walker, "dongpu-petition-clerk", { path: "/desk/register" });
  await page.waitForFunction(() => document.activeElement?.id === "text");
  await page.keyboard.type("社区干部说，再反映就停低保。");
  await page.getByRole("radio", { name: "检举控告" }).check();
  await page.fill("#retaliation_over", "990102-2026-99999999");
  const told = (id) => page.locator(`#${id}-wrong`);
  await page.keyboard.press("Control+Enter");
  await told("accused_unit").waitFor();
  await page.fill("#accused_unit", "住房");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+Enter");
  await told("retaliation_over").waitFor();
  await walker.look("desk-register-retaliation");
  await page.fill("#retaliation_over", one.number);
  await page.keyboard.press("Control+Enter");
  await page.locator("#receipt").waitFor();
  const number = (await page.locator("[data-number]").innerText()).trim();
  const seen = await town.see(body, number);
  assert.deepEqual([seen.body.matter.retaliation_over, seen.body.matter.holder], [one.number, "dongpu-discipline"]);
});
