// Identity: who is in a matter is sealed to officers; opening it takes a duty and a reason, and the petitioner sees it.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { follow, main } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const handler = "dongpu-labour-handler", custodian = "dongpu-petition-custodian";

async function open_identity(walker, page, ground, reason) {
  await page.locator('[data-act="identity_opening"]').click();
  const form = page.getByRole("dialog").locator(".act-form");
  await form.waitFor();
  if (walker) await walker.clean("the dialog of opening", "dialog");
  await form.locator("button[type=submit]").click();
  await form.locator(".field.wrong, [aria-invalid=true]").first().waitFor();
  await form.getByText(ground, { exact: true }).click();
  await form.locator("#act-reason").fill(reason);
  await form.locator("button[type=submit]").click();
  await page.locator(".persons strong").first().waitFor();
}

journey("吴桂 is a sealed name to officers until one opens it for a reason, and she reads who did", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "拖欠三个月工资" });
  walker.code = one.code;
  await (await take(town, one.number)).forward();
  const page = await enter(walker, handler, { path: "/desk/matter/" + one.number });
  await page.locator(".matter").waitFor();
  assert.match(await main(page), /姓名和联系方式已封存/);
  assert.ok(!(await main(page)).includes("吴桂"), "the page names nobody");
  await walker.look("desk-identity-sealed");
  await open_identity(walker, page, "联系信访人", "约她来单位核对工资条");
  assert.match(await main(page), /吴桂/);
  await page.locator(".timeline", { hasText: "启封身份" }).waitFor();
  assert.match(await main(page), /约她来单位核对工资条/);
  await walker.look("desk-identity-opened");
  await page.reload();
  await page.locator(".matter").waitFor();
  assert.ok(!(await main(page)).includes("吴桂"), "sealed again when the page was left");

  const citizen = await walker.device({ width: 360, height: 780 });
  const told = await follow(citizen, one.code);
  assert.match(told, /东浦区人力资源和社会保障局查看了您的姓名和联系方式：联系信访人/);
  assert.match(told, /约她来单位核对工资条/);
  walker.page = citizen;
  await walker.look("follow-identity-opened");
}, { main: true });

journey("a withheld name is opened by the petition department's custodian alone, and a form is not stale for it",
  async (walker) => {
    const { town } = walker;
    town.turn(FIRST_DAY);
    const one = await petition(town, { title: "厂里晚上排污水", withheld_name: true });
    walker.code = one.code;
    const acts = await take(town, one.number);
    await acts.forward();
    await acts.notify();
    const page = await enter(walker, handler, { path: "/desk/matter/" + one.number });
    await page.locator(".matter").waitFor();
    assert.match(await main(page), /由信访部门的身份保管员启封/);
    assert.equal(await page.locator('[data-act="identity_opening"]').count(), 0, "the handler is not offered it");
    await page.locator('.act-buttons [data-act="acceptance"]').click();
    await page.locator(".act-form").waitFor();

    const keeper = await enter(walker, custodian, { path: "/desk/matter/" + one.number });
    await keeper.locator(".matter").waitFor();
    await open_identity(null, keeper, "送达文书", "承办单位请转送告知书");
    assert.match(await main(keeper), /吴桂/);

    await page.locator(".act-form button[type=submit]").click();
    await page.locator(".act-form").waitFor({ state: "hidden" });
    let seen = await town.see(handler, one.number);
    for (let left = 100; left && !seen.body.matter.accepted_on; left--) {
      await page.waitForTimeout(100);
      seen = await town.see(handler, one.number);
    }
    assert.equal(seen.body.matter.accepted_on, FIRST_DAY, "the opening cost nobody his form");

    const citizen = await walker.device({ width: 360, height: 780 });
    assert.match(await follow(citizen, one.code), /信访局查看了您的姓名和联系方式：送达文书[\s\S]*承办单位请转送告知书/);
  }, { main: true });

journey("a clerk who enters the same letter again is told of the matter that runs", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const page = await enter(walker, "dongpu-petition-clerk", { path: "/desk/register" });
  const letter = async () => {
    await page.locator("#text").waitFor();
    await page.fill("#text", "河湾街十二号门前的路灯坏了两周，晚上看不见路。");
    await page.getByRole("textbox", { name: "诉求 1" }).fill("修好路灯");
    await page.fill("#petitioner-0-name", "吴桂");
    await page.fill("#petitioner-0-address", "东浦区河湾街道三号");
    await page.fill("#place", "河湾");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await page.locator("#receipt").waitFor();
    return (await page.locator("[data-number]").innerText()).trim();
  };
  const first = await letter();
  assert.equal(await page.locator("[data-same-content]").count(), 0);
  await page.locator("#receipt").getByRole("button", { name: "收起" }).click();
  assert.notEqual(await letter(), first, "it is registered all the same");
  assert.match(await page.locator("[data-same-content]").innerText(), new RegExp(first));
  walker.page = page;
  await walker.look("desk-same-content");
  await page.locator("[data-same-content] a").click();
  await page.locator(".matter").waitFor();
  assert.ok((await main(page)).includes(first));
});
