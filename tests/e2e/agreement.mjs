// Agreement: a bureau promises three months' wages in instalments; what is paid, what is not, and what she says to it.
import assert from "node:assert/strict";
import { enter, send_now } from "./desk.mjs";
import { follow, main, noticed, open_act } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const unit = "dongpu-labour";

journey("吴桂's bureau promises her wages in instalments, pays one in part, and she says what she received",
  async (walker) => {
    const { town } = walker;
    town.turn(FIRST_DAY);
    const one = await petition(town, { title: "拖欠三个月工资" });
    walker.code = one.code;
    const acts = await take(town, one.number);
    for (const step of ["forward", "notify", "accept", "draft", "issue", "serve"]) await acts[step]();

    const page = await enter(walker, `${unit}-handler`, { path: "/desk/matter/" + one.number });
    await page.locator(".matter").waitFor();
    let form = await open_act(page, "登记协议");
    await walker.clean("the form of an agreement");
    await form.locator("button[type=submit]").click();
    await form.locator(".field.wrong, [aria-invalid=true]").first().waitFor();
    await form.getByText("和解协议", { exact: true }).click();
    await form.locator("#act-text").fill("双方确认拖欠三个月工资共 9000 元，分三个月付清。");
    await form.locator("#act-basis").fill("《劳动法》第五十条。");
    await form.getByText("按月等分填写").click();
    await form.locator("#spread-total").fill("10,000");
    await form.locator("#spread-count").fill("3");
    await form.locator("#spread-from").fill("2026-03-31");
    await page.keyboard.press("Tab");
    await form.getByRole("button", { name: "填入各期" }).click();
    assert.equal(await form.locator("#instalment-1-due").inputValue(), "2026-04-30", "the last day of a shorter month");
    assert.equal(await form.locator("#instalment-2-yuan").inputValue(), "3333.34", "the last part takes what is left");
    await walker.look("desk-agreement-form");
    await form.locator("#instalment-2-yuan").fill("零");
    await form.locator("button[type=submit]").click();
    await form.locator("#instalment-2-yuan[aria-invalid=true]").waitFor();
    await form.locator("#instalment-2-yuan").fill("3333.34");
    await form.locator("button[type=submit]").click();
    await noticed(page, "登记协议");
    assert.match(await main(page), /承诺 ¥10,000\.00，已付 ¥0\.00，尚欠 ¥10,000\.00/);
    assert.match(await main(page), /申请司法确认至2026年4月1日/);

    const refused = await town.call("POST", `/api/v1/matters/${one.number}/settlement`, { text: "签了协议。" },
      await town.session(`${unit}-handler`));
    assert.equal(refused.status, 409, "what is promised is not settled");

    town.turn("2026-03-30");
    await page.reload();
    await page.locator(".matter").waitFor();
    form = await open_act(page, "登记协议履行");
    assert.match(await form.locator("#act-instalment").inputValue(), /协议 1 第 1 期/);
    await form.locator("#act-performed_on").fill("2026-03-30");
    await form.locator("#act-fen").fill("2000");
    await form.locator("#act-proof").fill("银行回单，附于 430199-2026-00009999 卷。");
    await form.locator("button[type=submit]").click();
    await send_now(page);
    await form.getByText("凭证上写的是另一件事项的编号").waitFor();
    await form.locator("#act-proof").fill("银行回单 20260330-17。");
    await form.locator("button[type=submit]").click();
    await send_now(page);
    await noticed(page, "登记协议履行");
    assert.match(await main(page), /部分履行[\s\S]*已付 ¥2,000\.00/);

    town.turn("2026-04-01");
    await page.reload();
    await page.locator(".matter").waitFor();
    assert.match(await main(page), /逾期/);
    await walker.look("desk-agreement-overdue");

    const citizen = await walker.device({ width: 360, height: 780 });
    const told = await follow(citizen, one.code);
    assert.match(told, /和解协议（1）[\s\S]*承诺 10,000\.00 元，已付 2,000\.00 元，尚欠 8,000\.00 元/);
    assert.match(told, /双方可以在2026年4月1日前共同向法院申请确认/);
    walker.page = citizen;
    await walker.look("follow-agreement");
    const answer = citizen.locator("#act-instalment_answer");
    await answer.getByRole("button", { name: "提交" }).click();
    await citizen.locator("#errors").waitFor();
    await citizen.locator("#instalment_answer-no").check();
    await citizen.locator("#act-instalment_answer").getByRole("button", { name: "提交" }).click();
    await citizen.locator("#errors", { hasText: "请写明哪里没有按约履行" }).waitFor();
    await citizen.locator("#instalment_answer-words").fill("只收到一千元。");
    await citizen.locator("#act-instalment_answer").getByRole("button", { name: "提交" }).click();
    await citizen.getByText("您的意见已经登记").waitFor();
    assert.match(await citizen.locator("main").innerText(), /您2026年4月1日提出没有按约履行/);

    await page.reload();
    await page.locator(".matter").waitFor();
    assert.match(await main(page), /信访人2026年4月1日提出异议[\s\S]*只收到一千元/);
    walker.page = page;

    // The table of the year follows a moment behind the acts.
    const session = await town.session(`${unit}-handler`);
    const year = async () => (await town.call("GET", "/api/v1/promises?year=2026", null, session)).body;
    for (let left = 30; (await year()).sum.money_paid < 200000 && left > 0; left--)
      await new Promise((go) => setTimeout(go, 1000));
    await page.goto("/desk/figures?until=2026-04-01");
    const promises = page.locator("section[aria-labelledby=promises-title]");
    const row = promises.locator("tbody tr").first();
    await row.waitFor();
    const { sum } = await year();
    assert.ok(sum.overdue >= 1 && sum.pending >= 2 && sum.agreements >= 1 && sum.money_promised >= 1000000);
    assert.match(await promises.innerText(), /2026年到期的各期，截至2026年4月1日/);
    await walker.look("desk-promises");
    await row.locator("td").nth(3).getByRole("link").click();
    await page.waitForURL(/part=instalment_overdue/);
    await page.getByRole("link", { name: one.number }).waitFor();
    await page.goto("/desk/figures?until=2026-04-01");
    await promises.locator("#promises-year").click();
    await page.getByRole("option", { name: "2025", exact: true }).click();
    await promises.getByText("2025年没有到期的承诺，也没有签订协议。").waitFor();
  }, { main: true });
