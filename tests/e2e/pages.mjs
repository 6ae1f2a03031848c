// Pages: every page there is, one line each; a page that is served and stands in no line fails the walk (`missing`).
import { readFileSync, readdirSync } from "node:fs";
import { past_ground } from "./ground.mjs";

const press_go = (value) => (page) => Promise.all([page.waitForNavigation(),
  page.locator(`button[name=go][value="${value}"]:not(.hidden-text)`).first().click()]);

async function fill_petition(page) {
  await page.check("#kind-request");
  await page.fill("#title", "工地拖欠三个月工资");
  await page.fill("#text", "去年十月到十二月在河湾工地做木工，三个月工资没有发。");
  await page.fill("#demand-1", "发清三个月工资");
  await page.selectOption("#place_1", { index: 2 });
  await page.check("#identity-named");
  await page.fill("#name", "周安");
  await page.fill("#phone", "13800000000");
}

async function follow(page, walk, stage) {
  await page.fill("#code", walk.stages.get(stage).code);
  await press_go("show")(page);
}

const stages = ["registered", "forwarded", "objected", "notified", "diverted", "not_accepted", "handling", "answered",
  "served", "review", "reviewed", "review_served", "re_review", "re_reviewed", "ended", "withdrawn"];

// The citizens' pages: name, address, and what is done there before it is looked at.
export const citizens = [
  ["start", "/"],
  ["guide", "/guide"],
  ["kept-times", "/kept-times"],
  ["open-data", "/open-data"],
  ["lots", "/lots"],
  ["receptions", "/receptions"],
  ["answers", "/answers"],
  ["channels", "/channels"],
  ["answers-found", "/answers?q=%E6%91%8A%E4%BD%8D"],
  ["answers-none", "/answers?q=no-such-words"],
  ["answer", "/answers", (page) => Promise.all([page.waitForNavigation(),
    page.locator("ol.answers a").first().click()])],
  ["answer-gone", "/answers/none"],
  ["petition", "/petition"],
  ["petition-errors", "/petition", press_go("review")],
  ["petition-review", "/petition", async (page) => { await fill_petition(page); await press_go("review")(page); }],
  ["receipt", "/petition", async (page) => {
    await fill_petition(page);
    await press_go("review")(page);
    await press_go("send")(page);
  }],
  ["check", "/check"],
  ["check-unreadable", "/check", async (page) => {
    await page.setInputFiles("#file", { name: "x.receipt", mimeType: "text/plain", buffer: Buffer.from("x") });
    await page.locator('[data-say="unreadable"]').waitFor();
  }],
  ["follow", "/follow"],
  ["follow-wrong", "/follow", async (page) => { await page.fill("#code", "ABCD"); await press_go("show")(page); }],
  ...stages.map((stage) => [`follow-${stage}`, "/follow", (page, walk) => follow(page, walk, stage)]),
  ["withdrawal", "/follow", async (page, walk) => {
    await follow(page, walk, "handling");
    await press_go("withdrawal")(page);
  }],
  ["retaliation", "/follow", async (page, walk) => {
    await follow(page, walk, "handling");
    await press_go("retaliation_report")(page);
  }],
  ["error-404", "/no/such/page"],
  ["error-403", "/petition", async (page) => {
    await page.route("**/petition", async (route) => route.fulfill({ response: await route.fetch({
      headers: { ...route.request().headers(), origin: "https://elsewhere.test" } }) }));
    await press_go("review")(page);
  }],
  ["documentation", "/api"],
];

const row = (page) => page.locator("tbody tr").first().waitFor();
const open = (stage) => (walk) => "/desk/matter/" + walk.stages.get(stage).number;
const router = "dongpu-petition-router", handler = "dongpu-labour-handler", head = "dongpu-labour-head";

