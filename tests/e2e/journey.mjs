// Journey: a small runner that counts, and the looks every page must stand.
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import assert from "node:assert/strict";
import { FIRST_DAY } from "./town.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shots = "build/screenshots";
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
mkdirSync(shots, { recursive: true });

// Presses a button and waits for the page it leads to.
export const press = (page, words) => Promise.all([page.waitForNavigation(),
  page.getByRole("button", { name: words, exact: true }).first().click()]);

const journeys = [];
// `main`: also walked on PostgreSQL. `alone`: in a town nobody was in before, opened with these options.
export const journey = (name, walk, { main = false, alone } = {}) => journeys.push({ name, walk, main, alone });
export const told = (wanted, main) =>
  journeys.filter((one) => (!main || one.main) &&
    (!wanted || wanted.split("|").some((word) => one.name.includes(word))));

// One journey in one town; gives how many checks passed and failed.
export async function run({ name, walk }, town, browser) {
  const begin = Date.now(), walker = new Walker(town, browser), where = `${name} [${town.base}]`;
  town.turn(FIRST_DAY);
  try {
    await walk(walker);
    await walker.finish();
    console.log(`ok   ${where} (${walker.looks} looks, ${Date.now() - begin} ms)`);
    return { passed: 1 + walker.looks, failed: 0 };
  } catch (wrong) {
    console.log(`FAIL ${where}\n     ${String(wrong.stack || wrong).split("\n").slice(0, 12).join("\n     ")}`);
    await walker.shot("failed-" + name.replace(/\W+/g, "-").slice(0, 60)).catch(() => {});
    return { passed: walker.looks, failed: 1 };
  } finally {
    await walker.close();
  }
}

// Walker: one person with one device.
export class Walker {
  constructor(town, browser) {
    Object.assign(this, { town, browser, looks: 0, wrongs: [], contexts: [] });
  }

  async device({ script = true, language = "zh-CN", width = 390, height = 844 } = {}) {
    const context = await this.browser.newContext({ baseURL: this.town.url, javaScriptEnabled: script,
      locale: language, viewport: { width, height }, deviceScaleFactor: 1, hasTouch: true, acceptDownloads: true,
      reducedMotion: "reduce" });
    this.contexts.push(context);
    this.page = await context.newPage();
    this.page.setDefaultTimeout(20000);
    this.page.on("console", (line) => {
      const bad = ["error", "warning"].includes(line.type());
      if (bad && !this.expected(line)) this.wrongs.push("console: " + line.text());
    });
    this.page.on("pageerror", (wrong) => this.wrongs.push("script: " + wrong.message));
    const open = this.page.asking = new Set();
    for (const event of ["requestfinished", "requestfailed"]) this.page.on(event, (request) => open.delete(request));
    this.page.on("request", (request) => {
      if (request.resourceType() !== "eventsource") open.add(request);
      const url = request.url();
      const ours = url.startsWith(this.town.url) || /^(data|blob|about):/.test(url);
      if (!ours) this.wrongs.push("a request elsewhere: " + url);
      if (this.code && url.includes(this.code)) this.wrongs.push("the query code in an address: " + url);
    });
    return this.page;
  }

  // The browser itself reports an answer above 399 on the console; that is what an error page is.
  expected(line) {
    return this.expects?.test(line.text()) || /Failed to load resource.*status of (4\d\d|503)/.test(line.text());
  }

  async shot(name) {
    await this.page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  }

  // A page is looked at in both languages, in one of them light and in the other dark, at 320 pixels and with text
  // twice as large; one that can't change its language is looked at light and dark.
  // On PostgreSQL the same journey shows the same pages: there it is walked, and looked at on SQLite alone.
  async look(name, { languages = true } = {}) {
    if (this.town.postgres) return;
    for (let round = 0; round < (languages ? 2 : 1); round++) {
      if (round === 1) await this.switchLanguage();
      const language = await this.page.evaluate(() => document.documentElement.lang.slice(0, 2));
      for (const scheme of !languages ? ["light", "dark"] : round === 0 ? ["light"] : ["dark"]) {
        await this.page.emulateMedia({ colorScheme: scheme });
        await this.clean(`${name} ${language} ${scheme}`);
        if (process.env.DENGWEN_SHOTS) await this.shot(`${name}-${language}-${scheme}`);
      }
      await this.page.emulateMedia({ colorScheme: "light" });
      await this.fits(`${name} ${language}`);
    }
    if (languages) await this.switchLanguage();
    this.looks++;
  }

  // Nothing was asked of the server for a while; the line that tells changes stays open and does not count.
  async quiet() {
    const until = Date.now() + 20000;
    for (let calm = 0; calm < 3 && Date.now() < until;) {
      await this.page.waitForTimeout(100);
      calm = this.page.asking.size === 0 ? calm + 1 : 0;
    }
  }

  async switchLanguage() {
    const button = this.page.locator("button.language");
    if (await button.count()) {
      const before = await this.page.evaluate(() => document.documentElement.lang);
      await button.first().evaluate((one) => one.click());
      await this.page.waitForFunction((old) => document.documentElement.lang !== old, before);
      await this.quiet();
      return;
    }
    await Promise.all([this.page.waitForNavigation(), this.page.locator(".switch [lang]").first().click()]);
  }

  // `within`: a selector, where the rest of the page is known to be clean.
  async clean(where, within = "html") {
    await this.page.evaluate(axe);
    // A colour on its way to another is neither: whoever changes the theme waits until it is there.
    await this.page.waitForFunction(() => document.getAnimations().every((one) =>
      one.playState !== "running" || one.effect?.getComputedTiming().iterations === Infinity));
    const found = await this.page.evaluate(
      ([runOnly, part]) => window.axe.run(part, { runOnly, resultTypes: ["violations"] }), [tags, within]);
    const wrongs = found.violations.map((one) => `${one.id}: ${one.help}: ` +
      one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | "));
    assert.deepEqual(wrongs, [], "axe on " + where);
  }

  async fits(where) {
    const size = this.page.viewportSize();
    const over = () => this.page.evaluate(() => {
      const room = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= room) return "";
      return [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > room + 1)
        .map((one) => one.tagName + "." + one.className).slice(0, 4).join(" ") || "the page";
    });
    // A picture is drawn anew a moment after the page got its new width.
    const still_over = async () => {
      for (let left = 30, found; ; left--) {
        found = await over();
        if (!found || left === 0) return found;
        await this.page.waitForTimeout(100);
      }
    };
    await this.page.setViewportSize({ width: 320, height: 700 });
    assert.equal(await still_over(), "", where + " is wider than 320 pixels");
    await this.page.setViewportSize(size);
    await this.page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
    assert.equal(await still_over(), "", where + " is too wide with text at 200 %");
    await this.page.evaluate(() => { document.documentElement.style.fontSize = ""; });
  }

  async finish() { assert.deepEqual(this.wrongs, [], "what the browser complained of"); }
  async close() { for (const context of this.contexts) await context.close(); }
}
