// Live: what others do is seen without asking for it, and takes nothing out of one's hands.
import assert from "node:assert/strict";
import { enter, registered } from "./desk.mjs";
import { journey } from "./journey.mjs";
import { take } from "./town.mjs";

const counted = async (page, name) =>
  Number((await page.getByRole("button", { name }).locator(".count").innerText()).replace("+", ""));

journey("郑安 sees a matter arrive in her queue and its count rise, without a reload", async (walker) => {
  const page = await enter(walker, "dongpu-labour-handler", { path: "/desk/?clock=notice" });
  await page.locator(".choice .count").first().waitFor();
  const before = await counted(page, /^全部/);
  const number = await registered(walker.town, "三个月工资没有发");
  assert.equal(await page.getByText(number).count(), 0, "it is not hers yet");
  await take(walker.town, number).then((steps) => steps.forward());
  await page.getByText(number).first().waitFor({ timeout: 8000 });
  await page.waitForFunction((least) =>
    [...document.querySelectorAll(".choice .count")].some((one) => parseInt(one.textContent, 10) >= least), before + 1);
  await walker.look("desk-work-live");
});

journey("an open form keeps what was typed while a colleague acts; what is new is offered", async (walker) => {
  const number = await registered(walker.town, "五个月工资没有发");
  const steps = await take(walker.town, number);
  await steps.forward();
  const page = await enter(walker, "dongpu-labour-handler", { path: "/desk/matter/" + number });
  await page.locator(".matter").waitFor();
  await page.getByRole("button", { name: "告知", exact: true }).click();
  await page.fill("#act-text", "写到一半的告知");
  await steps.notify();
  await page.getByText("您打开以后，这件事项有了变动。").waitFor({ timeout: 8000 });
  assert.equal(await page.inputValue("#act-text"), "写到一半的告知");
  await page.getByRole("button", { name: "看最新的" }).click();
  await page.getByRole("button", { name: "受理", exact: true }).waitFor();
  await walker.look("desk-matter-newer");
});
