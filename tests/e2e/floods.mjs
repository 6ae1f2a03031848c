// Floods: very many petitions come in, and somebody honest is among those who send.
import assert from "node:assert/strict";
import { fill, slip } from "./filing.mjs";
import { journey, press } from "./journey.mjs";

const wait = 5;
const flooded = { alone: { serving: ["--flood-filings", "1", "--flood-wait", String(wait)] } };

// One more than a minute may bring without anybody being asked for anything.
async function flood(town) {
  const unit = (await town.call("GET", "/api/v1/units")).body.items[0].id;
  const given = { kind: "request", unit, demands: ["修好楼道的灯"], submission: { channel: "web", received_day: town.day,
    statement: { title: "楼道灯坏了", text: "三号楼的楼道灯坏了两个月。" }, petitioners: [{ name: "某人", telephone: "000000" }] } };
  const seen = [];
  for (let i = 0; i < 3; i++) seen.push((await town.call("POST", "/api/v1/matters", given)).status);
  assert.deepEqual(seen, [201, 429, 429]);
}

const lamp = { title: "河湾路的路灯不亮", text: "河湾路东段的路灯三个星期没有亮。", demands: ["修好路灯"], name: "何望",
  phone: "13800000001" };

journey("何望 files in a flood without script: waits as long as is said, loses nothing", async (walker) => {
  await flood(walker.town);
  const page = await walker.device({ script: false });
  await page.goto("/petition");
  await fill(page, lamp);
  await press(page, "下一步：核对");
  const begin = Date.now();
  await press(page, "确认提交");
  assert.match(await page.locator("main").innerText(), new RegExp(`请等 ${wait} 秒`));
  const button = page.getByRole("button", { name: "继续提交" });
  assert.equal(await button.count(), 0, "the button is not there yet");
  await walker.shot("flood-without-script");
  await button.waitFor({ timeout: (wait + 3) * 1000 });
  await press(page, "继续提交");
  assert.match(await page.locator("h1").innerText(), /已经登记/);
  assert.ok(Date.now() - begin < (wait + 10) * 1000);
  const { number, code } = await slip(page);
  walker.code = code;
  const seen = await walker.town.call("GET", `/api/v1/matters/${number}`, null, null, { "X-Query-Code": code });
  assert.ok(JSON.stringify(seen.body).includes(lamp.text), "what was written is what was registered");
}, flooded);

journey("何望 goes back from the wait, corrects a word, and has lost nothing", async (walker) => {
  await flood(walker.town);
  const page = await walker.device({ script: false });
  await page.goto("/petition");
  await fill(page, lamp);
  await press(page, "下一步：核对");
  await press(page, "确认提交");
  await press(page, "返回修改");
  assert.equal(await page.inputValue("#text"), lamp.text);
  assert.equal(await page.inputValue("#demand-1"), lamp.demands[0]);
}, flooded);

journey("何望 files in a flood with script: the browser does the work and sends by itself", async (walker) => {
  await flood(walker.town);
  const page = await walker.device();
  await page.route("**/static/work*", (route) => route.abort());
  await page.goto("/petition");
  await fill(page, lamp);
  await press(page, "下一步：核对");
  walker.expects = /ERR_FAILED/;
  await press(page, "确认提交");
  await walker.look("flood");  // the work does not come: the wait is there all the same
  await page.unroute("**/static/work*");
  await press(page, "返回修改");
  await press(page, "下一步：核对");
  await press(page, "确认提交");
  await page.locator("[data-number]").waitFor({ timeout: 30000 });
  assert.match(await page.locator("h1").innerText(), /已经登记/);
  walker.code = (await slip(page)).code;
}, flooded);
