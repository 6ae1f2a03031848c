// A leader's reception: published, booked with a receipt, full, given back and booked again, the visitor comes, what
// was said is written down and read back, a unit owes what follows, and the petitioner sees all of it.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { main, noticed } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY } from "./town.mjs";

const holder = "dongpu-petition-router", owes = "dongpu-housing-handler", day = "2026-03-05";
const kept = (page) => page.locator("form button[type=submit]").click();

// The petitioner's own page, on a phone.
async function follow(walker, one) {
  const page = await walker.device({ width: 360, height: 780 });
  walker.code = one.code;
  await page.goto("/follow");
  await page.fill("#code", one.code);
  await press(page, "查询");
  return page;
}
async function forwarded(town, title) {
  const one = await petition(town, { title });
  await town.act(holder, one.number, "forwarding", { to: "dongpu-labour" });
  return one;
}

async function publish(walker) {
  const page = await enter(walker, holder, { path: "/desk/receptions" });
  await page.getByText("您单位还没有公布过领导接访日").waitFor();
  await walker.look("desk-receptions-none");
  await page.getByRole("button", { name: "公布接访日" }).click();
  await page.locator("#reception-leader").waitFor();
  await walker.clean("the form of a reception");
  await kept(page);
  await page.locator(".field.wrong, [aria-invalid=true]").first().waitFor();
  await page.fill("#reception-leader", "周明");
  await page.fill("#reception-post", "副区长");
  await page.locator("#reception-unit").fill("东浦区人民政府");
  await page.getByRole("option", { name: "东浦区人民政府" }).first().click();
  await page.fill("#reception-on", day);
  await page.fill("#reception-begins", "11:00");
  await page.fill("#reception-ends", "9:30");
  await page.fill("#reception-place", "区信访局一楼接访室");
  await page.fill("#reception-places", "1");
  await kept(page);
  await page.getByText("接访结束时间须晚于开始时间").waitFor();
  await page.fill("#reception-begins", "9:30");
  await page.fill("#reception-ends", "11:00");
  await walker.look("desk-reception-form");
  await kept(page);
  await page.locator("h1", { hasText: "周明 · 2026年3月5日 09:30–11:00" }).waitFor();
  await page.getByText("还没有人预约").waitFor();
  return page;
}

async function book_last_place(walker, one) {
  const page = await follow(walker, one);
  await page.goto("/receptions");
  assert.match(await main(page), /副区长 周明[\s\S]*可以预约[\s\S]*还有 1 个号[\s\S]*区信访局一楼接访室/);
  await walker.look("receptions");
  await page.getByRole("main").getByRole("link", { name: "查我的进度" }).click();
  await page.fill("#code", one.code);
  await press(page, "查询");
  await page.locator("#act-booking").getByText(/2026年3月5日 09:30–11:00/).waitFor();
  await walker.look("follow-booking");
  await press(page, "预约");
  assert.match(await main(page), new RegExp(`预约回执[\\s\\S]*第 1 号[\\s\\S]*2026年3月5日 09:30–11:00[\\s\\S]*${one.number}`));
  assert.equal(await page.locator("[data-print]").count(), 1);
  await walker.look("booking-receipt");
  await press(page, "回到我的事项");
  assert.equal(await page.locator("#act-booking").count(), 0, "one booking at a time");
  return page;
}

async function find_it_full(walker, two) {
  const page = await follow(walker, two);
  await page.getByText("现在公布的接访都没有空号").waitFor();
  await walker.look("follow-booking-full");
  await page.goto("/receptions");
  assert.match(await main(page), /已约满/);
}

async function give_back(page, walker, one) {
  walker.page = page;
  walker.code = one.code;
  await press(page, "取消预约");
  await page.getByText("预约已经取消").waitFor();
  assert.match(await main(page), /第 1 号/);
  assert.equal(await page.locator("#act-booking_end").count(), 0);
}

