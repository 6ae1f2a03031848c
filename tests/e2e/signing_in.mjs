// Signing in: the second factor from the first code to a lost phone, sessions elsewhere, strangers at the door.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { enter } from "./desk.mjs";
import { journey } from "./journey.mjs";
import { seat_administrator } from "./offers.mjs";

const handler = "dongpu-labour-handler";

// A code as an authenticator shows it (RFC 6238); `ahead` steps from now.
function code_of(secret, ahead = 0) {
  const bits = [...secret.replaceAll(" ", "")]
    .map((one) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(one).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((one) => parseInt(one, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + ahead));
  const mark = createHmac("sha1", key).update(counter).digest(), at = mark.at(-1) & 15;
  return String((mark.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, "0");
}

async function at_the_door(walker, officer) {
  const page = await walker.device({ width: 1440, height: 900 });
  await page.goto("/desk");
  await type_password(page, walker, officer);
  return page;
}
async function type_password(page, walker, officer) {
  await page.fill("#officer", officer);
  await page.fill("#password", walker.town.passwords.get(officer));
  await page.keyboard.press("Enter");
}
const inside = (page) => page.locator("#main h1").waitFor();
const leave = async (page) => {
  await page.getByRole("button", { name: "退出" }).click();
  await page.locator("#officer").waitFor();
};

journey("a handler sets up her phone, signs in with it, loses it; the administrator sets it back", async (walker) => {
  const { town } = walker;
  await seat_administrator(town);
  const admin = await enter(walker, "admin", { path: "/desk/officers" });
  await admin.locator("tbody tr").first().waitFor();
  await admin.getByLabel("要求人人使用两步验证").check();
  await admin.locator(".notice", { hasText: "已保存" }).first().waitFor();
  await walker.look("desk-officers-required");

  const page = await at_the_door(walker, handler);
  await page.locator(".factor-qr").waitFor();
  await walker.look("desk-factor-first");
  const secret = await page.locator(".factor-secret").innerText();
  await page.fill("#first-code", "000000");
  await page.keyboard.press("Enter");
  await page.locator("#first-code-wrong").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "first-code");
  assert.equal(await page.getAttribute("#first-code", "autocomplete"), "one-time-code");
  const used = code_of(secret, -1);
  await page.keyboard.type(used);
  await page.keyboard.press("Enter");
  await page.locator(".recovery-codes li").first().waitFor();
  await walker.look("desk-factor-codes");
  const kept = await page.locator(".recovery-codes li").allInnerTexts();
  assert.equal(new Set(kept).size, 10);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "存成文件" }).click()]);
  assert.match(file.suggestedFilename(), /备用码/);
  await page.getByRole("button", { name: "已经保存好" }).click();
  await inside(page);
  await page.getByRole("link", { name: "登录安全" }).click();
  await page.getByText("备用码还剩 10 个").waitFor();
  assert.ok(!(await page.content()).includes(secret.replaceAll(" ", "")), "the secret is shown once");
  await leave(page);

  await type_password(page, walker, handler);
  await page.locator("#code").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "code");
  await walker.look("desk-code");
  await page.keyboard.type(used);
  await page.keyboard.press("Enter");
  await page.locator("#code-wrong", { hasText: "只能用一次" }).waitFor();
  await page.reload();
  await page.locator("#code").waitFor();
  await page.keyboard.type(code_of(secret));
  await page.keyboard.press("Enter");
  await inside(page);
  await leave(page);

  await type_password(page, walker, handler);
  await page.getByRole("button", { name: "用备用码" }).click();
  await page.keyboard.type(kept[7].toUpperCase());
  await page.keyboard.press("Enter");
  await inside(page);
  await page.goto("/desk/access");
  await page.getByText("备用码还剩 9 个").waitFor();

  await admin.reload();
  await admin.fill("#officers-asked", handler);
  await admin.getByRole("button", { name: /^修改/ }).first().click();
  await admin.getByText("两步验证：").waitFor();
  await admin.getByRole("button", { name: "重置两步验证" }).click();
  await admin.getByText("核实是本人").waitFor();
  await admin.getByRole("button", { name: "重置两步验证" }).click();
  await admin.getByText("由 admin 重置过").waitFor();
  walker.page = admin;
  await walker.look("desk-officer-reset");
  await page.reload();
  await type_password(page, walker, handler);
  const renewed = await page.locator(".factor-secret").innerText();
  assert.notEqual(renewed, secret);
  await page.fill("#first-code", code_of(renewed));
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "已经保存好" }).click();
  await inside(page);
  await page.goto("/desk/access");
  await page.getByText("admin 于").waitFor();
  walker.page = page;
  await walker.look("desk-access");
}, { alone: {} });

