// Rating: a petitioner says what was good and what was not, without an account; an officer enters what was told by
// telephone; what is not said in time is not rated; a bad one proposes a re-check, and a person decides.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { follow, main, noticed, open_act } from "./hands.mjs";
import { journey } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const unit = "dongpu-labour", supervisor = "dongpu-petition-supervisor";

async function served(town, title) {
  const one = await petition(town, { title });
  const acts = await take(town, one.number);
  for (const step of ["forward", "notify", "accept", "draft", "issue", "serve"]) await acts[step]();
  return one;
}
async function open_matter(walker, officer, number) {
  const page = await enter(walker, officer, { path: "/desk/matter/" + number });
  await page.locator("#main h1").waitFor();
  const ground = page.getByRole("dialog");
  if (await ground.isVisible().catch(() => false)) {
    await ground.locator("input[type=radio]").first().check();
    await ground.locator("button[type=submit]").click();
  }
  await page.locator(".matter").waitFor();
  return page;
}

journey("秦月 rates the bureau without an account, tells another rating by telephone, and a supervisor looks again",
  async (walker) => {
    const { town } = walker;
    town.turn(FIRST_DAY);
    const own = await served(town, "拖欠三个月工资");
    const told = await served(town, "拖欠加班费");
    const silent = await served(town, "拖欠奖金");
    walker.code = own.code;

    const citizen = await walker.device({ width: 360, height: 780 });
    walker.page = citizen;
    assert.match(await follow(citizen, own.code), /评价[\s\S]*2026年4月1日前可以评价[\s\S]*还没有评价/);
    const act = citizen.locator("#act-rating");
    await act.getByRole("button", { name: "提交评价" }).click();
    await citizen.locator("#errors", { hasText: "请至少选择一项评价" }).waitFor();
    await citizen.locator("#rating-department-satisfied").check();
    await citizen.locator("#rating-unit-not_satisfied").check();
    await citizen.locator("#rating-words").fill("电话打了五次没有人接。");
    await walker.look("follow-rating-form", { languages: false });
    await walker.clean("the form of a rating");
    await act.getByRole("button", { name: "提交评价" }).click();
    await citizen.getByText("您的评价已经登记").waitFor();
    assert.match(await citizen.locator("main").innerText(), /不满意[\s\S]*2026年3月2日由您评价[\s\S]*五次没有人接/);
    assert.equal(await citizen.locator("#act-rating").count(), 0, "each stage is rated once");
    assert.equal(await citizen.locator("#act-review_request").count(), 1, "and the review may be asked for as before");
    await walker.look("follow-rating");

    // Told by telephone: the bureau does not write down how well it did; the petition department does.
    const bureau = await open_matter(walker, `${unit}-handler`, told.number);
    let form = await open_act(bureau, "代登记评价");
    await form.getByText("电话", { exact: true }).click();
    await form.locator("[id^=act-unit]").first().waitFor();
    await form.getByRole("group", { name: "对出具意见的单位" }).getByText("满意", { exact: true }).click();
    await form.locator("button[type=submit]").click();
    await bureau.getByText("不能登记对本单位的评价").waitFor();
    const clerk = await open_matter(walker, "dongpu-petition-clerk", told.number);
    form = await open_act(clerk, "代登记评价");
    await walker.clean("the form of a rating that was told");
    await form.getByText("电话", { exact: true }).click();
    await form.getByRole("group", { name: "对出具意见的单位" }).getByText("基本满意", { exact: true }).click();
    walker.page = clerk;
    await walker.look("desk-rating-form");
    await form.locator("button[type=submit]").click();
    await noticed(clerk, "代登记评价");
    assert.match(await main(clerk), /基本满意[\s\S]*由工作人员根据电话代为登记/);
    assert.match(await follow(citizen, told.code), /2026年3月2日由工作人员根据电话代为登记/);

    // The bureau sees what was said, and the matter proposes a re-check; the supervisor decides.
    await bureau.goto("/desk/matter/" + own.number);
    await bureau.locator(".matter").waitFor();
    assert.match(await main(bureau), /是否抽查，由督办人员决定[\s\S]*五次没有人接/);
    walker.page = bureau;
    await walker.look("desk-rating");
    const desk = await open_matter(walker, supervisor, own.number);
    form = await open_act(desk, "登记抽查");
    await form.locator("#act-text").fill("电话记录显示两周无人接听，责令整改。");
    await form.locator("button[type=submit]").click();
    await noticed(desk, "登记抽查");
    assert.ok(!(await main(desk)).includes("由督办人员决定"), "it was looked at again");

    // Silence is not taken for a yes.
    town.turn("2026-04-02");
    assert.match(await follow(citizen, silent.code), /过期未评价/);
    assert.equal(await citizen.locator("#act-rating").count(), 0);
    const session = await town.session("dongpu-government-head");
    const counted = async () => {
      const { body } = await town.call("GET", "/api/v1/indicators?by=unit&from_month=2026-03&until_month=2026-04", null,
        session);
      const of_unit = body.items.find(({ key }) => key === unit)?.indicators ?? [];
      return Object.fromEntries(of_unit.flatMap(({ parts }) => parts.map(({ part, total }) => [part, total])));
    };
    let parts = {};
    for (const patience = Date.now() + 30000; Date.now() < patience; await new Promise((go) => setTimeout(go, 1200))) {
      parts = await counted();
      if (parts.unit_rated >= 2 && parts.unit_lapsed >= 1) break;
    }
    assert.ok(parts.unit_rated >= 2 && parts.unit_lapsed >= 1, JSON.stringify(parts));
    assert.equal(parts.unit_satisfied + parts.unit_unsatisfied, parts.unit_rated, "what lapsed is neither");
  }, { main: true });
