// Single sign-on: officers come in by the word of a real OpenID provider, which runs beside the town.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Provider from "oidc-provider";
import { journey } from "./journey.mjs";
import { FIRST_DAY, Town } from "./town.mjs";

const client = "dengwen", secret = "清源河上的石桥".replace(/[^\x20-\x7e]/g, "s") + "-client-secret";

async function listening(handler) {
  const server = createServer(handler);
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, port: server.address().port };
}
async function free_port() {
  const { server, port } = await listening(() => {});
  await new Promise((closed) => server.close(closed));
  return port;
}

// Whoever types a name there is that person, as in any provider made for trying things out.
async function begin_provider(returns_to) {
  let handle = (request, answer) => { answer.statusCode = 500; answer.end(); };
  const { server, port } = await listening((request, answer) => handle(request, answer));
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: client, client_secret: secret, redirect_uris: [returns_to] }],
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    cookies: { keys: ["of the test"] },
  });
  return { issuer, server, answer: () => { handle = provider.callback(); } };
}

async function in_a_town_of_its_own(walker, act) {
  const folder = mkdtempSync(join(tmpdir(), "dengwen-sso-"));
  const port = await free_port();
  const returns_to = `http://127.0.0.1:${port}/single-sign-on/return`;
  const { issuer, server, answer } = await begin_provider(returns_to);
  const file = join(folder, "client-secret");
  writeFileSync(file, secret + "\n", { mode: 0o600 });
  const town = await Town.open({ listen: `127.0.0.1:${port}`, serving: ["--oidc-issuer", issuer, "--oidc-client",
    client, "--oidc-secret-file", file, "--oidc-return", returns_to] });
  try {
    town.turn(FIRST_DAY);
    await act(town, answer);
  } finally {
    await town.close();
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function vouch(page, town, name) {
  await page.goto(town.url + "/desk");
  await page.getByRole("link", { name: "单点登录" }).click();
  await page.fill("[name=login]", name);
  await page.fill("[name=password]", "whatever");
  await page.click("[type=submit]");
  await page.waitForURL(/interaction|single-sign-on|desk/);
  const consent = page.locator("button[type=submit], [type=submit]").filter({ hasText: /continue/i });
  if (await consent.count()) await consent.click();
}

// A browser that may go elsewhere, as this way does.
async function device(walker, town) {
  const context = await walker.browser.newContext({ baseURL: town.url, locale: "zh-CN" });
  walker.contexts.push(context);
  return context.newPage();
}

journey("a handler comes in by single sign-on; a stranger is told; a foreign return is nothing", async (walker) => {
  if (walker.town.base !== "SQLite") return;
  await in_a_town_of_its_own(walker, async (town, answer_now) => {
    const page = await device(walker, town);
    const away = await page.goto(town.url + "/single-sign-on");
    assert.equal(away.status(), 503, "the provider does not answer yet");
    await page.getByRole("heading", { name: "暂时不能单点登录" }).waitFor();
    answer_now();
    await vouch(page, town, "dongpu-labour-handler");
    await page.locator("#main h1", { hasText: "我的待办" }).waitFor();
    const cookies = await page.context().cookies(town.url);
    const session = cookies.find((one) => one.name === "dengwen_session");
    assert.ok(session.httpOnly && session.sameSite === "Strict");
    assert.ok(!cookies.some((one) => one.name === "dengwen_way"), "what was needed for the way is gone");

    const stranger = await device(walker, town);
    await vouch(stranger, town, "somebody-else");
    await stranger.getByRole("heading", { name: "这里没有您的账号" }).waitFor();
    assert.equal((await stranger.context().cookies(town.url)).some((one) => one.name === "dengwen_session"), false);

    // An address made up elsewhere opens nothing: this browser did not set out.
    const other = await device(walker, town);
    const answer = await other.goto(town.url + "/single-sign-on/return?code=stolen&state=guessed");
    assert.equal(answer.status(), 400);
    await other.getByRole("heading", { name: "请重新登录" }).waitFor();
  });
});
