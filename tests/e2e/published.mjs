// Published: an answer goes public without the name, is found by words, and is taken down again.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { journey, press } from "./journey.mjs";
import { take } from "./town.mjs";

journey("冯远 publishes an answer with a number left in, is told at the field, takes it out and later down", async (
  walker) => {
  const { town } = walker;
  const { body: receipt } = await town.call("POST", "/api/v1/matters", { kind: "request", unit: "dongpu-petition",
    demands: ["发清三个月工资"], submission: { channel: "web", received_day: town.day,
      statement: { title: "装修公司拖欠工资", text: "三个月工资没有发。" },
      petitioners: [{ name: "吴桂", address: "东浦区河湾街道三号" }] } });
  const number = receipt.number;
  walker.code = receipt.query_code;
  const course = await take(town, number);
  for (const step of ["forward", "notify", "accept", "draft", "issue"]) await course[step]();
  await course.serve();

  const desk = await enter(walker, "dongpu-labour-head", { path: "/desk/matter/" + number });
  await desk.locator(".matter").waitFor();
  await desk.getByRole("button", { name: "公开答复", exact: true }).click();
  await desk.fill("#act-title", "装修公司拖欠工资怎么办");
  await desk.fill("#act-question", "在一家装修公司做木工，三个月工资没有发，请求发清。联系电话 138 0000 0000。");
  await desk.fill("#act-answer", "经查，工资表与银行流水一致，确有三个月未付；已责令限期发清，并逐月回访到发清为止。");
  await desk.fill("#act-basis", "《劳动法》第五十条。");
  await desk.getByRole("button", { name: "确认公开答复" }).click();
  await desk.getByText("公开前须由经办人确认").waitFor();
  await desk.getByText("已经逐段核对，看不出是谁反映的").click();
  await desk.getByRole("button", { name: "确认公开答复" }).click();
  await desk.getByText("问题里还有姓名、住址").waitFor();
  await walker.look("desk-publication");
  assert.match(await desk.locator("#act-question").inputValue(), /138 0000 0000/, "nothing typed is lost");
  await desk.fill("#act-question", "在一家装修公司做木工，三个月工资没有发，请求发清。");
  await desk.getByRole("button", { name: "确认公开答复" }).click();
  await desk.locator(".notice", { hasText: "已公开答复" }).waitFor();

  const page = await walker.device({ width: 360, height: 780 });
  await page.goto("/");
  await page.getByRole("link", { name: "公开答复" }).first().click();
  await page.getByRole("link", { name: "装修公司拖欠工资怎么办" }).waitFor();
  await walker.look("answers");
  await page.fill("#q", "木工　工资");
  await page.getByRole("button", { name: "查找" }).click();
  assert.equal(await page.locator("ol.answers > li").count(), 1);
  assert.ok((await page.locator("mark").allInnerTexts()).includes("木工"));
  await walker.look("answers-found");
  await page.getByRole("link", { name: "装修公司拖欠工资怎么办" }).click();
  await page.getByText("逐月回访到发清为止").waitFor();
  const text = await page.locator("main").innerText();
  assert.ok(!text.includes(number) && !text.includes("河湾"), "neither the number nor a place finer than the district");
  await walker.look("answer");
  const address = page.url();
  await page.goto("/answers?q=" + encodeURIComponent("<b>没有的词"));
  await page.getByText("没有找到。").waitFor();
  await walker.look("answers-none");

  await page.goto("/follow");
  await page.fill("#code", walker.code);
  await press(page, "查询");
  await page.getByText("答复已经公开，隐去了姓名和联系方式").waitFor();
  await page.getByRole("link", { name: "查看公开的内容" }).waitFor();
  await walker.look("follow-published");

  walker.page = desk;
  await desk.getByRole("button", { name: "撤下公开答复", exact: true }).click();
  await desk.fill("#act-reason", "信访人不同意公开。");
  await desk.getByRole("button", { name: "确认撤下公开答复" }).click();
  await desk.locator(".notice", { hasText: "已撤下公开答复" }).waitFor();
  walker.page = page;
  await page.goto(address);
  await page.getByRole("heading", { name: "没有这条答复" }).waitFor();
  await walker.look("answer-gone");
});

journey("a reader looks through the published answers on a wide screen", async (walker) => {
  const page = await walker.device({ width: 1440, height: 900 });
  await page.goto("/answers");
  await page.locator("ol.answers > li").first().waitFor();
  await walker.look("answers-wide");
  await page.locator("ol.answers a").first().click();
  await page.getByRole("heading", { name: "关于这条答复" }).waitFor();
  await walker.look("answer-wide");
});