journey("the only administrator lost the phone; whoever keeps the server lets him in again", async (walker) => {
  const { town } = walker;
  await seat_administrator(town);
  const page = await enter(walker, "admin", { path: "/desk/officers" });
  const said = await town.run(["let-in", ...town.where(), "--officer", "admin"]);
  await assert.rejects(town.run(["let-in", ...town.where(), "--officer", "nobody"]), /no such officer/);
  town.passwords.set("admin", /one-time password: (\S+)/.exec(said)[1]);
  await page.waitForTimeout(10500);
  await page.reload();
  await type_password(page, walker, "admin");
  await page.locator("#present").fill(town.passwords.get("admin"));
  for (const field of ["#wanted", "#repeated"]) await page.fill(field, "青石巷口 卖豆腐的 苗老汉");
  await page.keyboard.press("Enter");
  await inside(page);
  await page.goto("/desk/access");
  await page.getByText("dengwen let-in 于").waitFor();
}, { alone: {} });

journey("an officer ends a session she does not know; whoever sat there signs in again", async (walker) => {
  const elsewhere = await enter(walker, handler, { path: "/desk/law" });
  const page = await enter(walker, handler, { path: "/desk/access" });
  await page.locator("tbody tr").nth(1).waitFor();
  assert.equal(await page.locator("tbody tr", { hasText: "就是这里" }).count(), 1);
  assert.match(await page.locator("tbody tr").first().innerText(), /Chrome, Linux/);
  await page.getByRole("button", { name: "结束其他全部登录" }).click();
  await page.locator(".notice", { hasText: "已结束" }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll("tbody tr").length === 1);
  await elsewhere.reload();
  await elsewhere.locator("#officer").waitFor();
  walker.town.sessions.delete(handler);
});

journey("a stranger hammers an account; its owner comes in all the same in her own browser", async (walker) => {
  const { town } = walker, officer = "dongpu-petition-clerk";
  const stranger = await walker.device({ width: 1440, height: 900 });
  await stranger.goto("/desk");
  await stranger.locator("#officer").waitFor();
  const page = await enter(walker, officer);
  await leave(page);
  const knock = (password) => town.call("POST", "/api/v1/sessions", { officer, password });
  for (let wrong = 0; wrong < 11;) {
    const { status, headers } = await knock("不是这个密码呀");
    if (status === 401) wrong++;
    else await new Promise((later) => setTimeout(later, Number(headers.get("retry-after")) * 1000));
  }
  assert.equal((await knock(town.passwords.get(officer))).status, 429, "half a minute, also for the right password");
  await type_password(page, walker, officer);
  await inside(page);
  await type_password(stranger, walker, officer);
  await stranger.locator(".box.bad", { hasText: "稍后再试" }).waitFor();
}, { alone: {} });

journey("the only clerk of a unit leaves: the page names what is open, and a colleague takes over", async (walker) => {
  const { town } = walker;
  await seat_administrator(town);
  const page = await enter(walker, "admin", { path: "/desk/officers" });
  await page.fill("#officers-asked", "dongpu-petition-clerk");
  await page.getByRole("button", { name: /^修改/ }).first().click();
  await page.getByLabel("在岗").uncheck();
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText(/没有人担任登记员.*件在办/).waitFor();
  await walker.look("desk-hand-over");
  await page.fill("#officer-hand-over", "dongpu-petition-router");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "保存" }).click();
  await page.locator(".notice", { hasText: "已保存" }).first().waitFor();
  const router = await town.session("dongpu-petition-router");
  const { body } = await town.call("GET", "/api/v1/session", null, router);
  assert.ok(body.officer.roles.includes("clerk"), JSON.stringify(body.officer));
}, { alone: {} });
