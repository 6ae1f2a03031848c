// Search: a router finds a matter by its words as they are typed, narrows it, opens it by keys; who has no part finds
// nothing, and nobody finds a person.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { journey } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY } from "./town.mjs";

const router = "dongpu-petition-router", stranger = "dongpu-transport-handler";
const hits = (page) => page.locator(".hits > li");

// The index may lag two seconds behind the record.
async function find(page, words, until) {
  for (let tries = 0; tries < 40; ++tries) {
    await page.fill("#search-words", words);
    await page.keyboard.press("Enter");
    await page.locator(".hits, .card").first().waitFor();
    if (await until()) return;
    await page.waitForTimeout(300);
    await page.fill("#search-words", "");
    await page.keyboard.press("Enter");
    await page.getByText("输入字词就开始查找").waitFor();
  }
  throw new Error(`${words} is not found`);
}

journey("何静 finds a matter by a word of it while she types, and a name finds nothing", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const one = await petition(town, { title: "河湾桥下路灯整夜不亮" });
  const page = await enter(walker, router);
  await page.keyboard.press("/");
  await page.locator("#search-words").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "search-words");
  await page.getByText("输入字词就开始查找").waitFor();
  await walker.clean("search, before anything is typed");
  await find(page, "路灯整夜", async () => (await hits(page).filter({ hasText: one.number }).count()) === 1);
  const hit = hits(page).filter({ hasText: one.number });
  assert.equal(await hit.locator("h2 mark").innerText(), "路灯整夜");
  assert.ok(page.url().includes("q="), "what is asked stands in the address");
  await walker.look("desk-search");

  await page.fill("#search-words", "路燈整夜"); // typed in traditional characters, and without Enter
  await hits(page).filter({ hasText: one.number }).waitFor();
  await page.getByText("最新在前").click();
  await hits(page).filter({ hasText: one.number }).waitFor();
  await page.fill("#search-until", "2020-01-01");
  await page.locator("#search-until").blur();
  await page.getByText("没有找到。").waitFor();
  await walker.clean("search, nothing found");
  await page.getByRole("link", { name: "去掉全部筛选" }).click();
  await hits(page).filter({ hasText: one.number }).waitFor();

  for (const name of ["吴桂", "，。！"]) {
    await page.fill("#search-words", name);
    await page.locator("[role=alert], .card", { hasText: /没有找到|只有标点/ }).first().waitFor();
  }
  await page.fill("#search-words", "13600000000");
  await page.getByText("可能是个人的号码").waitFor();

  await page.fill("#search-words", "路灯整夜");
  await hits(page).filter({ hasText: one.number }).waitFor();
  await page.focus("#search-words");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator(".matter").waitFor();
  await page.goBack();
  await hits(page).filter({ hasText: one.number }).waitFor();

  await page.keyboard.press("Control+k");
  await page.locator(".palette-field[role=combobox]").waitFor();
  await page.keyboard.insertText("路灯整夜");
  await page.getByRole("option", { name: "查找“路灯整夜”" }).click();
  await hits(page).filter({ hasText: one.number }).waitFor();

  const other = await enter(walker, stranger, { path: "/desk/search" });
  await other.fill("#search-words", "路灯整夜");
  await other.getByText("没有找到。").waitFor();
  await other.fill("#search-words", one.number);
  await other.getByText("没有找到。").waitFor();
});
