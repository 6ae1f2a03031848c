// Mistakes: wrong codes, wrong addresses, other people's pages, too much at once; and how much a page weighs.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { journey, press } from "./journey.mjs";

journey("a wrong query code is told with the way out, and never repeated in an address", async (walker) => {
  const page = await walker.device();
  await page.goto("/follow");
  const wrong = [["", /填写“查询码”/], ["ABCD", /没有找到这个查询码/], ["0000-0000-0000-0001", /没有找到/], ["<b>\"'", /没有找到/]];
  for (const [typed, told] of wrong) {
    await page.fill("#code", typed);
    await press(page, "查询");
    assert.match(await page.locator("#errors").innerText(), told);
    assert.equal(await page.inputValue("#code"), typed);
    assert.equal(new URL(page.url()).search, "");
  }
  await walker.look("follow-wrong");
  await page.goto("/follow?number=990102-2026-00000001");
  assert.match(await page.locator("main").innerText(), /990102-2026-00000001/);
  await page.goto("/follow?number=%3Cscript%3E");
  assert.ok(!(await page.content()).includes("<script>alert"));
});

journey("an address that is none gets a page in both languages", async (walker) => {
  const page = await walker.device();
  const answer = await page.goto("/no/such/page");
  assert.equal(answer.status(), 404);
  assert.match(await page.locator("h1").innerText(), /没有这个页面/);
  await walker.look("error-404");
});

journey("a form sent by another site is refused", async (walker) => {
  const page = await walker.device();
  await page.goto("/");
  for (const headers of [{ Origin: "https://elsewhere.test" }, { "Sec-Fetch-Site": "cross-site" }]) {
    const answer = await page.request.post("/petition", { form: { go: "send" }, headers });
    assert.equal(answer.status(), 403);
  }
});

journey("too much at once is told before it is stored", async (walker) => {
  const page = await walker.device();
  await page.goto("/petition");
  const bytes = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(2 * 1024 * 1024)]);
  const large = { name: "大照片.png", mimeType: "image/png", buffer: bytes };
  await page.setInputFiles("#files", [large]);
  await page.getByRole("button", { name: "先上传选好的文件" }).click();
  await page.locator("#errors").waitFor();
  assert.match(await page.locator("#errors").innerText(), /大照片\.png.*不超过/);
});

journey("the first load weighs at most 60 KB compressed, with a strict policy and no script inline", async (walker) => {
  const page = await walker.device();
  for (const path of ["/", "/petition", "/follow", "/guide"]) {
    let weight = 0;
    const seen = [];
    const weigh = async (answer) => {
      const body = await answer.body().catch(() => Buffer.alloc(0));
      const packed = answer.headers()["content-encoding"] === "gzip";
      weight += gzipSync(body).length;
      seen.push(`${new URL(answer.url()).pathname} ${packed ? "gzip" : "plain"}`);
    };
    const waits = [];
    const listen = (answer) => waits.push(weigh(answer));
    page.on("response", listen);
    const answer = await page.goto(path);
    await page.waitForLoadState("networkidle");
    await Promise.all(waits);
    page.off("response", listen);
    assert.ok(weight <= 60 * 1024, `${path} weighs ${weight}`);
    console.log(`     ${path} ${weight} bytes compressed: ${seen.join(", ")}`);
    const packed = await fetch(walker.town.url + path, { headers: { "Accept-Encoding": "gzip" } });
    assert.equal(packed.headers.get("content-encoding"), "gzip", path + " travels compressed");
    const policy = answer.headers()["content-security-policy"];
    assert.match(policy, /default-src 'none'/);
    assert.ok(!policy.includes("unsafe"));
    assert.equal(await page.locator("script:not([src]), style, [style], [onclick]").count(), 0);
  }
});

journey("顾明 files with the keyboard alone", async (walker) => {
  const page = await walker.device({ width: 1024, height: 768 });
  await page.goto("/");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.goto("/petition");
  await page.focus("#title");
  await page.keyboard.press("Enter");
  await page.locator("#errors").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "errors", "the summary has the focus");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.match(page.url(), /#kind-request$/);
  await walker.shot("petition-errors-desktop");
});
