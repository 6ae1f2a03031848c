// The dossier: the head downloads it from the matter's page, the petitioner from the page that follows it, each with
// what is theirs; a paper is issued of the agreement.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { enter } from "./desk.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const head = "dongpu-labour-head", handler = "dongpu-labour-handler";

async function saved(page, button) {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), path: await download.path() };
}
const words_of = (path) => execFileSync("pdftotext", ["-layout", path, "-"]).toString();
// Pages as pictures, beside those of the browser.
function draw(path, name) {
  if (process.env.DENGWEN_SHOTS !== "1") return;
  mkdirSync("build/screenshots", { recursive: true });
  copyFileSync(path, `build/screenshots/${name}.pdf`);
}

journey("the head and the petitioner each download the dossier of what they may see", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "拖欠三个月工资" });
  walker.code = one.code;
  const acts = await take(town, one.number);
  for (const step of ["forward", "notify", "accept", "draft", "issue", "serve"]) await acts[step]();
  await town.act(handler, one.number, "agreement", { kind: "reconciliation", demands: [1], text: "双方确认拖欠工资九千元。",
    basis: "《劳动法》第五十条。", signed_on: town.day, instalments: [
      { due: "2026-03-31", fen: 450000 }, { due: "2026-04-30", fen: 450000 }] });

  const desk = await enter(walker, head, { path: "/desk/matter/" + one.number });
  const line = desk.locator('[data-paper="settlement_agreement"]');
  await line.getByRole("button", { name: "审批并制发" }).click();
  await line.getByText(/信和〔2026〕\d+号/).waitFor();
  const card = desk.locator("[data-dossier]");
  await card.scrollIntoViewIfNeeded();
  const ours = await saved(desk, card.getByRole("button", { name: "下载案卷 PDF" }));
  await desk.getByText("案卷已下载。").first().waitFor();
  await walker.look("desk-dossier");
  await walker.clean("the matter's page with its dossier");
  assert.equal(ours.name, `${one.number}-dossier.pdf`);
  const told = words_of(ours.path);
  draw(ours.path, "dossier-desk");
  for (const words of ["目录", "拖欠三个月工资", "办理经过", "期限及遵守情况", "和解", "协办", "信和〔2026〕", "供谁查阅"])
    assert.ok(told.includes(words), words);
  assert.ok(!told.includes("吴桂"), "no name for officers");

  const page = await walker.device({ width: 360, height: 780 });
  await page.goto("/follow");
  await page.fill("#code", walker.code);
  await press(page, "查询");
  await page.getByRole("heading", { name: "案卷" }).waitFor();
  await walker.look("follow-dossier");
  const theirs = await saved(page, page.getByRole("button", { name: "下载案卷 PDF" }));
  const own = words_of(theirs.path);
  draw(theirs.path, "dossier-follow");
  assert.ok(own.includes("信访人本人") && own.includes("吴桂"), "made for the petitioner, with the name");
  assert.ok(!own.includes("协办"), "what is between offices stays there");

  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Dossier" }).waitFor();
  const english = await saved(page, page.getByRole("button", { name: "Download the dossier as PDF" }));
  assert.match(words_of(english.path), /Dossier of a petition matter[\s\S]*How it went/);
  draw(english.path, "dossier-follow-en");
}, { main: true });
