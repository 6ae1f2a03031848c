// Campaigns and leaders in charge: old matters are entered by paste and from a table, a leader takes charge, a plan is
// made and performed, and the list is left only by what happens to the matters.
import assert from "node:assert/strict";
import { enter } from "./desk.mjs";
import { main, noticed, open_act } from "./hands.mjs";
import { journey, press } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY, take } from "./town.mjs";

const supervisor = "dongpu-petition-supervisor", bureau_head = "dongpu-labour-head";

journey("old matters go onto a campaign's list, get a leader and a plan, and leave it only settled", async (walker) => {
  const { town } = walker;
  town.turn(FIRST_DAY);
  const some = [];
  for (const title of ["拖欠三个月工资", "拖欠加班费", "拒付工伤待遇"]) {
    const one = await petition(town, { title });
    const acts = await take(town, one.number);
    await acts.forward();
    await acts.notify();
    await acts.accept();
    some.push(one);
  }
  town.turn("2026-03-09");
  const page = await enter(walker, supervisor, { path: "/desk/campaigns" });
  await page.getByRole("button", { name: "设立专项行动" }).click();
  await page.locator("#campaign-title").waitFor();
  await walker.clean("the form of a campaign");
  await page.locator("form button[type=submit]").click();
  await page.locator(".field.wrong, [aria-invalid=true]").first().waitFor();
  await page.fill("#campaign-title", "欠薪积案化解");
  await page.fill("#campaign-ground", "区委年度工作安排：两个月内办清。");
  await page.fill("#campaign-until", "2026-06-30");
  await page.fill("#campaign-target", "90");
  await walker.look("desk-campaign-form");
  await page.locator("form button[type=submit]").click();
  await page.locator("h1", { hasText: "欠薪积案化解" }).waitFor();

  await page.getByRole("button", { name: "列入事项" }).click();
  await page.fill("#entry-numbers", `${some[0].number}\n990102-2020-00000001`);
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByText("可以列入1件").waitFor();
  assert.match(await main(page), /没有找到这个信访事项/, "what is refused says why");
  await page.getByRole("button", { name: "列入这1件" }).click();
  await page.getByText("已列入1件，同时").waitFor();
  await page.getByRole("button", { name: "上传名单" }).click();
  const rows = [["编号", "包案领导", "职务", "单位", "工作组"],
    [some[1].number, "王民", "副局长", "", "李工、赵工"], [some[2].number, "王民", "", "", ""]];
  await page.setInputFiles("#entry-sheet", { name: "名单.csv", mimeType: "text/csv",
    buffer: Buffer.from(rows.map((row) => row.join(",")).join("\n")) });
  await page.getByText("可以列入1件，同时登记领导包案1件").waitFor();
  assert.match(await main(page), /包案领导须同时写明姓名和职务/);
  await walker.look("desk-campaign-preview");
  await walker.clean("a preview of rows");
  await page.getByRole("button", { name: "列入这1件" }).click();
  await page.getByText("已列入1件，同时登记领导包案1件").waitFor();
  await page.getByRole("button", { name: "按条件挑选" }).click();
  await page.getByRole("button", { name: "预览" }).click();
  await page.getByText(/可以列入\d+件/).waitFor();
  assert.match(await main(page), new RegExp(some[2].number), "what is not listed can be chosen");
  await page.reload();
  await page.getByText("列入2件，在单2件").waitFor();
  assert.match(await main(page), /副局长 王民[\s\S]*尚未包案|尚未包案[\s\S]*副局长 王民/);
  assert.ok(!(await main(page)).includes("吴桂"), "no petitioner stands on a board");
  await walker.look("desk-campaign");

  const head = await enter(walker, bureau_head, { path: "/desk/matter/" + some[1].number });
  await head.locator(".matter").waitFor();
  assert.match(await main(head), /一套方案 缺/);
  await head.getByRole("link", { name: "欠薪积案化解" }).waitFor();
  let form = await open_act(head, "定化解方案");
  await form.locator("#act-summary").fill("欠薪三个月，企业承认，争议在数额；已经调解一次。");
  await form.locator("#step-0-text").fill("约谈企业负责人，核对台账");
  await form.locator("#step-0-due").fill("2026-03-13");
  await form.getByRole("button", { name: "增加步骤" }).click();
  await form.locator("#step-1-text").fill("组织双方签协议");
  await form.locator("#step-1-due").fill("2026-03-20");
  await walker.look("desk-plan-form");
  await walker.clean("the form of a plan");
  await form.locator("button[type=submit]").click();
  await noticed(head, "化解方案");
  assert.match(await main(head), /一套方案 ✓ ?[\s\S]*一本案卷 ✓/);
  form = await open_act(head, "完成方案步骤");
  await form.locator("#act-proof").fill("已经约谈，台账核对完毕，有笔录。");
  await form.locator("button[type=submit]").click();
  await noticed(head, "完成方案步骤");
  assert.match(await main(head), /核对台账[\s\S]*已完成[\s\S]*组织双方签协议[\s\S]*未到期/);
  await walker.look("desk-charge");
  form = await open_act(head, "领导包案");
  assert.equal(await form.locator("#act-name").inputValue(), "王民", "whoever is in charge stands in the form");
  await form.locator("#act-name").fill("陈正");
  await form.locator("#act-office").fill("局长");
  await form.locator("#act-ground").fill("王民调离。");
  await form.locator("button[type=submit]").click();
  await noticed(head, "领导包案");
  assert.match(await main(head), /局长 陈正/);

  town.turn("2026-03-23");
  await head.goto("/desk");
  await head.locator("tr", { hasText: some[1].number }).filter({ hasText: "包案方案步骤期限" }).first().waitFor();
  const citizen = await walker.device({ width: 360, height: 780 });
  await citizen.goto("/follow");
  await citizen.fill("#code", some[1].code);
  await press(citizen, "查询");
  const told = await citizen.locator("main").innerText();
  assert.match(told, /局长陈正包案/);
  assert.ok(!told.includes("李工"), "the names of the team are not the petitioner's page");
  await page.reload();
  await page.getByText("列入2件，在单2件").waitFor();
  const late = page.locator(".campaign-part", { hasText: "按包案领导" }).locator("tr", { hasText: "陈正" });
  assert.equal((await late.locator("td").nth(2).innerText()).trim(), "1", "a step is late");
});
