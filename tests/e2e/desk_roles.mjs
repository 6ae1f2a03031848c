// Roles: what each officer does with what came to them, on the pages alone.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { journey } from "./journey.mjs";
import { seat_administrator } from "./offers.mjs";
import { at_stage, petition } from "./stages.mjs";

const matter = (one) => "/desk/matter/" + one.number;

// Opens the form of an act, fills it in as `fill` does, sends it, and waits until it is done.
async function act(page, noun, fill = async () => {}) {
  await page.locator(`.act-buttons [data-act="${noun}"]`).click();
  await page.locator(".act-form").waitFor();
  await fill(page.locator(".act-form"));
  await page.locator(".act-form button[type=submit]").click();
  await page.locator(".act-form").waitFor({ state: "hidden" });
}
const offered = async (page, noun) => (await page.locator(`.act-buttons [data-act="${noun}"]`).count()) === 1;
// The form closes a moment before the page has read the matter anew.
const not_offered = (page, noun) => page.locator(`.act-buttons [data-act="${noun}"]`).waitFor({ state: "detached" });
async function pick(page, id, words) {
  await page.fill(id, words);
  await page.keyboard.press("Enter");
}
async function day(page, id, wanted) {
  await page.fill(id, wanted);
  await page.keyboard.press("Enter");
}
export async function open_listed(page, number) {
  await page.locator("tbody tr", { hasText: number }).locator("a").first().click();
  await page.locator(".matter").waitFor();
}

journey("the reviewer takes a request for review to a served review opinion", async (walker) => {
  const one = await at_stage(walker.town, "review");
  walker.town.turn("2026-04-28");
  const page = await enter(walker, "dongpu-government-reviewer", { path: "/desk/reviews" });
  await open_listed(page, one.number);
  await act(page, "review", async (form) => {
    await form.getByText("维持原意见").click();
    await page.fill("#act-reason", "原处理意见事实清楚，依据正确。");
  });
  await page.locator(".timeline", { hasText: "复查意见" }).waitFor();
  await act(page, "service", async (form) => {
    await form.getByText("邮寄").first().click();
    await page.fill("#act-service-proof", "邮寄回执。");
  });
  const { body } = await walker.town.see("dongpu-government-reviewer", one.number);
  assert.equal(body.stage, "review_served");
});

journey("the petitioner asks for a re-review, the city concludes it, and the petitioner reads it", async (walker) => {
  const { town } = walker;
  const one = await at_stage(town, "review_served");
  walker.code = one.code;
  town.turn("2026-05-06");
  const citizen = await walker.device({ width: 360, height: 780 });
  await citizen.goto("/follow");
  await citizen.fill("#code", one.code);
  await citizen.getByRole("button", { name: "查询", exact: true }).click();
  await citizen.locator("#act-re_review_request textarea").first().fill("复查没有调取工资台账。");
  await citizen.getByRole("button", { name: "请求复核", exact: true }).click();
  await citizen.locator(".stage", { hasText: "复核" }).waitFor();

  town.turn("2026-05-20");
  const page = await enter(walker, "linlan-government-reviewer", { path: "/desk/reviews" });
  await open_listed(page, one.number);
  await act(page, "re_review", async (form) => {
    await form.getByText("维持原意见").click();
    await page.fill("#act-reason", "复查意见依据充分。");
  });
  await act(page, "service", async (form) => {
    await form.getByText("邮寄").first().click();
    await page.fill("#act-service-proof", "邮寄回执。");
  });
  await citizen.getByRole("button", { name: "刷新", exact: true }).click();
  await citizen.locator("summary", { hasText: "复核意见书" }).waitFor();
  assert.match(await citizen.locator("main").innerText(), /复查意见依据充分/);
  assert.equal(await citizen.locator("#act-re_review_request").count(), 0, "nothing more can be asked here");
});

journey("the head hears the parties, extends once, and recuses the handler who is close to one", async (walker) => {
  const one = await at_stage(walker.town, "handling");
  walker.town.turn("2026-04-15");
  const page = await enter(walker, "dongpu-labour-head", { path: matter(one) });
  await act(page, "hearing", async () => {
    await day(page, "#act-first_day", "2026-04-10");
    await day(page, "#act-last_day", "2026-04-10");
    await page.fill("#act-record", "双方到场，对工资表没有异议。");
  });
  await act(page, "extension", async () => {
    await page.fill("#act-days", "20");
    await page.fill("#act-reason", "需要调取银行流水。");
  });
  await not_offered(page, "extension"); // once, and never again
  await act(page, "recusal", async () => {
    await pick(page, "#act-officer", "dongpu-labour-handler");
    await page.fill("#act-reason", "与被反映单位负责人是近亲属。");
  });
  await page.locator(".timeline", { hasText: "回避" }).waitFor();
  const handler = await enter(walker, "dongpu-labour-handler", { path: matter(one) });
  await handler.locator(".matter").waitFor();
  assert.ok(!(await offered(handler, "draft")), "who is recused writes no opinion");
  const { body } = await walker.town.see("dongpu-labour-head", one.number);
  const clock = body.matter.deadlines.find((deadline) => deadline.clock === "handling");
  assert.equal(clock.extended_days, 20);
});

