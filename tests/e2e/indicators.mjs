// Indicators: every figure beside its parts and its formula, and behind each part the matters it counts.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { enter, registered } from "./desk.mjs";
import { journey } from "./journey.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const chief = "dongpu-government-head";
const months = `from_month=${FIRST_DAY.slice(0, 7)}&until_month=${FIRST_DAY.slice(0, 7)}`;

async function indicators(town, query = "") {
  return (await town.call("GET", `/api/v1/indicators?${months}${query}`, null, await town.session(chief))).body;
}
const part = (found, name) => found.sum.flatMap((one) => one.parts).find((one) => one.part === name).total;

// Asks until the follower has come to rest at something that `good` likes; it lags a moment behind the acts.
async function counted(town, good) {
  for (let last = "", patience = Date.now() + 30000; Date.now() < patience;) {
    const now = await indicators(town), text = JSON.stringify(now);
    if (text === last && good(now)) return now;
    last = text;
    await new Promise((go) => setTimeout(go, 1500));
  }
  throw new Error("the tally does not follow");
}

journey("沈岚 reads each indicator with its parts and formula, and opens the matters behind one", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const before = await indicators(town);
  const number = await registered(town, "楼道灯不亮");
  await (await take(town, number, { unit: "dongpu-labour" })).forward();
  const has_more = (now, name) => part(now, name) > part(before, name);
  const found = await counted(town, (now) => has_more(now, "sorting_in_time") && has_more(now, "first_item"));
  const sorting = found.sum.find((one) => one.indicator === "timely_sorting");
  assert.equal(sorting.under, sorting.parts.slice(0, 3).reduce((all, one) => all + one.total, 0),
    "what is not yet due is in no quotient");

  const page = await enter(walker, chief, { path: `/desk/figures?from=${FIRST_DAY}&until=${FIRST_DAY}` });
  const row = page.locator("section[aria-labelledby=indicators-title] tbody tr", { hasText: "信访部门及时受理率" });
  await row.waitFor();
  const told = await row.innerText();
  assert.match(told, new RegExp(`按期 ${part(found, "sorting_in_time")}`));
  assert.match(told, /按期转送、交办 ÷/, "the formula stands beside the figure");
  const old = page.locator("section[aria-labelledby=indicators-title] tbody tr", { hasText: "积案化解率" });
  assert.match(await old.innerText(), /—/, "over nothing there is a dash");
  assert.match(await page.locator("section[aria-labelledby=indicators-title]").innerText(), /初次信访办理联系率/);
  await walker.look("desk-indicators");

  const chart = page.locator("section[aria-labelledby=breakdown-title]");
  await page.getByText("分类", { exact: true }).last().click();
  await chart.getByRole("button", { name: "表", exact: true }).click();
  await chart.locator("thead th", { hasText: "分类" }).waitFor();
  await walker.look("desk-indicators-by-category");

  await row.getByRole("link", { name: /^按期/ }).click();
  await page.waitForURL(/\/figures\/matters\?.*part=sorting_in_time/);
  await page.locator("h1", { hasText: "一个数后面的事项" }).waitFor();
  await page.getByRole("link", { name: number }).waitFor();
  await walker.look("desk-behind");
  await page.getByRole("link", { name: number }).click();
  await page.waitForURL(new RegExp(`/matter/${number}`));
});

journey("an officer opens no matters behind another unit's figure", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const session = await town.session("dongpu-labour-handler");
  const ask = async (path) => (await town.call("GET", "/api/v1/indicators" + path, null, session)).status;
  assert.equal(await ask("?unit=dongpu-petition"), 403);
  assert.equal(await ask("/matters?part=first_item&unit=dongpu-petition"), 403);
  assert.equal((await town.call("GET", "/api/v1/indicators")).status, 401);
  const page = await enter(walker, "dongpu-labour-handler", { width: 390, height: 844,
    path: "/desk/figures?from=1990-01-01&until=1995-12-31&by=month" });
  await page.locator("[role=alert]", { hasText: "60 个月" }).waitFor();
  await page.goto(`/desk/figures?from=${FIRST_DAY}&until=${FIRST_DAY}`);
  await page.locator("#indicators-title").waitFor();
  await walker.look("desk-indicators-phone");
});

