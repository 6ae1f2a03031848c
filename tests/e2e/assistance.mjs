// Assistance: the bureau that handles a matter asks two others; one answers by its day, the other returns it.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { main, noticed, open_act } from "./hands.mjs";
import { journey } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const unit = "dongpu-labour", other = "dongpu-housing";

async function send(page, form, words) {
  await form.locator("button[type=submit]").click();
  await noticed(page, words);
}

journey("a bureau asks another to assist; it returns what is not its own, and answers what is", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "工地拖欠工资" });
  const acts = await take(town, one.number);
  for (const step of ["forward", "notify", "accept"]) await acts[step]();
  await town.act(`${unit}-handler`, one.number, "assistance",
    { unit: other, due: "2026-03-20", remark: "请核实该工地的施工许可和总包单位。" });

  const page = await enter(walker, `${other}-handler`, { path: "/desk/matter/" + one.number });
  await page.locator(".matter").waitFor();
  assert.match(await main(page), /协办[\s\S]*请核实该工地的施工许可[\s\S]*还没有反馈[\s\S]*2026年3月20日前反馈/);
  let form = await open_act(page, "退回协办");
  await walker.clean("the form that returns assistance");
  await form.locator("button[type=submit]").click();
  await form.locator(".field.wrong, [aria-invalid=true]").first().waitFor();
  await form.locator("#act-reason").fill("该工地在邻区，不由本局许可。");
  await walker.look("desk-assistance-return");
  await send(page, form, "退回协办");
  // Whoever has returned it has no part in it any more, and says why before reading on.
  await page.getByRole("dialog").getByText("没有职责").waitFor();

  await town.act(`${unit}-handler`, one.number, "assistance",
    { unit: other, due: "2026-03-10", remark: "总包单位在本区登记，请核实其保证金。" });
  town.turn("2026-03-11");
  await page.reload();
  await page.locator(".matter").waitFor();
  assert.match(await main(page), /2026年3月2日退回[\s\S]*不由本局许可/);
  assert.match(await main(page), /超期未反馈/);
  assert.equal(await page.locator(".act-buttons").getByRole("button", { name: "退回协办", exact: true }).count(), 0,
    "too late to return it");
  form = await open_act(page, "协办反馈");
  await form.locator("#act-text").fill("保证金足额，可以先行支付。");
  await send(page, form, "协办反馈");
  await page.getByRole("dialog").getByText("没有职责").waitFor();

  const lead = await enter(walker, `${unit}-handler`, { path: "/desk/matter/" + one.number });
  await lead.locator(".matter").waitFor();
  assert.match(await main(lead), /不由本局许可[\s\S]*2026年3月11日反馈[\s\S]*保证金足额/);
  await walker.look("desk-assistance");
});
