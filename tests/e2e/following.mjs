// Following: what the petitioner sees and can do, from registration to the last word.
import assert from "node:assert/strict";
import { fill, slip } from "./filing.mjs";
import { follow, main } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { FIRST_DAY, take } from "./town.mjs";

async function file(page, what) {
  await page.goto("/petition");
  await fill(page, what);
  await press(page, "下一步：核对");
  await press(page, "确认提交");
  return slip(page);
}

journey("吴桂 follows her wages through every stage and asks for a review in one press", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const page = await walker.device();
  await page.goto("/follow");
  await walker.look("follow-form");
  const { number, code } = await file(page, { title: "拖欠工资", text: "三个月没发工资。",
    demands: ["发清工资", "赔偿损失"], name: "吴桂", phone: "13600000000", address: "石桥镇二组" });
  walker.code = code;
  const steps = await take(town, number, { demands: 2 });
  await follow(page, code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o"));
  assert.match(await main(page), /已登记[\s\S]*东浦区信访局/);
  await walker.look("follow-registered");

  await steps.forward();
  town.turn("2026-03-05");
  await steps.notify();
  await steps.accept();
  await press(page, "刷新");
  let seen = await main(page);
  assert.match(seen, /办理中/);
  assert.match(seen, /2026年5月/);
  const working = page.locator("details", { hasText: "这一天怎么算出来的" }).first();
  await working.locator("summary").click();
  assert.match(await working.innerText(), /第/);
  await walker.look("follow-handling");

  await page.fill("#submission-words", "补交一份考勤表。");
  await press(page, "提交补充");
  assert.match(await main(page), /补充的内容已经登记/);
  await page.locator("summary", { hasText: "打开看" }).click();
  assert.match(await main(page), /补交一份考勤表/);

  town.turn("2026-04-10");
  await steps.draft();
  await steps.issue();
  town.turn("2026-04-13");
  await steps.serve();
  await follow(page, code);
  seen = await main(page);
  assert.match(seen, /诉求 1：支持[\s\S]*诉求 2：不予支持/);
  assert.match(seen, /不服？可以请求复查[\s\S]*最迟2026年5月13日/);
  assert.match(seen, /办结 · 是，2026年4月10日/);
  assert.match(seen, /终结 · 还没有/);
  assert.match(seen, /化解 · 还没有/);
  await walker.look("follow-served");

  const token = await page.locator("#act-review_request [name=token]").inputValue();
  assert.equal(await page.locator("#act-review_request [name=to]:checked").count(), 1, "one press is enough");
  await page.getByLabel("东浦区人民政府").check();
  await press(page, "请求复查");
  assert.match(await main(page), /已经提出复查请求[\s\S]*复查中/);
  await walker.look("follow-review");
  const again = await page.request.post("/follow",
    { form: { code, token, go: "review_request" }, headers: { Origin: town.url } });
  assert.equal(again.status(), 200, "pressed twice is done once");

  const officer = "dongpu-government-reviewer";
  town.turn("2026-04-28");
  await town.act(officer, number, "review", { outcome: "upheld", reason: "原处理意见事实清楚，依据正确。" });
  await town.act(officer, number, "service", { service: { means: "post", served_day: "2026-04-28", proof: "邮寄回执。" } });
  await follow(page, code);
  assert.match(await main(page), /复查意见书[\s\S]*维持原意见/);
  await walker.look("follow-review-served");
  town.turn("2026-06-15");
  await press(page, "刷新");
  assert.match(await main(page), /期限2026年5月28日已过/);
  await press(page, "请求复核");
  assert.match(await page.locator("#errors").innerText(), /写上为什么晚了/);
  await walker.look("follow-late", { languages: false });
}, { main: true });

journey("孙耕 withdraws after thinking it over, without script", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const page = await walker.device({ script: false });
  const { code } = await file(page, { title: "邻居噪声", text: "夜里装修。", demands: ["停止夜间施工"],
    name: "孙耕", phone: "13500000000" });
  walker.code = code;
  await follow(page, code);
  await press(page, "我想撤回");
  assert.match(await main(page), /没有人可以要求或者强迫您撤回/);
  await press(page, "确认撤回");
  assert.match(await page.locator("#errors").innerText(), /我自愿撤回/);
  await press(page, "不撤回了");
  assert.match(await main(page), /已登记/);
  await press(page, "我想撤回");
  await page.check("#confirm");
  await press(page, "确认撤回");
  assert.match(await main(page), /已经撤回[\s\S]*已终结/);
  assert.equal(await page.getByRole("button", { name: "我想撤回" }).count(), 0);
});

journey("高原 sees the confirmation page as everybody does", async (walker) => {
  walker.town.turn(FIRST_DAY);
  const page = await walker.device();
  const { code } = await file(page, { title: "路灯", text: "不亮。", demands: ["修路灯"],
    name: "高原", phone: "13500000001" });
  walker.code = code;
  await follow(page, code);
  await press(page, "我想撤回");
  await walker.look("withdrawal");
});
