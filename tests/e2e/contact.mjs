// A bureau speaks with the petitioner before it answers; she reads what was written of it.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { noticed, open_act } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

journey("the bureau telephones 沈禾; she reads what was noted, and says it was otherwise", async (walker) => {
  const { town } = walker, officer = "dongpu-labour-handler";
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "高温津贴没有发" });
  walker.code = one.code;
  const acts = await take(town, one.number);
  for (const step of ["forward", "notify", "accept"]) await acts[step]();

  const page = await enter(walker, officer, { path: "/desk/matter/" + one.number });
  await page.locator(".matter").waitFor();
  const form = await open_act(page, "与信访人联系");
  assert.equal(await page.inputValue("#act-made_on"), FIRST_DAY, "today stands in it already");
  await page.fill("#act-made_on", "2099-01-01");
  await page.getByText("电话", { exact: true }).click();
  await page.getByText("联系上了", { exact: true }).click();
  await page.fill("#act-text", "说明了津贴的标准，她说七月、八月都没有发。");
  await form.locator("button[type=submit]").click();
  await page.getByText("也不能晚于今天").waitFor();
  await walker.look("desk-contact");
  await page.fill("#act-made_on", FIRST_DAY);
  await form.locator("button[type=submit]").click();
  await noticed(page, "与信访人联系");
  const card = page.locator("section[aria-labelledby=contacts-title]");
  assert.match(await card.innerText(), /电话[\s\S]*联系上了[\s\S]*七月、八月都没有发/);

  const noted = await page.locator(".timeline").innerText();
  assert.match(noted, /与信访人联系[\s\S]*方式\s*电话[\s\S]*日期\s*2026年3月2日[\s\S]*结果\s*联系上了/);

  const citizen = await walker.device({ width: 360, height: 780 });
  walker.page = citizen;
  await citizen.goto("/follow");
  await citizen.fill("#code", one.code);
  await press(citizen, "查询");
  const step = citizen.locator("ol.story li", { hasText: "与您联系过" });
  assert.match(await step.innerText(), /电话[\s\S]*七月、八月都没有发[\s\S]*记录与实际不符的/);
  await walker.look("follow-contact");
  await citizen.locator("#act-submission textarea").fill("没有人给我打过电话。");
  await press(citizen, "提交补充");
  assert.match(await citizen.locator("main").innerText(), /补充的内容已经登记/);
  const seen = (await town.see(officer, one.number)).body;
  assert.equal(seen.matter.submissions.length, 2, "and it is in the record, for whoever handles and supervises it");
});
