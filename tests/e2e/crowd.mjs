// Crowd: the workbench of an office with very many open duties, on a slow processor; each step beside its budget.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { processor } from "./measured.mjs";
import { Town } from "./town.mjs";

// Milliseconds until the step can be seen; the nodes of the page after twenty further pages of fifty rows.
const budgets = { "first page": 4000, filter: 2000, "next page, median of 20": 1000, "next page, slowest of 20": 2000,
  "palette opens": 500, "palette finds": 500, "board, first page": 3000, "choose a row, slowest of 20": 300,
  "nodes after 20 pages": 60_000 };
const further_pages = 20, chosen_rows = 20;

// Letters of the last twenty days, all of them still to be routed.
function letters(town, count) {
  const today = Date.parse(town.day + "T00:00:00Z");
  const lines = ["标题,内容,收到日期,渠道,诉求1"];
  for (let i = 0; i < count; i++) {
    const day = new Date(today - (i % 20) * 86_400_000).toISOString().slice(0, 10);
    lines.push(`${i % 300}号楼路灯不亮,楼下的路灯一个多月不亮了。,${day},letter,修好路灯`);
  }
  const file = join(town.folder, "letters.csv");
  writeFileSync(file, lines.join("\n") + "\n");
  return file;
}

async function timed(page, step, seen) {
  const begin = performance.now();
  await step();
  await seen();
  // Painted: two frames later the person sees it.
  await page.evaluate(() => new Promise((later) => requestAnimationFrame(() => requestAnimationFrame(later))));
  return performance.now() - begin;
}

const rows = (page, least) => () =>
  page.waitForFunction((n) => document.querySelectorAll("tbody tr").length >= n, least);

async function work_queue(page, seen) {
  seen.set("first page", await timed(page, () => page.goto("/desk/"), rows(page, 50)));
  const took = [];
  for (let at = 1; at <= further_pages; at++)
    took.push(await timed(page, () => page.locator("main > .row > .el-button").last().click(),
      rows(page, 50 + 50 * at)));
  took.sort((a, b) => a - b);
  seen.set("next page, median of 20", took[took.length >> 1]);
  seen.set("next page, slowest of 20", took.at(-1));
  seen.set("nodes after 20 pages", await page.evaluate(() => document.querySelectorAll("*").length));
  const field = page.locator(".palette-field");
  seen.set("palette opens", await timed(page, () => page.keyboard.press("Control+k"), () => field.waitFor()));
  seen.set("palette finds", await timed(page, () => page.keyboard.insertText("分办"),
    () => page.locator("[role=option]").first().waitFor()));
  await page.keyboard.press("Escape");
  seen.set("filter", await timed(page, () => page.locator(".choice").nth(1).click(), async () => {
    await page.waitForURL(/when=late/);
    await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 50);
  }));
}

async function board(page, seen) {
  seen.set("board, first page", await timed(page, () => page.goto("/desk/board"), rows(page, 50)));
  let slowest = 0;
  for (const box of (await page.locator("tbody input[type=checkbox]").all()).slice(0, chosen_rows))
    slowest = Math.max(slowest, await timed(page, () => box.check(), async () => {}));
  seen.set("choose a row, slowest of 20", slowest);
}

async function fill(town, count) {
  const begin = Date.now(), file = letters(town, count);
  await town.stop();
  await town.run(["import", file, ...town.where(), "--unit", "dongpu-petition"]);
  await town.serve();
  console.log(`${count} letters imported in ${Math.round((Date.now() - begin) / 1000)} s\n`);
  console.log("| step | measured | budget |\n| --- | --- | --- |");
}

export async function crowd(browser, count) {
  const town = await Town.open(), over = [];
  console.log(`\nThe workbench at ${count} open duties, processor ${processor} times slower:`);
  const seen = { set(step, took) {
    console.log(`| ${step} | ${Math.round(took)} | ${budgets[step]} |`);
    if (took > budgets[step]) over.push(`${step}: ${Math.round(took)} over ${budgets[step]}`);
  } };
  try {
    // The import registers on the day it runs.
    town.turn(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
    await fill(town, count);
    const context = await browser.newContext({ baseURL: town.url, locale: "zh-CN",
      viewport: { width: 1440, height: 900 } });
    const [name, value] = (await town.session("dongpu-petition-router")).cookie.split("=");
    await context.addCookies([{ name, value, url: town.url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(120000);
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: processor });
    await work_queue(page, seen);
    await board(page, seen);
  } finally {
    await town.close();
  }
  return over;
}
