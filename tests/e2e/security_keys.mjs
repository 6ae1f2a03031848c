// Security keys: a device that signs for its officer, from the first touch to a second one and a key that is refused.
import assert from "node:assert/strict";
import { journey } from "./journey.mjs";
import { seat_administrator } from "./offers.mjs";

const handler = "dongpu-labour-handler";

// A key of the browser's own make: it touches itself and knows its officer.
async function socket(page) {
  const line = await page.context().newCDPSession(page);
  await line.send("WebAuthn.enable");
  return line;
}
async function plug_in(line) {
  const { authenticatorId } = await line.send("WebAuthn.addVirtualAuthenticator", { options: { protocol: "ctap2",
    transport: "usb", hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return authenticatorId;
}
const inside = (page) => page.locator("#main h1").waitFor();
async function sign_in(page, walker) {
  await page.fill("#officer", handler);
  await page.fill("#password", walker.town.passwords.get(handler));
  await page.keyboard.press("Enter");
}
async function leave(page) {
  await page.getByRole("button", { name: "退出" }).click();
  await page.locator("#officer").waitFor();
}

journey("a handler without a phone comes in by a security key, adds another, puts the first away", async (walker) => {
  const { town } = walker;
  await seat_administrator(town);
  await town.call("PUT", "/api/v1/sign-in-rules", { second_factor: "required" }, await town.session("admin"));
  // Keys are bound to a name, and this one is the name of the machine itself.
  town.url = town.url.replace("127.0.0.1", "localhost");
  const page = await walker.device({ width: 1440, height: 900 });
  const line = await socket(page), first = await plug_in(line);
  await page.goto("/desk");
  await sign_in(page, walker);
  await page.getByRole("button", { name: "没有手机？用安全密钥" }).click();
  await page.fill("#key-name", "钥匙串上的");
  await walker.look("desk-key-first");
  await page.keyboard.press("Enter");
  await page.locator(".recovery-codes li").first().waitFor();
  const kept = await page.locator(".recovery-codes li").allInnerTexts();
  assert.equal(new Set(kept).size, 10);
  await page.getByRole("button", { name: "已经保存好" }).click();
  await inside(page);
  const { credentials } = await line.send("WebAuthn.getCredentials", { authenticatorId: first });
  assert.equal(credentials.length, 1);
  await leave(page);

  await sign_in(page, walker);
  await page.getByRole("button", { name: "使用安全密钥" }).waitFor();
  await walker.look("desk-key-step");
  await page.keyboard.press("Enter");
  await inside(page);
  await page.getByRole("link", { name: "登录安全" }).click();
  await page.locator(".key-list li", { hasText: "最近在" }).waitFor();
  await page.getByRole("button", { name: "移除 钥匙串上的" }).click();
  await page.locator(".box.bad", { hasText: "唯一的两步验证" }).waitFor();

  await page.getByRole("button", { name: "增加安全密钥" }).click();
  await page.fill("#key-name", "抽屉里的");
  await page.fill("#present-code", "000000");
  await page.keyboard.press("Enter");
  await page.locator("#present-code-wrong").waitFor();
  await page.fill("#present-code", kept[0]);
  // The key that is there already says so; another takes its place.
  await line.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: first });
  const second = await plug_in(line);
  await page.keyboard.press("Enter");
  await page.locator(".key-list li", { hasText: "抽屉里的" }).waitFor();
  await page.getByText("备用码还剩 9 个").waitFor();
  await page.getByRole("button", { name: "移除 钥匙串上的" }).click();
  await page.locator(".notice", { hasText: "已移除" }).waitFor();
  await page.locator(".key-list li", { hasText: "钥匙串上的" }).waitFor({ state: "detached" });
  assert.equal(await page.locator(".key-list li").count(), 1);
  await walker.look("desk-keys");
  await leave(page);

  const knows = (isUserVerified) => line.send("WebAuthn.setUserVerified", { authenticatorId: second, isUserVerified });
  await knows(false);
  await sign_in(page, walker);
  await page.getByRole("button", { name: "使用安全密钥" }).click();
  await page.locator(".box.mild", { hasText: "没有完成" }).waitFor();
  await knows(true);
  await page.getByRole("button", { name: "使用安全密钥" }).click();
  await inside(page);
}, { alone: {} });

journey("keys are bound to one address: elsewhere the page says where they work", async (walker) => {
  const page = await walker.device({ width: 1440, height: 900 });
  await plug_in(await socket(page));
  await page.goto("/desk");
  await sign_in(page, walker);
  await inside(page);
  await page.getByRole("link", { name: "登录安全" }).click();
  await page.getByText(/安全密钥只在 http:\/\/localhost:\d+ 打开/).waitFor();
  assert.equal(await page.getByRole("button", { name: "增加安全密钥" }).count(), 0);
});
