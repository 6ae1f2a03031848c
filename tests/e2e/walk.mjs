// Walk: opens every page there is, in both languages, and looks at each as the options say.
import { mkdirSync } from "node:fs";
import { past_ground } from "./ground.mjs";
import { Walker } from "./journey.mjs";
import { every_offer, seat_administrator } from "./offers.mjs";
import { acts, citizens, desk, keys_twice, missing } from "./pages.mjs";
import { every_stage } from "./stages.mjs";

export const languages = { zh: "zh-CN", en: "en-GB" };

export class Walk {
  // `shots`: the folder pictures go to, or none; `widths` and `dark` say which are taken.
  constructor(town, browser, { shots = "", widths = [360, 1440] } = {}) {
    Object.assign(this, { town, browser, shots, widths, walkers: new Map(), visited: 0, pictures: [], wrongs: [] });
    if (shots) mkdirSync(shots, { recursive: true });
  }

  async begin() {
    this.stages = await every_stage(this.town);
    await seat_administrator(this.town);
    const without = missing(await this.town.routes(), this);
    if (without.length) throw new Error("pages in no line of tests/e2e/pages.mjs: " + without.join(", "));
    if (keys_twice().length) throw new Error("keys that lead to two pages: " + keys_twice().join(", "));
    return this;
  }

  // `wanted_languages`: of the page at this place in the list.
  async citizens(wanted_languages) {
    for (const [place, [name, path, before]] of citizens.entries())
      for (const language of wanted_languages(place))
        await this.visit({ name, who: "citizen", path, before, language, width: 390 });
  }

  async desk(wanted_languages) {
    for (const [place, [name, who, at, before]] of desk.entries())
      for (const language of wanted_languages(place)) {
        const path = typeof at === "function" ? at(this) : at;
        await this.visit({ name: "desk-" + name, who, path, before, language, width: 1440, dark: true });
      }
  }

  // Each act's form, opened where the server offers it.
  async forms(wanted_languages) {
    const wanted = acts();
    const offered = await every_offer(this.town, wanted, [...this.stages.values()].map((one) => one.number));
    const without = wanted.filter((act) => !offered.has(act));
    if (without.length) throw new Error("acts offered to nobody in this town: " + without.join(", "));
    for (const [at, act] of wanted.entries())
      for (const language of wanted_languages(at)) {
        const { officer, number } = offered.get(act);
        await this.visit({ name: "desk-act-" + act.replaceAll("_", "-"), who: officer, path: "/desk/matter/" + number,
          before: (page) => unfold(page, act), within: this.shots ? "html" : ".act-form", language, width: 1440,
          dark: true });
      }
  }

  async visit({ name, who, path, before, within = "html", language, width, dark = false }) {
    const walker = await this.walker(who, language, width);
    const page = walker.page;
    try {
      await page.goto(path);
      if (who && who !== "citizen") await page.locator("#main h1").first().waitFor();
      else await page.locator("h1, form").first().waitFor();
      await before?.(page, this);
      await page.waitForFunction(() => !document.querySelector(".shimmer, [aria-busy=true]"));
      await walker.clean(`${name} ${language}`, within);
      await walker.fits(`${name} ${language}`);
      if (this.shots) await this.picture(page, name, language, dark);
      await walker.finish();
      this.visited++;
    } catch (wrong) {
      this.wrongs.push(`${name} ${language}: ${told(wrong)}`);
      walker.wrongs.length = 0;
    } finally {
      await page.unrouteAll();
      await page.setViewportSize({ width, height: 900 });
    }
  }

  // Every page is looked at before the walk fails for one.
  finish() { if (this.wrongs.length) throw new Error(this.wrongs.join("\n")); }

  async picture(page, name, language, dark) {
    for (const width of this.widths)
      for (const scheme of dark ? ["light", "dark"] : ["light"]) {
        await page.setViewportSize({ width, height: width < 700 ? 780 : 900 });
        await page.emulateMedia({ colorScheme: scheme });
        const file = `${name}-${language}-${width}${scheme === "dark" ? "-dark" : ""}.png`;
        await page.screenshot({ path: `${this.shots}/${file}`, fullPage: true, animations: "disabled" });
        this.pictures.push({ name, language, width, scheme, file });
      }
    await page.emulateMedia({ colorScheme: "light" });
  }

  // One device for each person and language; officers are signed in already. Nobody: a fresh device each time.
  async walker(who, language, width) {
    const key = `${who} ${language}`;
    const known = who && this.walkers.get(key);
    if (known) return known;
    await this.walkers.get(key)?.close();
    const walker = new Walker(this.town, this.browser);
    await walker.device({ language: languages[language], width, height: 900 });
    if (who && who !== "citizen") {
      const [name, value] = (await this.town.session(who)).cookie.split("=");
      await walker.page.context().addCookies([{ name, value, url: this.town.url }]);
    }
    this.walkers.set(key, walker);
    return walker;
  }

  async close() { for (const walker of this.walkers.values()) await walker.close(); }
}

// What an assertion found, or the first lines of a fault.
const told = (wrong) => wrong.actual?.length ? [wrong.actual].flat().join("\n  ")
  : String(wrong.message).split("\n").slice(0, 3).join(" ");

async function unfold(page, act) {
  await past_ground(page);
  await page.locator(`.matter [data-act="${act}"]`).click();
  await page.locator(".act-form").waitFor();
}