journey("the bureau objects, the router disagrees, and the bureau takes it", async (walker) => {
  const one = await at_stage(walker.town, "forwarded");
  const handler = await enter(walker, "dongpu-labour-handler", { path: matter(one) });
  await act(handler, "objection", async () => {
    await handler.fill("#act-reason", "用工地点不在本单位管辖范围。");
    await pick(handler, "#act-proposed_unit", "东浦区交通");
  });
  const router = await enter(walker, "dongpu-petition-router", { path: matter(one) });
  await act(router, "dismissal", async () => router.fill("#act-reason", "工地在河湾街道，属于你单位。"));
  await handler.reload();
  await handler.locator(".timeline", { hasText: "不同意异议" }).waitFor();
  await act(handler, "notice", async (form) => {
    await form.getByText("由有权处理的机关办理").click();
    await form.locator("#act-means").check();
    await handler.fill("#act-text", "由本单位办理，自受理之日起六十日内书面答复。");
  });
  await act(handler, "acceptance");
  assert.equal((await walker.town.see("dongpu-labour-handler", one.number)).body.stage, "handling");
});

journey("two bureaus refuse, and the joint conference names the one that leads", async (walker) => {
  const one = await at_stage(walker.town, "forwarded");
  await one.acts.by("dongpu-labour-handler", "objection", { reason: "用工地点不在本单位管辖范围。" });
  const router = await enter(walker, "dongpu-petition-router", { path: matter(one) });
  await act(router, "competence_dispute", async () => {
    await router.fill("#act-reason", "两个部门均认为不属于本单位职责。");
    await pick(router, "#act-body", "联席会议");
  });
  const head = await enter(walker, "dongpu-conference-head", { path: matter(one) });
  await act(head, "competence_decision", async () => {
    await pick(head, "#act-lead", "东浦区人力资源");
    await head.fill("#act-reason", "工资争议由人社部门牵头。");
  });
  const { body } = await walker.town.see("dongpu-labour-handler", one.number);
  assert.equal(body.matter.holder, "dongpu-labour");
});

journey("an accusation is seen by the officers named for it, and by nobody else", async (walker) => {
  const one = await petition(walker.town, { title: "收红包才办证", kind: "accusation" });
  const page = await enter(walker, "dongpu-petition-accusations");
  await open_listed(page, one.number);
  await act(page, "forwarding", async () => pick(page, "#act-to", "纪委监委"));
  const router = await enter(walker, "dongpu-petition-router", { path: matter(one) });
  await router.locator("main h1").waitFor();
  assert.equal(await router.locator(".matter").count(), 0);
  assert.ok(!(await router.locator("main").innerText()).includes("收红包"), "not even its title");
  const discipline = await enter(walker, "dongpu-discipline-accusations");
  await open_listed(discipline, one.number);
  assert.ok((await discipline.locator("main").innerText()).includes("收红包才办证"));
});

journey("the supervisor finds what is late in the units below, and is offered no act of theirs", async (walker) => {
  const page = await enter(walker, "dongpu-petition-supervisor");
  await page.locator("tbody tr").first().waitFor();
  await page.getByRole("button", { name: "已逾期" }).click();
  await page.waitForURL(/when=late/);
  await page.locator("tbody .due.late").first().waitFor();
  await page.locator("tbody a").first().click();
  await page.locator(".matter").waitFor();
  for (const noun of ["forwarding", "acceptance", "opinion", "review"])
    assert.ok(!(await offered(page, noun)), noun);
});

journey("in Beijing a committee extends a review, by whoever the administrator named", async (walker) => {
  const { town } = walker;
  const one = await at_stage(town, "review");
  await seat_administrator(town);
  const officer = { id: "dongpu-government-committee", name: "复查复核委员会", unit: "dongpu-government",
    roles: ["committee"] };
  const made = await town.call("POST", "/api/v1/officers", officer, await town.session("admin"));
  assert.equal(made.status, 201, JSON.stringify(made.body));
  town.passwords.set(officer.id, made.body.one_time_password);
  town.turn("2026-04-28");
  const page = await walker.device({ width: 1440, height: 900 });
  await page.goto("/desk");
  await page.fill("#officer", officer.id);
  await page.fill("#password", made.body.one_time_password);
  await page.keyboard.press("Enter");
  await page.fill("#present", made.body.one_time_password);
  for (const id of ["#wanted", "#repeated"]) await page.fill(id, "委员 会议 纪要 归档 柜子里");
  await page.keyboard.press("Enter");
  await page.locator("#main h1", { hasText: "我的待办" }).waitFor();
  await page.goto("/desk/reviews");
  await open_listed(page, one.number);
  await act(page, "extension", async (form) => {
    await page.fill("#act-days", "30");
    await page.fill("#act-reason", "需要委托鉴定。");
    await form.locator("input[type=radio][value=review]").check();
  });
  const { body } = await town.see("dongpu-government-reviewer", one.number);
  assert.equal(body.matter.deadlines.find((deadline) => deadline.clock === "review").extended_days, 30);
}, { alone: { law: "cn-beijing" } });
