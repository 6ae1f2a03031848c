// House: what the administrator does: own password first, then units, officers and the calendar.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { journey } from "./journey.mjs";

const wanted = "三更 灯火 五更 鸡鸣 读书时";

journey("the administrator changes the one-time password, adds a unit, an officer and a year", async (walker) => {
  const page = await walker.device({ width: 1440, height: 900 });
  await page.goto("/desk/officers");
  await page.fill("#officer", "admin");
  await page.fill("#password", walker.town.passwords.get("admin"));
  await page.keyboard.press("Enter");
  await page.locator("#present").waitFor();
  await walker.look("desk-password-first");
  await page.fill("#present", walker.town.passwords.get("admin"));
  await page.fill("#wanted", "太短");
  await page.fill("#repeated", "太短了");
  await page.keyboard.press("Enter");
  await page.getByText("两次输入的新密码不一样").waitFor();
  await page.fill("#repeated", "太短");
  await page.keyboard.press("Enter");
  await page.locator("#wanted-wrong").waitFor();
  for (const guessed of ["Admin@20260101", "woaini5201314", "1qaz2wsx3edc4rfv"]) {
    await page.fill("#wanted", guessed);
    await page.fill("#repeated", guessed);
    await page.keyboard.press("Enter");
    await page.locator("#wanted-wrong", { hasText: "互不相干的词" }).waitFor();
  }
  await page.fill("#wanted", wanted);
  await page.fill("#repeated", wanted);
  await page.keyboard.press("Enter");
  await page.locator("#main h1", { hasText: "工作人员" }).waitFor();
  await page.locator("tbody tr").first().waitFor();
  await walker.look("desk-officers");

  await page.getByRole("link", { name: "机关单位" }).click();
  await page.getByRole("button", { name: "增加单位" }).click();
  await page.fill("#unit-id", "东浦水务");
  await page.getByRole("button", { name: "保存" }).click();
  await page.locator("#unit-id-wrong").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.id), "unit-id");
  await page.fill("#unit-id", "dongpu-water");
  await page.fill("#unit-zh", "东浦区水务局");
  await page.fill("#unit-en", "Dongpu Water Bureau");
  await page.fill("#unit-short", "东水");
  await page.fill("#unit-division", "东浦区");
  await page.keyboard.press("Enter");
  await page.fill("#unit-parent", "东浦区人民政府");
  await page.keyboard.press("Enter");
  await page.fill("#unit-above", "东浦区人民政府");
  await page.keyboard.press("Enter");
  await walker.look("desk-unit-form");
  await page.getByRole("button", { name: "保存" }).click();
  await page.locator(".notice", { hasText: "已保存" }).first().waitFor();
  await page.fill("#units-asked", "水务");
  await page.locator("tbody tr", { hasText: "东浦区水务局" }).waitFor();
  const { body: units } = await walker.town.call("GET", "/api/v1/units");
  assert.equal(units.items.find((one) => one.id === "dongpu-water").short_name, "东水");

  await page.getByRole("link", { name: "工作人员" }).click();
  await page.getByRole("button", { name: "增加工作人员" }).click();
  await page.fill("#officer-id", "dongpu-water-handler");
  await page.fill("#officer-name", "水务承办员");
  await page.fill("#officer-unit", "水务");
  await page.keyboard.press("Enter");
  await page.getByText("承办员", { exact: true }).first().click();
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("dongpu-water-handler 的一次性密码").waitFor();
  await walker.look("desk-officer-made");

  await page.getByRole("link", { name: "放假安排" }).click();
  await page.locator(".year").first().waitFor();
  const year = { name: "2031.csv", mimeType: "text/csv",
    buffer: Buffer.from("date,name,off\n2031-01-01,元旦,1\n2031-01-05,补班,0\n") };
  await page.setInputFiles("#year-file", { ...year, buffer: Buffer.from("2031-01-01,元旦,1\n一月五日,补班,0\n") });
  await page.getByText("第 2 行读不懂").waitFor();
  await page.setInputFiles("#year-file", year);
  await page.getByText("2031 年：放假 1 天，调休上班 1 天。").waitFor();
  await page.getByText("没有因此改变的期限。").waitFor();
  await page.getByRole("button", { name: "公布 2031 年" }).click();
  await page.getByText("2031 年已公布").waitFor();
  await walker.look("desk-calendar-published");
}, { alone: {} });

journey("a handler reads the law in English: one day is a day, each clock begins with a capital", async (walker) => {
  const page = await enter(walker, "dongpu-labour-handler", { language: "en" });
  await page.goto("/desk/law");
  await page.locator("tbody tr").first().waitFor();
  const lengths = await page.locator("tbody td.number").allInnerTexts();
  assert.ok(lengths.some((one) => /^1 working day$/m.test(one)), lengths.join("; "));
  assert.ok(lengths.some((one) => /^60 days$/m.test(one)), lengths.join("; "));
  for (const name of await page.locator("tbody tr td:first-child strong").allInnerTexts())
    assert.match(name, /^[A-Z]/);
});

journey("a clerk who registers an empty letter is told so once, at the text", async (walker) => {
  const page = await enter(walker, "dongpu-petition-clerk", { path: "/desk/register" });
  await page.locator("#kind").waitFor();
  await page.locator("#text").press("Control+Enter");
  await page.locator("#text-wrong").waitFor();
  assert.equal(await page.locator("#title-wrong").count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement.id), "text");
});
