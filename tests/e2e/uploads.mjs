// Uploads: dropped, pasted, photographed; stopped, broken off and sent again. Nothing typed is lost, no file is missed.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { journey } from "./journey.mjs";

const png = (bytes, name = "来信扫描件.png") => ({ name, mimeType: "image/png",
  buffer: Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(bytes, name)]) });

// How fast the line carries what is sent, in bytes a second; gone when it carries nothing.
async function line(page, { upload = -1, gone = false } = {}) {
  const wire = (page.wire ??= await page.context().newCDPSession(page));
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions",
    { offline: gone, latency: 0, downloadThroughput: -1, uploadThroughput: upload });
}
// A file comes to the page by the mouse or by the clipboard.
const bring = (page, event, name, type = "image/png") => page.evaluate(([kind, named, mime]) => {
  const carried = new DataTransfer();
  const signature = new Uint8Array([0x89, 80, 78, 71, 13, 10, 26, 10]);
  carried.items.add(new File([signature, kind + named], named, { type: mime }));
  const init = { bubbles: true, cancelable: true };
  document.body.dispatchEvent(kind === "paste" ? new ClipboardEvent("paste", { ...init, clipboardData: carried })
    : new DragEvent(kind, { ...init, dataTransfer: carried }));
}, [event, name, type]);

journey("邓蓝 drops a paper on the page and pastes a scan; both belong to the letter", async (walker) => {
  const page = await enter(walker, "dongpu-petition-clerk", { path: "/desk/register" });
  await page.fill("#text", "楼道的灯坏了三个月。");
  await page.getByRole("textbox", { name: "诉求 1" }).fill("修好楼道的灯");
  await page.fill("#petitioner-0-name", "何望");
  await bring(page, "dragover", "照片.png");
  await page.getByText("松手就添加").waitFor();
  await bring(page, "drop", "照片.png");
  await page.locator(".files .done", { hasText: "照片.png" }).waitFor();
  await bring(page, "paste", "image.png");
  await page.locator(".files .done", { hasText: "粘贴的扫描件 1.png" }).waitFor();
  assert.equal(await page.locator(".files .done").count(), 2);
  await walker.look("desk-files");
  await page.getByRole("button", { name: "登记", exact: true }).click();
  await page.locator("#receipt").waitFor();
  const number = (await page.locator("[data-number]").innerText()).trim();
  walker.code = (await page.locator("[data-code]").innerText()).trim();
  const { body } = await walker.town.see("dongpu-petition-router", number);
  assert.equal(body.matter.submissions[0].attachments.length, 2);
  await page.goto("/desk/matter/" + number);
  const file = await page.request.get(await page.locator("a[download]").first().getAttribute("href"));
  assert.equal(file.status(), 200, "the file can be fetched from the page of its matter");
});

journey("the server is gone in the middle of an upload: told, nothing registered without the file, sent again",
  async (walker) => {
    walker.expects = /Failed to load resource|net::ERR/;
    const page = await enter(walker, "dongpu-petition-clerk", { path: "/desk/register" });
    await page.fill("#text", "河边的护栏断了，孩子常去。");
    await page.getByRole("textbox", { name: "诉求 1" }).fill("装好护栏");
    await page.fill("#petitioner-0-name", "何望");
    await line(page, { upload: 40 * 1024 });
    await page.setInputFiles("#files", [png(900 * 1024), png(2000, "身份证明.png")]);
    await page.locator("[data-upload=running] progress").waitFor();
    await page.locator("[data-upload=waiting]").waitFor();
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.getByText("文件还在上传，传完再提交。").waitFor();
    await line(page, { gone: true });
    await page.locator("[data-upload=broken]").first().waitFor();
    await page.locator(".banner").waitFor();
    await walker.clean("an upload broken off");
    await walker.shot("desk-files-broken");
    await line(page);
    await page.locator(".banner").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.getByText(/个文件没有传上/).waitFor();
    assert.equal(await page.inputValue("#text"), "河边的护栏断了，孩子常去。");
    for (let i = await page.locator("[data-upload=broken]").count(); i > 0; i--)
      await page.getByRole("button", { name: /^重新上传/ }).first().click();
    await page.locator(".files .done").nth(1).waitFor();
    await page.getByRole("button", { name: "登记", exact: true }).click();
    await page.locator("#receipt").waitFor();
    const number = (await page.locator("[data-number]").innerText()).trim();
    walker.code = (await page.locator("[data-code]").innerText()).trim();
    const { body } = await walker.town.see("dongpu-petition-router", number);
    assert.equal(body.matter.submissions[0].attachments.length, 2);
  });

journey("an upload is stopped by hand, and what is too large is told with its reason", async (walker) => {
  const page = await enter(walker, "dongpu-petition-clerk", { path: "/desk/register" });
  await line(page, { upload: 40 * 1024 });
  await page.setInputFiles("#files", [png(900 * 1024, "选错的.png")]);
  await page.locator("[data-upload=running]").waitFor();
  await page.getByRole("button", { name: "取消 选错的.png" }).click();
  await page.locator("[data-upload]").waitFor({ state: "detached" });
  await line(page);
  assert.equal(await page.locator(".banner").count(), 0, "who stops is not told that the server is gone");
  await page.setInputFiles("#files", [png(3 * 1024 * 1024, "太大.png")]);
  await page.locator("[data-upload=refused] .told").waitFor();
  assert.equal(await page.getByRole("button", { name: /^重新上传/ }).count(), 0);
  await walker.clean("a file too large");
});

journey("梁溪's upload breaks off on the phone: told in words, all is still there, sent again", async (walker) => {
  walker.expects = /Failed to load resource|net::ERR/;
  const page = await walker.device({ width: 360, height: 780 });
  await page.goto("/petition");
  await page.fill("#title", "桥面塌了一块");
  await page.fill("#text", "村口的桥面塌了一块，晚上看不见。");
  await page.setInputFiles("#files", [png(900 * 1024, "桥面.png")]);
  await page.setInputFiles("#camera", [png(3000, "刚拍的.png")]);
  await page.getByText("已选 2 个文件").waitFor();
  let let_go = () => {};
  await page.route("**/petition", async (route) => {
    await new Promise((go) => { let_go = go; });
    await route.abort("connectionreset").catch(() => {});
  });
  await page.getByRole("button", { name: "先上传选好的文件" }).click();
  await page.locator("#progress progress").waitFor();
  await walker.shot("petition-upload");
  let_go();
  await page.getByText("上传中断了").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "upload-told");
  assert.equal(await page.inputValue("#text"), "村口的桥面塌了一块，晚上看不见。");
  assert.equal(await page.evaluate(() => document.getElementById("files").files.length), 2);
  await walker.clean("a petition's upload broken off");
  await walker.shot("petition-upload-broken");
  await page.getByRole("button", { name: "先上传选好的文件" }).click();
  await page.getByRole("button", { name: "停止上传" }).click();
  await page.getByText("已停止上传").waitFor();
  let_go();
  await page.unroute("**/petition");
  await page.getByRole("button", { name: "先上传选好的文件" }).click();
  await page.locator(".kept li").nth(1).waitFor();
  assert.equal(await page.inputValue("#title"), "桥面塌了一块");
});
