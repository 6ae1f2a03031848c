// Runs the journeys against a server of its own; the last line is "N passed, N failed, N skipped".
//   node run.mjs [WORD]    only the journeys whose names contain the word
import { chromium } from "playwright-core";
import { runAll } from "./journey.mjs";
import { Town } from "./town.mjs";
import "./filing.mjs";
import "./following.mjs";
import "./mistakes.mjs";
import "./desk.mjs";
import "./desk_course.mjs";
import "./desk_house.mjs";
import "./desk_live.mjs";

const town = await Town.open();
const browser = await chromium.launch({ executablePath: process.env.DENGWEN_CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"] });
let counts = { passed: 0, failed: 1 };
try {
  counts = await runAll(town, browser, process.argv[2]);
} finally {
  await browser.close();
  await town.close();
}
console.log(`${counts.passed} passed, ${counts.failed} failed, 0 skipped`);
process.exitCode = counts.failed ? 1 : 0;