// A year of its own: matters come in, some are answered late, and the next January the year is published.
journey("anybody takes the open data of a year that is over and counts it again", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  for (let i = 0; i < 12; i++) {
    const number = await registered(town, `电梯停运 ${i}`);
    const course = await take(town, number, { unit: i % 2 ? "dongpu-labour" : "dongpu-housing" });
    await course.forward();
    if (i < 9) await course.notify();
    if (i < 8) await course.accept();
    if (i > 5) continue;
    await course.draft();
    await course.issue();
    await course.serve();
  }
  town.turn("2027-01-11");
  const page = await walker.device({ width: 360, height: 740 });
  await page.goto("/");
  await page.locator("footer").getByRole("link", { name: "开放数据" }).click();
  await page.getByText("还没有公布过").waitFor();
  const clock = ["--clock-from", town.clock];
  await assert.rejects(town.run(["open-data", ...town.where(), "--year", "2027", ...clock]), /没有过完/);
  const files = join(town.folder, "open");
  await town.run(["open-data", ...town.where(), "--year", "2026", "--out", files, ...clock]);
  await assert.rejects(town.run(["open-data", ...town.where(), "--year", "2026", ...clock]), /已经公布/);

  await page.reload();
  await page.locator("main li", { hasText: "2026" }).first().waitFor();
  await walker.look("open-data");
  const answer = await town.call("GET", "/api/v1/open-data/2026");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, JSON.parse(readFileSync(join(files, "dengwen-2026.json"), "utf8")));
  const [taken] = await Promise.all([page.waitForEvent("download"),
    page.locator("main").getByRole("link", { name: "CSV" }).click()]);
  assert.equal(readFileSync(await taken.path(), "utf8"), readFileSync(join(files, "dengwen-2026.csv"), "utf8"));
  assert.equal((await town.call("GET", "/api/v1/open-data/2025")).status, 404);

  const recount = (...more) => execFileSync("tools/recount", [join(files, "dengwen-2026.json"), "--table",
    join(files, "dengwen-2026.csv"), ...more], { cwd: root, encoding: "utf8" });
  assert.match(recount(), /, 0 differ/);
  if (!town.postgres) assert.match(recount("--store", join(town.data, "dengwen.sqlite")), /, 0 differ/);
  const data = answer.body.parts.find((one) => one.part === "first_item");
  assert.ok(data.all >= 12);
  assert.ok(!/"[^"]*dongpu-[a-z]+-(clerk|handler|head)/.test(JSON.stringify(answer.body)), "no officer is named");
}, { alone: {} });

// What a workbook holds, read by nothing of ours.
const held = (file) => JSON.parse(execFileSync("python3", ["-c", `
import json, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
print(json.dumps({"names": book.namelist(), "words": book.read("xl/sharedStrings.xml").decode()}))`, file],
{ encoding: "utf8" }));

journey("沈岚 takes the month's brief along as a workbook with charts, and so does the command", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  await registered(town, "公交站没有雨棚");
  const month = FIRST_DAY.slice(0, 7);
  const page = await enter(walker, chief, { path: `/desk/figures?from=${FIRST_DAY}&until=${FIRST_DAY}` });
  const brief = page.locator("section[aria-labelledby=brief-title]");
  await brief.waitFor();
  const [taken] = await Promise.all([page.waitForEvent("download"),
    brief.getByRole("link", { name: `下载表格 ${month}` }).click()]);
  assert.equal(taken.suggestedFilename(), `brief-dongpu-government-${month}.xlsx`);
  const { names, words } = held(await taken.path());
  assert.equal(names.filter((name) => name.startsWith("xl/worksheets/sheet")).length, 7);
  assert.ok(names.filter((name) => name.startsWith("xl/charts/chart")).length >= 3, "charts are native");
  assert.match(words, /东浦区人民政府信访情况月报（2026年3月）/);
  assert.match(words, /按期出具意见 ÷/, "the formulas go along");
  const [paper] = await Promise.all([page.waitForEvent("download"),
    brief.getByRole("link", { name: `下载 PDF ${month}` }).click()]);
  const text = execFileSync("pdftotext", ["-layout", await paper.path(), "-"], { encoding: "utf8" });
  assert.match(text, /信访部门及时受理率/, "its text can be taken out of the paper");
  execFileSync("pdftoppm", ["-r", "60", "-png", await paper.path(), join("build", "brief")], { cwd: root });
  const file = join(town.folder, "year.xlsx");
  await town.run(["brief", ...town.where(), "--unit", "dongpu-government", "--year", "2026", "--out", file, "--english",
    "--clock-from", town.clock]);
  assert.match(held(file).words, /yearly report, 2026/);
  await assert.rejects(town.run(["brief", ...town.where(), "--unit", "nowhere", "--year", "2026"]), /no such unit/);
  await assert.rejects(town.run(["brief", ...town.where(), "--unit", "dongpu-government"]), /--month/);
  const session = await town.session("dongpu-labour-handler");
  const ask = async (query) => (await fetch(`${town.url}/api/v1/brief?${query}`,
    { headers: { Cookie: session.cookie } })).status;
  assert.equal(await ask(`period=${month}`), 200);
  assert.equal(await ask(`period=${month}&unit=dongpu-petition`), 403);
  assert.equal(await ask("period=2026-13"), 400);
});