// The workbench: name, who opens it, address (or a function that gives it), what is done before it is looked at.
export const desk = [
  ["sign-in", null, "/desk"],
  ["sign-in-wrong", null, "/desk", async (page) => {
    await page.fill("#officer", "dongpu-petition-clerk");
    await page.fill("#password", "不是这个密码呀");
    await page.keyboard.press("Enter");
    await page.locator(".box.bad").waitFor();
  }],
  ["work-clerk", "dongpu-petition-clerk", "/desk", row],
  ["work-router", router, "/desk", row],
  ["work-handler", handler, "/desk", row],
  ["work-head", head, "/desk", row],
  ["work-reviewer", "dongpu-government-reviewer", "/desk", row],
  ["work-supervisor", "dongpu-petition-supervisor", "/desk", row],
  ["work-accusations", "dongpu-petition-accusations", "/desk", row],
  ["work-empty", router, "/desk?when=late&stage=re_reviewed", (page) => page.locator(".empty").waitFor()],
  ["palette", router, "/desk", async (page) => {
    await row(page);
    await page.keyboard.press("Control+k");
    await page.locator(".palette-field").waitFor();
  }],
  ["register", "dongpu-petition-clerk", "/desk/register", (page) => page.locator("#text").waitFor()],
  ["register-accusations", "dongpu-petition-accusations", "/desk/register", (page) => page.locator("#text").waitFor()],
  ["register-errors", "dongpu-petition-clerk", "/desk/register", async (page) => {
    await page.locator("#text").press("Control+Enter");
    await page.locator(".field.wrong").first().waitFor();
  }],
  ["board", router, "/desk/board", row],
  ["board-chosen", router, "/desk/board", async (page) => {
    await row(page);
    for (const box of (await page.locator("tbody input[type=checkbox]").all()).slice(0, 2)) await box.check();
  }],
  ["approvals", head, "/desk/approvals", (page) => page.locator("tbody tr, .empty").first().waitFor()],
  ["reviews", "dongpu-government-reviewer", "/desk/reviews", row],
  ["reviews-city", "linlan-government-reviewer", "/desk/reviews", row],
  ["behind", "dongpu-petition-supervisor",
    "/desk/figures/matters?unit=dongpu-petition&from_month=2026-03&until_month=2026-03&of=repeat_rate&part=first_item",
    (page) => page.locator("main h1").waitFor()],
  ["figures", "dongpu-petition-supervisor", "/desk/figures", (page) => page.locator("main h1").waitFor()],
  ["supervision", "dongpu-petition-supervisor", "/desk/supervision", (page) => page.locator("main h1").waitFor()],
  ["lots-desk", "dongpu-petition-supervisor", "/desk/lots", (page) => page.locator("main h1").waitFor()],
  ["meeting-unknown", "dongpu-petition-router", "/desk/meetings/none",
    (page) => page.locator("[role=alert]").waitFor()],
  ["campaign-unknown", "dongpu-petition-supervisor", "/desk/campaigns/none",
    (page) => page.locator("[role=alert]").waitFor()],
  ["lot-unknown", "dongpu-petition-supervisor", "/desk/lots/none", (page) => page.locator("[role=alert]").waitFor()],
  ["campaigns", "dongpu-petition-supervisor", "/desk/campaigns", (page) => page.locator("main h1").waitFor()],
  ["search", "dongpu-petition-router", "/desk/search", (page) => page.locator("#search-words").waitFor()],
  ["meetings", "dongpu-petition-router", "/desk/meetings", (page) => page.locator("main h1").waitFor()],
  ["receptions-desk", "dongpu-petition-router", "/desk/receptions", (page) => page.locator("main h1").waitFor()],
  ["reception-unknown", "dongpu-petition-router", "/desk/receptions/none",
    (page) => page.locator("[role=alert]").waitFor()],
  ["audit", "dongpu-government-auditor", "/desk/audit", (page) => page.locator("main h1").waitFor()],
  ["letters", "dongpu-petition-clerk", "/desk/letters", (page) => page.locator("main h1").waitFor()],
  ["post", "admin", "/desk/post", (page) => page.locator(".empty").waitFor()],
  ["units", router, "/desk/units", row],
  ["units-form", "admin", "/desk/units", async (page) => {
    await row(page);
    await page.locator("main .el-button--primary").first().click();
    await page.locator("#unit-id").waitFor();
  }],
  ["officers", "admin", "/desk/officers", row],
  ["officers-form", "admin", "/desk/officers", async (page) => {
    await row(page);
    await page.locator("main .el-button--primary").first().click();
    await page.locator("#officer-id").waitFor();
  }],
  ["law", handler, "/desk/law", row],
  ["calendar", handler, "/desk/calendar", (page) => page.locator(".year").first().waitFor()],
  ["calendar-admin", "admin", "/desk/calendar", (page) => page.locator(".year").first().waitFor()],
  ["templates", "admin", "/desk/templates", (page) => page.locator("tbody tr").first().waitFor()],
  ["template", "admin", "/desk/templates/opinion", (page) => page.locator("#template-text").waitFor()],
  ["access", handler, "/desk/access", row],
  ["access-setup", handler, "/desk/access", async (page) => {
    await page.getByRole("button", { name: /^设置|^Set it up/ }).click();
    await page.locator(".factor-qr").waitFor();
  }],
  ["password", handler, "/desk/password", (page) => page.locator("#present").waitFor()],
  ["missing", handler, "/desk/no-such-page", (page) => page.locator("main h1").waitFor()],
  ...["registered", "forwarded", "handling", "served", "review_served", "ended"].map((stage) =>
    [`matter-${stage}`, router, open(stage), past_ground]),
  ["matter-ground", "dongpu-government-head", open("handling"), (page) => page.locator("form.ground").waitFor()],
  ["matter-unknown", router, "/desk/matter/990102-2020-00000001", (page) => page.locator("main h1").waitFor()],
];

