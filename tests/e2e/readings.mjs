// Readings: who opened a matter is seen by its petitioner; who has no duty on it says why; the auditor draws by lot.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { state_ground } from "./ground.mjs";
import { follow } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const chief = "dongpu-government-head", auditor = "dongpu-government-auditor";

async function until(ask, good) {
  for (const patience = Date.now() + 30000; Date.now() < patience; await new Promise((go) => setTimeout(go, 300))) {
    const found = await ask();
    if (good(found)) return found;
  }
  throw new Error("it does not come");
}
const readings_of = async (town, { code }) =>
  (await town.call("POST", "/api/v1/follow", { query_code: code })).body.readings;
const on_record = (town, one, count) => until(() => readings_of(town, one), (all) => all.length >= count);
const audited = async (town, query, who = auditor) =>
  town.call("GET", "/api/v1/readings/sample?" + new URLSearchParams(query), null, await town.session(who));

const told = (page) => page.locator("ol.readings").first().innerText();

journey("吴桂 sees who opened her petition on which duty, and who did so without one and why", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "拖欠四个月工资" });
  walker.code = one.code;
  const citizen = await walker.device({ width: 360, height: 780 });
  await follow(citizen, one.code);
  assert.match(await citizen.locator("main").innerText(), /谁查看过您的信访件[\s\S]*还没有工作人员打开过/);

  await (await take(town, one.number)).forward();
  const handler = await enter(walker, "dongpu-labour-handler", { path: "/desk/matter/" + one.number });
  await handler.locator(".matter").waitFor();
  assert.equal(await handler.locator("form.ground").count(), 0, "who has the duty is asked nothing");
  await on_record(town, one, 1);
  await follow(citizen, one.code);
  let seen = await told(citizen);
  assert.match(seen, /2026年3月2日 9 时\s+东浦区人力资源和社会保障局\s+看了内容，不含姓名和联系方式[\s\S]*职责：/);
  assert.ok(!seen.includes("没有办理职责"));

  assert.equal((await town.see(chief, one.number, "")).body.name, "ground_needed");
  assert.equal((await town.see("dongpu-housing-head", one.number)).status, 404, "a ground opens nothing to strangers");
  const superior = await enter(walker, chief, { path: "/desk/matter/" + one.number });
  await superior.locator("form.ground").waitFor();
  assert.ok(!(await superior.locator("main").innerText()).includes("拖欠四个月工资"), "nothing is shown before");
  await walker.look("desk-matter-ground");
  await superior.keyboard.press("Escape");
  await superior.getByText("没有写明理由，所以没有打开。").waitFor();
  await superior.getByRole("button", { name: "写明理由，打开" }).click();
  await state_ground(superior, "inspection");
  await on_record(town, one, 2);
  await follow(citizen, one.code);
  seen = await told(citizen);
  assert.match(seen, /东浦区人民政府[\s\S]*写明的理由：检查[\s\S]*没有办理职责/);
  const names = (await town.call("GET", "/api/v1/session", null, await town.session(chief))).body.officer;
  assert.ok(!seen.includes(names.name) && !seen.includes(names.id), "units are named, persons are not");
  walker.page = citizen;
  await walker.look("follow-readings");
  walker.page = superior;

  await superior.getByRole("button", { name: "刷新" }).click();
  const list = superior.locator("details.readings");
  await list.locator("summary").click();
  assert.ok((await list.innerText()).includes(names.name), "who answers for officers sees who it was");
  await walker.clean("the list of readings");
}, { main: true });

journey("秦实 audits how officers opened matters, and draws the same by the same seed", async (walker) => {
  const { town } = walker;
  town.turn("2026-08-03");
  const one = await petition(town, { title: "路口没有红绿灯" });
  walker.code = one.code;
  assert.equal((await town.see("dongpu-petition-router", one.number)).status, 200);
  assert.equal((await town.see(chief, one.number, "inquiry")).status, 200);
  await on_record(town, one, 2);
  const day = { from: "2026-08-03", until: "2026-08-03" };
  const open = await audited(town, { unit: "dongpu-petition", ...day });
  assert.equal(open.body.rows, 0, "an hour that is not over is not audited");
  town.turn("2026-08-04");
  const query = { unit: "dongpu-petition", ...day, seed: "三月", drawn: 5 };
  const { body } = await until(() => audited(town, query), (answer) => answer.body.rows > 0);
  assert.deepEqual(body.drawn.map((drawn) => drawn.number), [one.number]);
  assert.equal(body.sums[0].ground, "");
  assert.deepEqual((await audited(town, query)).body, body);
  const chiefs = (await audited(town, { ...day, seed: "三月" })).body;
  assert.deepEqual(chiefs.sums.map((sum) => sum.ground), ["inquiry"]);

  assert.equal((await town.see(auditor, one.number)).status, 404, "the auditor opens no matter");
  assert.equal((await audited(town, query, chief)).status, 403, "and nobody else audits");
  assert.equal((await audited(town, { unit: "linlan-government" })).status, 403, "nor what is not below");
  assert.equal((await audited(town, { from: "2026-01-01", until: "2026-08-03" })).status, 400);
  assert.equal((await audited(town, { number: one.number })).status, 400, "nothing is asked by matter");
  assert.match(await town.run(["replay", ...town.where()]), /row == fold/);

  const page = await enter(walker, auditor, { path: "/desk/audit?until=2026-08-03&from=2026-08-03" });
  await page.locator("#main h1", { hasText: "查看抽查" }).waitFor();
  await page.locator("tbody tr", { hasText: "答复询问" }).first().waitFor();
  await page.getByText(one.number).first().waitFor();
  await walker.look("desk-audit");
  await page.getByRole("button", { name: "换个种子再抽" }).click();
  await page.waitForURL(/seed=/);
}, { main: true });
