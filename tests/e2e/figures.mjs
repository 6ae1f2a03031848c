// Figures: what officers look at of their unit's work, and what everybody reads of the times kept.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { enter, registered } from "./desk.mjs";
import { journey, press } from "./journey.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const chief = "dongpu-government-head";

// Asks until the follower has come so far; it lags a moment behind the acts.
async function until(ask, good) {
  for (const patience = Date.now() + 30000; Date.now() < patience; await new Promise((go) => setTimeout(go, 1200))) {
    const found = await ask();
    if (good(found)) return found;
  }
  throw new Error("the tally does not follow");
}

async function figures(town, officer, query = "") {
  return (await town.call("GET", "/api/v1/figures" + query, null, await town.session(officer))).body;
}
const sum = (points, step) => points.reduce((all, one) => all + one[step], 0);

const view = (page, id, words) => page.locator(`section[aria-labelledby=${id}-title]`)
  .getByRole("button", { name: words, exact: true });
const column = (page, id, n) => page.locator(`section[aria-labelledby=${id}-title] tbody tr > :nth-child(${n})`)
  .allInnerTexts();

// The figures follow the record: what was done in this town before is counted once two looks agree.
async function counted(town) {
  for (let last = ""; ;) {
    const now = await figures(town, chief), text = JSON.stringify(now);
    if (text === last) return now;
    last = text;
    await new Promise((go) => setTimeout(go, 1500));
  }
}

journey("沈岚 looks at the district's figures, as pictures and as tables, and takes them along", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const number = await registered(town, "路灯不亮");
  await (await take(town, number, { unit: "dongpu-labour" })).forward();
  await until(() => figures(town, chief), (one) => sum(one.points, "registered") > 0 &&
    one.points.at(-1).forwarded > 0);
  const told = await counted(town);
  const page = await enter(walker, chief, { path: "/desk" });
  await page.keyboard.press("g");
  await page.keyboard.press("f");
  await page.locator("#main h1", { hasText: "工作数字" }).waitFor();
  for (const id of ["series", "stages", "heat"]) {
    const chart = page.locator(`section[aria-labelledby=${id}-title] [role=img]`);
    await chart.locator("canvas").first().waitFor();
    assert.match(await chart.getAttribute("aria-label"), /\d/, "the picture says in words what it shows");
  }
  await walker.look("desk-figures");

  for (const id of ["series", "stages", "heat"]) {
    await view(page, id, "表").focus();
    await page.keyboard.press("Enter");
  }
  await walker.look("desk-figures-tables");
  const of_column = async (id, n) => (await column(page, id, n)).reduce((all, one) => all + Number(one), 0);
  assert.equal(await of_column("series", 2), sum(told.points, "registered"));
  assert.equal(await of_column("stages", 2), told.stages.reduce((all, one) => all + one.total, 0));
  const cells = await page.locator("section[aria-labelledby=heat-title] tbody tr td:last-child").allInnerTexts();
  assert.equal(cells.reduce((all, one) => all + Number(one), 0), told.heat.reduce((all, one) => all + one.total, 0));

  const [file] = await Promise.all([page.waitForEvent("download"),
    page.getByRole("button", { name: "导出表格: 现在各阶段的事项" }).click()]);
  const rows = readFileSync(await file.path(), "utf8").replace("\uFEFF", "").trim().split("\r\n");
  assert.equal(rows[0], "阶段,件数");
  assert.equal(rows.length, told.stages.length + 1);

  await page.getByText("周", { exact: true }).click();
  await page.waitForURL(/by=week/);
  await page.waitForFunction(() => document.querySelectorAll("section[aria-labelledby=series-title] tbody tr")
    .length < 20);
  assert.equal(await of_column("series", 2), sum(told.points, "registered"), "the same work by weeks");
  await page.goto("/desk/figures?from=2020-01-01");
  await page.locator("[role=alert]", { hasText: "超过 400 点" }).waitFor();
  await walker.look("desk-figures-too-long");
});

journey("an officer sees the own unit's figures and nobody else's", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const session = await town.session("dongpu-labour-handler");
  const other = await town.call("GET", "/api/v1/figures?unit=dongpu-petition", null, session);
  assert.equal(other.status, 403, JSON.stringify(other.body));
  assert.equal((await town.call("GET", "/api/v1/figures?unit=nowhere", null, session)).status, 422);
  assert.equal((await town.call("GET", "/api/v1/figures")).status, 401);
  const page = await enter(walker, "dongpu-labour-handler", { path: "/desk/figures?from=2026-03-02&until=2026-03-02",
    width: 390, height: 844 });
  await page.locator("#stages-title").waitFor();
  assert.equal(await page.locator("#figures-unit").count(), 0, "no unit to choose where none is below");
  await walker.look("desk-figures-phone");
});

journey("甘棠 reads without script how long each office takes, and how that is counted", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  for (let i = 0; i < 6; i++) await (await take(town, await registered(town, `井盖松动 ${i}`))).forward();
  const kept = async () => (await town.call("GET", "/api/v1/kept-times?unit_name=" + encodeURIComponent("东浦区信访局")))
    .body.items[0].clocks.find((clock) => clock.clock === "registration").kept;
  let before = -1;
  const settled = await until(kept, (now) => now === before || ((before = now), false));

  const page = await walker.device({ script: false, width: 360, height: 740 });
  await page.goto("/");
  await page.locator("main").getByRole("link", { name: "看期限兑现" }).click();
  await page.locator("h1", { hasText: "期限兑现" }).waitFor();
  const answer = await page.reload();
  assert.ok((await answer.body()).length <= 60 * 1024, "the page weighs no more than 60 KB");
  assert.match(await page.locator("main").innerText(), /从来不数人[\s\S]*算逾期[\s\S]*写作“<5”/);
  await page.fill("#unit_name", "东浦区信访局");
  await press(page, "查看");
  const unit = page.locator("section", { hasText: "东浦区信访局" });
  assert.match(await unit.innerText(), new RegExp(`按期 ${settled} 项`));
  assert.match(await unit.innerText(), /15 日/, "the promise stands beside it");
  assert.equal(await page.locator("main section").count(), 1);
  await page.locator(".switch a").click();
  assert.match(await page.locator("main section").innerText(), new RegExp(`${settled} in time`));
  assert.match(page.url(), /unit_name=/, "the filter stays when the language changes");
  await page.fill("#unit_name", "no such office");
  await press(page, "Show");
  await page.getByText("There is no such office").waitFor();
});

journey("the kept times stand every look", async (walker) => {
  walker.town.turn(FIRST_DAY);
  const page = await walker.device({ width: 360, height: 740 });
  await page.goto("/kept-times");
  await walker.look("kept-times");
  await page.setViewportSize({ width: 1440, height: 900 });
  await walker.look("kept-times-wide");
  await page.locator("footer").getByRole("link", { name: "期限兑现" }).waitFor();
});
