// Filing: how people get a petition in, and what they hold in their hands afterwards.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { journey, press } from "./journey.mjs";

const photo = { name: "工资条.png", mimeType: "image/png", buffer: Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==", "base64") };
const program = { name: "game.exe", mimeType: "application/octet-stream",
  buffer: Buffer.from("MZ\x90\x00" + "\x00".repeat(60), "latin1") };


// Fills in the least that a petition needs.
export async function fill(page, given) {
  const { kind = "request", title, text, demands = [], name, phone, address, identity = "named", electronic } = given;
  await page.check(`#kind-${kind}`);
  await page.fill("#title", title);
  await page.fill("#text", text);
  for (const [i, demand] of demands.entries()) {
    const line = page.locator(`#demand-${i + 1}`);
    if (!(await line.count())) await page.getByRole("button", { name: /^(再加一条诉求|Add another demand)$/ }).click();
    await line.fill(demand);
  }
  await page.selectOption("#place_1", { index: 2 });
  // With script the narrower places come by themselves; what is below them moves when they do.
  await page.waitForTimeout(50);
  while (page.asking.size) await page.waitForTimeout(20);
  await page.check(`#identity-${identity}`);
  if (name) await page.fill("#name", name);
  if (phone) await page.fill("#phone", phone);
  if (address) await page.fill("#address", address);
  if (electronic) await page.check("#electronic");
}

export const slip = async (page) => ({
  number: (await page.locator("[data-number]").innerText()).trim(),
  code: (await page.locator("[data-code]").innerText()).trim(),
});

journey("周安 files on an old phone without script, errs twice, loses nothing", async (walker) => {
  const page = await walker.device({ script: false });
  await page.goto("/");
  await page.getByRole("link", { name: /我要反映/ }).first().click();
  await page.check("#kind-request");
  await page.fill("#text", "去年十月到十二月在河湾工地做木工，\n三个月工资没有发。");
  await press(page, "下一步：核对");
  const summary = page.locator("#errors");
  assert.match(await summary.innerText(), /一句话说明/);
  assert.match(await summary.innerText(), /诉求 1/);
  assert.match(await summary.innerText(), /问题发生在哪里/);
  assert.match(await summary.innerText(), /要不要留姓名/);
  assert.equal(await page.inputValue("#text"), "去年十月到十二月在河湾工地做木工，\n三个月工资没有发。");
  assert.ok(await page.isChecked("#kind-request"));
  assert.match(await page.title(), /^有错误/);
  for (const link of await summary.getByRole("link").all())
    assert.equal(await page.locator((await link.getAttribute("href"))).count(), 1, "each error leads to its field");

  await page.fill("#title", "工地拖欠三个月工资");
  await page.fill("#demand-1", "发清三个月工资");
  await press(page, "再加一条诉求");
  await page.fill("#demand-2", "补缴社会保险");
  await press(page, "再加一条诉求");
  await press(page, "去掉诉求 3");
  assert.equal(await page.locator("[name=demand]").count(), 2);
  await page.selectOption("#place_1", { index: 3 });
  await press(page, "选好上面，再选下一级");
  await page.selectOption("#category_1", { index: 2 });
  await press(page, "选好上面，再选细一点");
  await page.selectOption("#category_2", { index: 1 });
  await page.check("#identity-named");
  await page.fill("#name", "周安");
  await page.fill("#phone", "打我手机");
  await page.setInputFiles("#files", [photo]);
  await press(page, "先上传选好的文件");
  assert.match(await page.locator(".kept").innerText(), /工资条\.png/);
  await press(page, "下一步：核对");
  assert.match(await page.locator("#errors").innerText(), /电话/);
  assert.equal(await page.inputValue("#name"), "周安");
  assert.match(await page.locator(".kept").innerText(), /工资条\.png/, "an error keeps the file too");
  await page.fill("#phone", "138 0000 0000");
  await page.setInputFiles("#files", [program]);
  await press(page, "下一步：核对");
  assert.match(await page.locator("#errors").innerText(), /game\.exe/);
  await press(page, "下一步：核对");

  assert.match(await page.locator("h1").innerText(), /核对/);
  const said = await page.locator("main").innerText();
  for (const words of ["工地拖欠三个月工资", "补缴社会保险", "周安", "138 0000 0000", "工资条.png"])
    assert.ok(said.includes(words), words);
  await page.getByRole("button", { name: "修改：您要求什么" }).click();
  await page.waitForLoadState();
  assert.match(page.url(), /#part-demands$/);
  assert.equal(await page.inputValue("#demand-2"), "补缴社会保险");
  await page.fill("#demand-2", "补缴三个月社会保险");
  await press(page, "下一步：核对");
  await press(page, "确认提交");
  assert.match(await page.locator("h1").innerText(), /已经登记/);
  const first = await slip(page);
  assert.match(first.number, /^\d{6}-2026-\d{8}$/);
  assert.match(first.code, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  walker.code = first.code;
  await walker.shot("receipt-without-script");

  // The nervous thumb: back, and sent again. The browser kept nothing and asks whether to send the form once
  // more; the person does. One petition, the same receipt.
  await assert.rejects(page.goBack(), /ERR_CACHE_MISS/);
  await page.waitForURL(/^chrome-error:/);
  await page.reload();
  await press(page, "确认提交");
  assert.deepEqual(await slip(page), first);
  assert.ok(!page.url().includes(first.code));
}, { main: true });

journey("林素 suggests a bus anonymously, in English, with script", async (walker) => {
  const page = await walker.device({ language: "en-GB" });
  await page.goto("/");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  await walker.look("start");
  await page.goto("/guide");
  await walker.look("guide");
  await page.goto("/petition");
  await walker.look("petition-empty");
  await page.fill("#title", "A bus in the evening");
  await page.fill("#text", "The last bus to Qingping leaves at six.");
  await page.getByRole("button", { name: "Add another demand" }).click();
  await page.locator("#demand-2").waitFor();
  await page.fill("#demand-2", "And one on Sundays");
  await page.selectOption("#place_1", { index: 2 });
  await page.locator("#place_2").waitFor();
  await page.selectOption("#category_1", { index: 3 });
  await page.locator("#category_2").waitFor();
  assert.equal(await page.inputValue("#title"), "A bus in the evening");
  assert.ok(!page.url().includes("#"), "no reload for a demand more");
  await walker.switchLanguage();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  assert.equal(await page.inputValue("#demand-2"), "And one on Sundays", "changing the language loses nothing");
  await walker.switchLanguage();
  await page.check("#identity-anonymous");
  assert.ok(await page.locator("#name").isHidden(), "somebody anonymous is not asked for a name");
  await press(page, "Next: check it");
  assert.match(await page.locator("#errors").innerText(), /Choose which kind it is/);
  await walker.look("petition-errors");
  await page.check("#kind-suggestion");
  await press(page, "Next: check it");
  assert.match(await page.locator("main").innerText(), /You chose to stay anonymous/);
  await walker.look("petition-review");
  await press(page, "Send it");
  walker.code = (await slip(page)).code;
  assert.match(await page.locator("main").innerText(), /no written answer is owed/);
  await walker.look("receipt");
  const save = page.getByRole("button", { name: "Save as text" });
  const [file] = await Promise.all([page.waitForEvent("download"), save.click()]);
  const text = readFileSync(await file.path(), "utf8");
  assert.ok(text.includes(walker.code) && /Number: \d{6}-2026-/.test(text));
  // On a wide screen the number and the code stand on one line each, however long the words beside them are.
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const part of ["[data-number]", "[data-code]"]) {
    const lines = await page.locator(part).evaluate((one) => {
      const range = document.createRange();
      range.selectNodeContents(one);
      return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size;
    });
    assert.equal(lines, 1, part + " on one line");
  }
  await page.emulateMedia({ media: "print" });
  await walker.shot("receipt-printed");
});

journey("钱路 keeps a signed receipt, finds it in the ledger, and nobody can change it", async (walker) => {
  const page = await walker.device();
  await page.goto("/petition");
  await fill(page, { title: "巷口井盖缺失", text: "夜里有人摔倒。", demands: ["补上井盖"], name: "钱路", phone: "13800000001" });
  await press(page, "下一步：核对");
  await press(page, "确认提交");
  const { number, code } = await slip(page);
  const digest = (await page.locator(".slip .digest").innerText()).trim();
  assert.match(digest, /^[0-9a-f]{64}$/);
  const save = page.getByRole("button", { name: "保存签名回执" });
  const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
  assert.equal(download.suggestedFilename(), number + ".receipt");
  const text = readFileSync(await download.path(), "utf8");
  assert.ok(!text.includes(code) && !text.includes("钱路") && text.includes(digest));

  const sent = [];
  page.on("request", (request) => sent.push(request.method() + " " + new URL(request.url()).pathname));
  await page.getByRole("link", { name: "查验回执" }).first().click();
  await walker.look("check");
  const given = (name, bytes) => page.setInputFiles("#file",
    { name, mimeType: "text/plain", buffer: Buffer.from(bytes) });
  const says = (name) => page.locator(`[data-say="${name}"]`);
  // Sealed within seconds: asked again until it is.
  for (let turn = 0; turn < 30 && !(await says("sealed").isVisible()); ++turn) {
    await page.setInputFiles("#file", []);
    await given(number + ".receipt", text);
    await page.waitForTimeout(400);
  }
  await says("sealed").waitFor();
  assert.ok(await says("signed").isVisible() && await says("no-witness").isVisible());
  assert.equal((await says("signed").locator('[data-put="number"]').innerText()).trim(), number);
  assert.ok(sent.every((one) => one.startsWith("GET ")), "nothing of the receipt is sent: " + sent.join(", "));
  await page.fill("#own-text", "补上井盖");
  assert.match(await says("own-found").innerText(), /第 1 条诉求/);
  await page.fill("#own-text", "补上井盖。");
  assert.ok(await says("own-missing").isVisible());

  const whole = page.getByRole("button", { name: "保存完整证明" });
  const [proof] = await Promise.all([page.waitForEvent("download"), whole.click()]);
  const complete = readFileSync(await proof.path(), "utf8");
  await page.context().setOffline(true);
  await given(number + ".tlog-proof", complete);
  await says("offline").waitFor();
  assert.ok(await says("sealed").isVisible());
  await given("changed.receipt", text.replace("event 1", "event 2"));
  await says("wrong-signature").waitFor();
  assert.ok(await says("signed").isHidden());
  await given("half.receipt", text.slice(0, 300));
  await says("unreadable").waitFor();
  await page.context().setOffline(false);
  await page.getByText("没有文件，粘贴内容").click();
  await page.fill("#receipt-text", text);
  await page.getByRole("button", { name: "查验", exact: true }).click();
  await says("sealed").waitFor();
  await walker.look("check-sealed");

  // The same receipt once more from the page that follows the petition, to the byte.
  await page.goto("/follow");
  await page.fill("#code", code);
  await press(page, "查询");
  const [again] = await Promise.all([page.waitForEvent("download"),
    page.getByRole("button", { name: "保存签名回执" }).click()]);
  assert.equal(readFileSync(await again.path(), "utf8"), text);
});

journey("郑宁 keeps a draft on her own phone, and it is gone once sent", async (walker) => {
  const page = await walker.device();
  await page.goto("/petition");
  await page.fill("#title", "楼道灯不亮");
  await page.waitForTimeout(900);
  assert.equal(await page.evaluate(() => localStorage.length), 0, "nothing is kept unless asked for");
  await page.check("#draft");
  await page.fill("#text", "三号楼楼道的灯坏了两个月。");
  await page.getByRole("button", { name: "再加一条诉求" }).click();
  await page.locator("#demand-2").waitFor();
  await page.fill("#demand-1", "修好灯");
  await page.fill("#demand-2", "公开物业账目");
  await page.getByText("草稿已存在本机").waitFor();
  await page.goto("/");
  await page.goto("/petition");
  await page.getByText("已从本机草稿恢复").waitFor();
  await page.waitForFunction(() => document.querySelector("#demand-2")?.value === "公开物业账目");
  assert.equal(await page.inputValue("#text"), "三号楼楼道的灯坏了两个月。");
  const kept = await page.evaluate(() => localStorage.getItem("dengwen-draft"));
  assert.ok(!kept.includes("token"));
  await fill(page, { title: "楼道灯不亮", text: "三号楼楼道的灯坏了两个月。", demands: ["修好灯", "公开物业账目"],
    name: "郑宁", address: "河湾街道三号楼", electronic: true });
  await page.setInputFiles("#files", [photo]);
  await page.getByRole("button", { name: "下一步：核对" }).last().click();
  await page.locator("h1", { hasText: "核对" }).waitFor();
  assert.ok((await page.locator("main").innerText()).includes("工资条.png"), "sent with progress, the file arrives");
  await walker.clean("the review after an upload");
  await press(page, "确认提交");
  walker.code = (await slip(page)).code;
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

journey("冯立 accuses a bureau, and the bureau cannot find it", async (walker) => {
  const page = await walker.device();
  await page.goto("/petition");
  assert.ok(await page.locator("#accused").isHidden());
  await fill(page, { kind: "accusation", title: "收钱才办证", text: "窗口要我先给红包。", identity: "withheld",
    name: "冯立", phone: "13900000000" });
  await page.locator("#accused summary").click();
  await page.selectOption("#accused_unit", "dongpu-housing");
  await press(page, "下一步：核对");
  assert.match(await page.locator("main").innerText(), /冯立（保密）/);
  await press(page, "确认提交");
  const { number } = await slip(page);
  assert.equal((await walker.town.see("dongpu-housing-head", number)).status, 404);
});

journey("五户人家 choose representatives, a sixth is refused", async (walker) => {
  const page = await walker.device({ script: false });
  await page.goto("/petition");
  await fill(page, { title: "水管爆裂", text: "全楼停水。", demands: ["修水管"], name: "何叶", phone: "13700000000" });
  await page.locator("#group summary").click();
  await page.fill("#persons", "3");
  for (let n = 1; n <= 4; n++) await page.fill(`#representative-name-${n}`, "代表" + n);
  await press(page, "下一步：核对");
  assert.match(await page.locator("#errors").innerText(), /不能比/);
  assert.ok(await page.locator("#persons").isVisible(), "the part with the mistake lies open");
  await page.fill("#persons", "二十");
  await press(page, "下一步：核对");
  assert.match(await page.locator("#errors").innerText(), /整数/);
  await page.fill("#persons", "20");
  await press(page, "下一步：核对");
  assert.match(await page.locator("main").innerText(), /代表4/);
});
