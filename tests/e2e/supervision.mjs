// Supervision: a bureau is late; the record shows it, the ladder proposes, a person decides, the bureau disputes,
// and what is set aside falls.
import assert from "node:assert/strict";
import { enter, send_now } from "./desk.mjs";
import { main, noticed, open_act } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const unit = "dongpu-labour", supervisor = "dongpu-petition-supervisor";

async function send(page, form, words) {
  await form.locator("button[type=submit]").click();
  await send_now(page);
  await noticed(page, words);
}

// Alone: in a town whose clock was already later once, nothing falls due on the days before that.
journey("a bureau that is late by the record is supervised, and disputes it", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const numbers = [];
  for (const title of ["拖欠三个月工资", "拖欠加班费"]) {
    const one = await petition(town, { title });
    const acts = await take(town, one.number);
    await acts.forward();
    await acts.notify();
    await acts.accept();
    numbers.push(one);
  }
  town.turn("2026-05-08");
  const page = await enter(walker, supervisor, { path: "/desk/supervision" });
  await page.locator("table").first().waitFor();
  const standing = page.locator("tr", { hasText: "人力资源" }).first();
  const counted = async () => Number((await standing.locator("td").allInnerTexts())[1]);
  const before = await counted();
  assert.ok(before >= 2, "two are late at least: the town has others");
  assert.match(await standing.innerText(), /催办|督办函|改进工作建议|约谈|挂牌督办|专项督查|追究责任建议/, "a step is called for");
  await walker.look("desk-supervision");
  await standing.getByRole("button").first().click();
  await page.getByText("超期办理").first().waitFor();
  await page.locator("summary", { hasText: "督办阶梯" }).click();
  await walker.look("desk-supervision-unit");
  const link = page.locator("a.number", { hasText: numbers[0].number }).first();
  await link.click();
  await page.locator(".matter").waitFor();
  assert.match(await main(page), /超期办理 · .*人力资源和社会保障局 · 自2026年/);
  let form = await open_act(page, "督办");
  await walker.clean("the form of supervision");
  await form.locator("button[type=submit]").click();
  await form.locator(".field.wrong, [aria-invalid=true]").first().waitFor();
  await form.getByText("督办函", { exact: true }).click();
  await form.locator("#act-text").fill("受理后六十日未出具处理意见，请五日内办结并说明原因。");
  await walker.look("desk-supervision-form");
  await send(page, form, "督办");
  assert.match(await main(page), /1\. 督办函[\s\S]*前回复/);

  const bureau = await enter(walker, `${unit}-head`, { path: "/desk/matter/" + numbers[0].number });
  await bureau.locator(".matter").waitFor();
  form = await open_act(bureau, "对违规认定提出异议");
  await form.locator("#act-breach").fill("超期");
  await bureau.keyboard.press("Enter");
  await form.locator("#act-reason").fill("当事人申请延后提交工资台账，有书面申请。");
  await form.locator("button[type=submit]").click();
  await noticed(bureau, "对违规认定提出异议");
  form = await open_act(bureau, "督办回复");
  await form.locator("#act-adopted").check();
  await form.locator("#act-text").fill("已经调取台账，本周出具处理意见。");
  await form.locator("button[type=submit]").click();
  await noticed(bureau, "督办回复");
  assert.match(await main(bureau), /回复，已采纳落实/);

  await page.reload();
  await page.locator(".matter").waitFor();
  assert.match(await main(page), /单位2026年5月8日提出异议[\s\S]*书面申请/);
  form = await open_act(page, "认定违规");
  await form.locator("#act-breach").fill("超期");
  await page.keyboard.press("Enter");
  await form.locator("#act-set_aside").check();
  await form.locator("#act-reason").fill("当事人确有书面申请，撤销。");
  await send(page, form, "认定违规");
  assert.match(await main(page), /已撤销[\s\S]*2026年5月8日撤销/);
  await walker.look("desk-supervision-set-aside");
  await page.goto("/desk/supervision");
  await page.locator("tr", { hasText: "人力资源" }).first().waitFor();
  assert.equal(await counted(), before - 1, "what is set aside counts no more");

  const citizen = await walker.device({ width: 360, height: 780 });
  await citizen.goto("/follow");
  await citizen.fill("#code", numbers[0].code);
  await press(citizen, "查询");
  const told = await citizen.locator("main").innerText();
  assert.match(told, /对东浦区人力资源和社会保障局进行了督办：督办函|对东浦区人力资源和社会保障局进行督办：督办函/);
  assert.ok(!told.includes("书面申请"), "what bodies write to each other is not the petitioner's page");
}, { alone: {} });

journey("what falls due around a long holiday is told before it, to the bureau and its supervisor", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "拖欠高温津贴" });
  const acts = await take(town, one.number);
  await acts.forward();
  await acts.notify();
  await acts.accept();
  town.turn("2026-04-09");
  const early = await enter(walker, supervisor, { path: "/desk/supervision" });
  await early.locator("table").first().waitFor();
  assert.doesNotMatch(await main(early), /劳动节前后到期/, "more than twenty days before it nothing is said");
  town.turn("2026-04-20");
  await early.reload();
  const told = early.locator(".holiday");
  await told.locator("table").first().waitFor();
  assert.match(await told.innerText(), /劳动节前后到期[\s\S]*2026年5月1日至2026年5月5日放假/);
  await told.getByRole("button", { name: "东浦区人力资源和社会保障局" }).click();
  const line = told.locator("tr", { hasText: one.number });
  await line.first().waitFor();
  assert.match(await line.first().innerText(), /2026年5月6日[\s\S]*办理期限/, "the sixtieth day is in the holiday");
  await walker.look("desk-holiday-warning");

  const bureau = await enter(walker, `${unit}-handler`, { path: "/desk/" });
  const box = bureau.locator(".holiday");
  await box.getByText(/劳动节放假，本单位有\d+项期限/).waitFor();
  await box.getByRole("button", { name: "看是哪些" }).press("Enter");
  await box.locator("tr", { hasText: one.number }).first().waitFor();
  await walker.look("desk-holiday-own");
});
