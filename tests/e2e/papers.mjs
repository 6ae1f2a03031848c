// Papers: the head looks at a paper and issues it, the petitioner saves it with the name; an administrator words a
// template anew.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { enter } from "./desk.mjs";
import { journey, press } from "./journey.mjs";
import { seat_administrator } from "./offers.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const head = "dongpu-labour-head", handler = "dongpu-labour-handler";
const line = (page, kind) => page.locator(`[data-paper="${kind}"]`);
const fetched = async (page, link) => {
  const answer = await page.request.get(await link.getAttribute("href"));
  return { status: answer.status(), type: answer.headers()["content-type"], body: await answer.body() };
};

journey("the head issues an acceptance notice and an opinion on paper, the petitioner saves them", async (
  walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "拖欠三个月工资" });
  const acts = await take(town, one.number);
  for (const step of ["forward", "notify", "accept", "draft", "issue"]) await acts[step]();
  walker.code = one.code;

  const seen = await enter(walker, handler, { path: "/desk/matter/" + one.number });
  await line(seen, "acceptance").getByText("尚未制发").waitFor();
  assert.equal(await line(seen, "acceptance").getByRole("button").count(), 0, "a handler issues none");
  const before = await fetched(seen, line(seen, "acceptance").getByRole("link", { name: "预览" }));
  assert.deepEqual([before.status, before.type], [200, "application/pdf"]);
  assert.equal(before.body.subarray(0, 5).toString(), "%PDF-");

  const desk = await enter(walker, head, { path: "/desk/matter/" + one.number });
  await line(desk, "acceptance").getByRole("button", { name: "审批并制发" }).click();
  await line(desk, "acceptance").getByText(/信受〔2026〕\d+号/).waitFor();
  await line(desk, "opinion").getByRole("button", { name: "审批并制发" }).click();
  await line(desk, "opinion").getByText(/信处〔2026〕\d+号/).waitFor();
  await walker.look("desk-papers");
  const issued = await fetched(desk, line(desk, "opinion").getByRole("link", { name: "纯文本" }));
  assert.match(issued.body.toString(), /信访处理意见书[\s\S]*请求复查/);
  assert.doesNotMatch(issued.body.toString(), /起诉|诉讼/);

  const page = await walker.device({ width: 360, height: 780 });
  await page.goto("/follow");
  await page.fill("#code", walker.code);
  await press(page, "查询");
  const files = page.locator("form", { hasText: "信访处理意见书" });
  await files.waitFor();
  const headings = await page.locator("main h2").allInnerTexts();
  assert.deepEqual(headings, [...new Set(headings)], "no part of the page is headed twice");
  await walker.look("follow-papers");
  const [download] = await Promise.all([page.waitForEvent("download"), files.getByRole("button").click()]);
  assert.match(download.suggestedFilename(), /\.pdf$/);
  assert.equal(readFileSync(await download.path()).subarray(0, 5).toString(), "%PDF-");
});

journey("an administrator words a template anew, is told what is missing, saves the next version", async (
  walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  await seat_administrator(town);
  const page = await enter(walker, "admin", { path: "/desk/templates" });
  await page.getByRole("row", { name: /退回单/ }).getByRole("link", { name: "修改" }).click();
  const text = page.locator("#template-text");
  await text.waitFor();
  const kept = await text.inputValue();
  await text.fill(kept.replaceAll("{{理由}}", "{{户籍}}"));
  await page.getByRole("button", { name: "保存为新的一版" }).click();
  await page.getByText("户籍：这个文种没有这个字段。").waitFor();
  await page.getByText("这个文种必须写明“理由”").waitFor();
  await walker.look("desk-template-wrong");
  await text.fill(kept + "请于三日内重新转送。\n");
  await page.getByRole("button", { name: "预览", exact: true }).click();
  await page.locator("pre", { hasText: "请于三日内重新转送。" }).waitFor();
  await walker.look("desk-template");
  await page.getByRole("button", { name: "保存为新的一版" }).click();
  await page.getByText("已保存为第 1 版。").waitFor();
  await page.getByRole("button", { name: "返回列表" }).click();
  await page.getByRole("row", { name: /退回单/ }).getByText("1", { exact: false }).waitFor();
  await walker.look("desk-templates");
});