async function receive(walker, page, two, three) {
  walker.page = page;
  await page.reload();
  await page.getByRole("button", { name: "增加名额" }).click();
  await page.fill("#reception-places", "2");
  await kept(page);
  await page.getByText("2 个号，已约 1 个").waitFor();
  await page.getByRole("button", { name: "代为预约、现场登记" }).click();
  await page.fill("#booking-number", "不是编号");
  await kept(page);
  await page.getByText("编号应当是 6 位、4 位、8 位数字").waitFor();
  await page.fill("#booking-number", three.number);
  await kept(page);
  await noticed(page, "第 2 号");
  const row = page.locator("tbody tr", { hasText: two.number });
  await page.locator("h1").click();
  await page.keyboard.press("j");
  await row.getByRole("button", { name: "到场登记" }).click();
  await noticed(page, "到场登记");
  await row.getByText("已到场").waitFor();
  await walker.look("desk-reception");
  await row.getByRole("link", { name: "接访记录" }).click();
  const form = page.locator(".act-form");
  await form.waitFor();
  await page.waitForFunction(() => document.querySelector("#act-leader")?.value === "周明");
  await page.fill("#act-text", "来访人说工地停水一个月。周明答复：由区住建局三日内恢复供水。");
  await form.locator("button[type=submit]").click();
  await page.locator(".field.wrong, [aria-invalid=true]").first().waitFor();
  await form.getByText("没有签字", { exact: true }).click();
  await page.fill("#act-reason", "来访人要先回家商量。");
  await form.getByRole("button", { name: "增加" }).click();
  await page.fill("#step-0-text", "恢复工地供水");
  await page.fill("#step-0-due", "2026-03-09");
  await page.locator("#step-0-unit").fill("东浦区住房和城乡建设局");
  await page.getByRole("option", { name: "东浦区住房和城乡建设局" }).first().click();
  await walker.look("desk-reception-record");
  await form.locator("button[type=submit]").click();
  await noticed(page, "接访记录");
  assert.match(await main(page), /领导接访[\s\S]*已接访[\s\S]*来访人说工地停水[\s\S]*没有签字[\s\S]*恢复工地供水[\s\S]*未到期/);
  await walker.look("desk-matter-received");
}

async function perform(walker, two) {
  const page = await enter(walker, owes, { path: "/desk/matter/" + two.number });
  await page.locator(".act-buttons").getByRole("button", { name: "落实议定事项", exact: true }).click();
  await page.fill("#act-proof", "三月五日下午恢复供水，有现场照片。");
  await page.locator(".act-form button[type=submit]").click();
  await noticed(page, "落实议定事项");
}

async function confirm(walker, two) {
  const page = await follow(walker, two);
  assert.match(await main(page), /接访记录[\s\S]*由区住建局三日内恢复供水[\s\S]*来访人要先回家商量[\s\S]*恢复|已落实/);
  assert.match(await main(page), /议定、交办事项[\s\S]*东浦区住房和城乡建设局[\s\S]*已落实/);
  await page.fill("#record_answer-words", "还说过要补一个月的水费。");
  await walker.look("follow-reception-record", { languages: false });
  await press(page, "确认记录");
  await page.getByText("已经确认接访记录").waitFor();
  assert.match(await main(page), /您2026年3月5日确认了记录[\s\S]*还说过要补一个月的水费/);
  assert.equal(await page.locator("#act-record_answer").count(), 0, "once");
  await walker.look("follow-received");
}

journey("a leader receives: booked with a receipt, read back, and what is ordered falls due", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await forwarded(town, "欠薪要当面说"), two = await forwarded(town, "工地停水一个月");
  const three = await forwarded(town, "没有预约就来了");
  const desk = await publish(walker);
  const first = await book_last_place(walker, one);
  await find_it_full(walker, two);
  await give_back(first, walker, one);
  const second = await follow(walker, two);
  await press(second, "预约");
  assert.match(await main(second), /第 1 号/, "the place that was given back");
  town.turn(day);
  await receive(walker, desk, two, three);
  await perform(walker, two);
  await confirm(walker, two);
}, { alone: {} });

journey("a reception is called off: who booked is told why, and nobody is worse off", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await forwarded(town, "想当面反映");
  const made = await town.call("POST", "/api/v1/receptions", { leader: "何清", post: "区长", on: day, begins: "14:00",
    ends: "16:00", place: "区政府信访接待大厅", places: 3 }, await town.session(holder));
  assert.equal(made.status, 201, JSON.stringify(made.body));
  await town.act_of_petitioner(one, "booking", { reception: made.body.reception.id });
  const page = await enter(walker, holder, { path: "/desk/receptions" });
  await page.getByRole("link", { name: /14:00–16:00/ }).click();
  await page.getByRole("button", { name: "取消接访" }).click();
  await kept(page);
  await page.locator(".field.wrong, [aria-invalid=true]").first().waitFor();
  await page.fill("#reception-reason", "防汛值守，另行公布。");
  await walker.look("desk-reception-calling-off");
  await kept(page);
  await page.locator(".tag", { hasText: "已取消" }).waitFor();
  const citizen = await follow(walker, one);
  assert.match(await main(citizen), /接访取消[\s\S]*防汛值守，另行公布/);
  await walker.look("follow-called-off");
  await citizen.goto("/receptions");
  assert.match(await main(citizen), /何清[\s\S]*已取消[\s\S]*防汛值守，另行公布/);
});
