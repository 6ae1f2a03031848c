// Citizens: on a narrow phone in few steps, through somebody else, and with a paper brought later.
import assert from "node:assert/strict";
import { fill, slip } from "./filing.mjs";
import { journey, press } from "./journey.mjs";

// A person on a phone needs about this long: to press something, and to type one character with two thumbs.
const press_seconds = 3, character_seconds = 0.5;

journey("何叶 files on a phone 360 pixels wide in under three minutes, each step counted", async (walker) => {
  const page = await walker.device({ width: 360, height: 780 });
  let presses = 0, characters = 0;
  const tap = async (step) => { presses++; await step; };
  const type = async (id, words) => { presses++; characters += words.length; await page.fill(id, words); };
  await page.goto("/");
  await tap(page.getByRole("link", { name: /我要反映/ }).first().click());
  await page.locator("#title").waitFor();
  await tap(page.check("#kind-request"));
  await type("#title", "工地拖欠三个月工资");
  await type("#text", "去年十月到十二月在河湾工地做木工，三个月工资没有发，找过包工头四次，都说再等等。");
  await type("#demand-1", "发清三个月工资");
  presses++;
  await tap(page.selectOption("#place_1", { index: 2 }));
  await tap(page.check("#identity-named"));
  await type("#name", "何叶");
  await type("#phone", "13800000000");
  presses++;
  await press(page, "下一步：核对");
  presses++;
  await press(page, "确认提交");
  walker.code = (await slip(page)).code;
  const seconds = presses * press_seconds + characters * character_seconds;
  console.log(`     filed with ${presses} presses and ${characters} characters: about ${Math.round(seconds)} seconds`);
  assert.ok(seconds <= 180, `${seconds} seconds`);
});

journey("梁玉 files through her son, who holds her mandate", async (walker) => {
  const page = await walker.device({ script: false });
  await page.goto("/petition");
  await fill(page, { title: "低保停发", text: "母亲的低保上个月停了，没有通知。", demands: ["恢复低保"], name: "梁玉",
    address: "石桥镇三组" });
  await page.locator("#agent summary").click();
  await page.fill("#agent_name", "梁小川");
  await press(page, "下一步：核对");
  assert.ok(await page.locator("#agent-wrong").isVisible(), "nobody speaks for her without a mandate");
  await page.fill("#agent_phone", "13700000009");
  await page.check("#agent_mandate");
  await press(page, "下一步：核对");
  assert.match(await page.locator("main").innerText(), /梁小川/);
  await press(page, "确认提交");
  walker.code = (await slip(page)).code;
});

journey("谢平 brings a paper afterwards, and the officer finds it in the file", async (walker) => {
  const page = await walker.device();
  await page.goto("/petition");
  await fill(page, { title: "屋顶漏水", text: "三号楼屋顶漏水。", demands: ["修好屋顶"], name: "谢平", phone: "13600000007" });
  await press(page, "下一步：核对");
  await press(page, "确认提交");
  const { number, code } = await slip(page);
  walker.code = code;
  await page.goto("/follow");
  await page.fill("#code", code);
  await press(page, "查询");
  await page.fill("#submission-words", "补交屋顶的照片说明。");
  await page.setInputFiles("#files", { name: "屋顶.txt", mimeType: "text/plain", buffer: Buffer.from("北侧第三块板开裂") });
  await press(page, "提交补充");
  assert.match(await page.locator("main").innerText(), /补充的内容已经登记/);
  const { body } = await walker.town.see("dongpu-petition-router", number);
  assert.equal(body.matter.submissions.length, 2);
});