// Routes of programs and files, not of people.
const no_pages = /^\/(api\/|ledger\/|static\/|healthz|readyz|metrics)/;
const shown_at = (pattern, path) => {
  const parts = pattern.split("/"), given = path.split(/[?#]/)[0].split("/");
  return parts.length === given.length && parts.every((part, at) => /^[{:]/.test(part) || part === given[at]);
};

// Every page that is served and no line above opens: of the citizens' routes as the program lists them, and of the
// addresses in the workbench's router.
export function missing(routes, walk) {
  const served = routes.split("\n").map((line) => line.split("\t"))
    .filter(([method, pattern, access]) => method === "GET" && access === "anyone" && !no_pages.test(pattern))
    .map(([, pattern]) => pattern).filter((pattern) => !pattern.startsWith("/desk"));
  const router_text = readFileSync("web/src/shell/router.ts", "utf8");
  const desk_paths = [...router_text.matchAll(/path: "([^"]+)"/g)].map(([, path]) => path);
  const opened = desk.map(([, , at]) => (typeof at === "function" ? at(walk) : at));
  const without = [];
  for (const pattern of served)
    if (!citizens.some(([, path]) => shown_at(pattern, path))) without.push(pattern);
  for (const path of desk_paths.filter((one) => !one.includes("(.*)*"))) {
    const whole = ("/desk" + path.replace(/\(.*\)$/, "")).replace(/\/$/, "");
    if (!opened.some((one) => shown_at(whole, one))) without.push(whole);
  }
  if (served.length < 4 || desk_paths.length < 8) without.push("the lists of routes themselves");
  return without;
}

// Keys after "g" that would lead to two pages.
export function keys_twice() {
  const keys = [...readFileSync("web/src/shell/navigation.ts", "utf8").matchAll(/key: "(.)"/g)].map(([, key]) => key);
  if (keys.length < 8) throw new Error("no keys are found in the navigation");
  return keys.filter((key, at) => keys.indexOf(key) !== at);
}

// Every act has a folder and a form.
export const acts = () => readdirSync("web/src/acts", { withFileTypes: true })
  .filter((one) => one.isDirectory()).map((one) => one.name);
