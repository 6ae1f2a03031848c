// The joint conference and after-care: a meeting is called, held and decides, the duties are performed; an answered
// petitioner agrees to a follow-up, is helped to apply for aid, and ends the follow-ups with one press.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { main, noticed, open_act } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const convener = "dongpu-petition-router", handler = "dongpu-labour-handler";

async function prepared(town, title, steps) {
  const one = await petition(town, { title });
  const acts = await take(town, one.number);
  for (const step of steps) await acts[step]();
  return one;
}
async function choose(page, id, words) {
  await page.locator(`#${id}`).click();
  await page.locator(`#${id}`).fill(words);
  await page.getByRole("option", { name: words }).first().click();
}

journey("a meeting of the joint conference brings units together, and what it decides falls due", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await prepared(town, "工地欠薪又断水", ["forward", "notify", "accept"]);
  walker.code = one.code;
  const page = await enter(walker, convener, { path: "/desk/meetings" });
  await page.getByText("没有您单位召集或者应当参加的会议").waitFor();
  await page.getByRole("button", { name: "召集会议" }).click();
  await page.locator("#meeting-title").waitFor();
  await walker.clean("the form of a meeting");
  await page.locator("form button[type=submit]").click();
  await page.locator(".field.wrong, [aria-invalid=true]").first().waitFor();
  await page.fill("#meeting-title", "第三次联席会议");
  await page.fill("#meeting-on", FIRST_DAY);
  await page.fill("#meeting-place", "区政府二楼会议室");
  await page.fill("#agenda-0-number", one.number);
  await page.fill("#agenda-0-topic", "谁来修水、谁来发工资");
  await choose(page, "meeting-units", "东浦区人力资源和社会保障局");
  await choose(page, "meeting-units", "东浦区住房和城乡建设局");
  await walker.look("desk-meeting-form");
  await page.locator("form button[type=submit]").click();
  await page.locator("h1", { hasText: "第三次联席会议" }).waitFor();

  await page.getByRole("button", { name: "登记到会" }).click();
  await page.locator("fieldset", { hasText: "人力资源" }).getByText("到会", { exact: true }).click();
  await page.locator("fieldset", { hasText: "住房" }).getByText("请假", { exact: true }).click();
  await walker.clean("who came");
  await page.locator("form button[type=submit]").click();
  await page.getByText("到会的写明由谁参加").waitFor();
  await page.locator("fieldset", { hasText: "人力资源" }).locator("input[type=text]").fill("副局长 王民");
  await page.locator("form button[type=submit]").click();
  await page.getByText("会议已经召开").waitFor();

  await page.getByRole("link", { name: one.number }).click();
  await page.locator(".matter").waitFor();
  let form = await open_act(page, "联席会议决定");
  await page.waitForFunction(() => document.querySelector("#act-meeting")?.value.includes("第三次联席会议"));
  await page.fill("#step-0-text", "向用人单位追发三个月工资");
  await page.fill("#step-0-due", "2026-03-20");
  await choose(page, "step-0-unit", "东浦区人力资源和社会保障局");
  await walker.look("desk-meeting-decision");
  await form.locator("button[type=submit]").click();
  await noticed(page, "联席会议决定");
  assert.match(await main(page), /议定、交办事项[\s\S]*向用人单位追发三个月工资[\s\S]*未到期/);

  const bureau = await enter(walker, handler, { path: "/desk/matter/" + one.number });
  await bureau.locator(".matter").waitFor();
  form = await open_act(bureau, "落实议定事项");
  await bureau.fill("#act-proof", "工资已经发到每个人。");
  await form.locator("button[type=submit]").click();
  await noticed(bureau, "落实议定事项");
  await bureau.goto("/desk/meetings");
  await bureau.getByRole("link", { name: "第三次联席会议" }).click();
  await bureau.getByText("已落实").waitFor();
  assert.equal(await bureau.getByRole("button", { name: "改定会议" }).count(), 0);
  await walker.look("desk-meeting");
  await walker.clean("a meeting that was held");

  const citizen = await walker.device({ width: 360, height: 780 });
  walker.page = citizen;
  await citizen.goto("/follow");
  await citizen.fill("#code", one.code);
  await press(citizen, "查询");
  assert.match(await citizen.locator("main").innerText(), /议定、交办事项[\s\S]*已落实/);
}, { alone: {} });

journey("蒋平 agrees to a follow-up, is helped to apply for legal aid, and wants to be asked no more", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await prepared(town, "工伤赔偿没有着落", ["forward", "notify", "accept", "draft", "issue", "serve"]);
  walker.code = one.code;
  const page = await enter(walker, handler, { path: "/desk/matter/" + one.number });
  await page.locator(".matter").waitFor();
  let form = await open_act(page, "约定回访");
  await page.fill("#act-consent", "送达时当面同意，一个月以后打电话。");
  await page.fill("#act-due", "2026-04-01");
  await walker.clean("agreeing on a follow-up");
  await form.locator("button[type=submit]").click();
  await noticed(page, "约定回访");
  form = await open_act(page, "帮助申请救助");
  await form.getByText("法律援助", { exact: true }).click();
  await choose(page, "act-unit", "东浦区住房和城乡建设局");
  await page.fill("#act-due", "2026-03-20");
  await page.fill("#act-text", "家庭困难，请求指派律师。");
  await form.locator("button[type=submit]").click();
  await noticed(page, "帮助申请救助");
  assert.match(await main(page), /帮扶疏导[\s\S]*约定回访[\s\S]*法律援助/);
  await walker.look("desk-after-care");

  const citizen = await walker.device({ width: 360, height: 780 });
  walker.page = citizen;
  await citizen.goto("/follow");
  await citizen.fill("#code", one.code);
  await press(citizen, "查询");
  assert.match(await citizen.locator("main").innerText(), /回访[\s\S]*已约定[\s\S]*法律援助[\s\S]*等待答复/);
  await walker.clean("after-care as it is told");
  await citizen.locator("#act-follow_up_end").getByRole("button", { name: "不再回访" }).click();
  await citizen.getByText("已经登记，不再回访").waitFor();
  assert.equal(await citizen.locator("#act-follow_up_end").count(), 0);
  await walker.look("follow-after-care");

  const after = await town.see(handler, one.number);
  assert.ok(after.body.matter.after_care.follow_ups[0].ended_on);
  assert.ok(!after.body.may.includes("follow_up_record"));
});
