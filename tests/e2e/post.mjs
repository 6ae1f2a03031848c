// Telling people: a message that is refused and sent again, a letter to print, and how a petitioner wishes to be told.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { enter, registered } from "./desk.mjs";
import { journey, press } from "./journey.mjs";
import { seat_administrator } from "./offers.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY } from "./town.mjs";

// The town's gateway for text messages: what it answers, and what it got.
async function notices(town) {
  const gateway = (town.gateway = { status: 422, got: [] });
  gateway.server = createServer((request, answer) => {
    let body = "";
    request.on("data", (bytes) => { body += bytes; });
    request.on("end", () => {
      gateway.got.push({ key: request.headers["idempotency-key"], ...JSON.parse(body) });
      answer.writeHead(gateway.status).end();
    });
  });
  await new Promise((ready) => gateway.server.listen(0, "127.0.0.1", ready));
  gateway.server.unref();
  return `address = "https://petitions.example"
[sms]
url = "http://127.0.0.1:${gateway.server.address().port}/"
body = '{"to": "{{telephone}}", "text": "{{text}}"}'
`;
}

const row = (page, number) => page.locator("tbody tr", { hasText: number });
const choose = (page, words) => page.locator(".choices label", { hasText: words }).click();

journey("a text message is refused and sent again, 柳青 prints a letter, 吴桂 wishes to be left alone", async (walker) => {
  const { town } = walker, { gateway } = town;
  town.turn(FIRST_DAY);
  await seat_administrator(town);
  const told = await petition(town, { title: "路灯不亮" });
  walker.code = told.code;
  const letter = await registered(town, "井盖松动");

  const admin = await enter(walker, "admin", { path: "/desk/post" });
  await admin.getByText("已设置的途径：短信、信函。").waitFor();
  await choose(admin, "已放弃");
  await row(admin, told.number).getByText("HTTP 422").waitFor();
  assert.match(await row(admin, told.number).innerText(), /登记[^]*信访人[^]*短信/);
  assert.ok(!(await admin.locator("main").innerText()).includes("136"), "no contact is shown");
  await walker.look("desk-post-dead");
  gateway.status = 200;
  await row(admin, told.number).getByRole("button", { name: /^重发/ }).click();
  await admin.locator(".notice", { hasText: "马上再试" }).waitFor();
  await choose(admin, "已发出");
  for (let tries = 0; tries < 40 && !(await row(admin, told.number).count()); ++tries) {
    await admin.waitForTimeout(250);
    await admin.reload();
    await admin.locator("tbody tr, .empty").first().waitFor();
  }
  await row(admin, told.number).waitFor();
  await walker.look("desk-post-sent", { languages: false });
  const mine = gateway.got.filter(({ key }) => key.startsWith(told.number));
  assert.deepEqual(mine.map(({ to }) => to), ["13600000000", "13600000000"]);
  assert.ok(mine[0].text.includes(told.number) && !mine[0].text.includes("路灯"));
  await choose(admin, "等待发出");
  await row(admin, letter).waitFor();

  const clerk = await enter(walker, "dongpu-petition-clerk", { path: "/desk/letters" });
  const line = clerk.locator(".letters li", { hasText: letter });
  await line.getByText(/有新进展：登记/).waitFor();
  assert.ok(!(await line.innerText()).includes("吴桂"), "who it goes to is opened in the matter");
  await walker.look("desk-letters");
  await line.getByRole("button", { name: /^打印/ }).click();
  assert.ok((await clerk.locator("article.letter").textContent()).includes(letter));
  await line.getByRole("button", { name: /^已打印/ }).click();
  await clerk.locator(".empty", { hasText: "没有要打印的信函" }).waitFor();
  await walker.look("desk-letters-none", { languages: false });

  const citizen = await walker.device({ width: 360, height: 780 });
  await citizen.goto("/follow");
  await citizen.fill("#code", told.code);
  await press(citizen, "查询");
  assert.deepEqual(await citizen.locator("#wish-route option").allInnerTexts(),
    ["按您留下的联系方式", "短信", "信函", "不用通知，我自己来查"], "what is not set up is not offered");
  await citizen.selectOption("#wish-route", "none");
  await citizen.selectOption("#wish-language", "en");
  await Promise.all([citizen.waitForNavigation(), citizen.locator('button[value="wish"]').click()]);
  await citizen.getByText("以后就这样通知您。").waitFor();
  await walker.look("follow-wish");
  assert.equal(await citizen.inputValue("#wish-route"), "none");
  assert.equal(await citizen.inputValue("#wish-language"), "en");
}, { main: true, alone: { notices } });
