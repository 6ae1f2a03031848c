// Erasure: when the time of keeping is over nobody's name is left, and the record verifies all the same.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { enter } from "./desk.mjs";
import { follow } from "./hands.mjs";
import { journey } from "./journey.mjs";
import { petition } from "./stages.mjs";
import { FIRST_DAY } from "./town.mjs";

const running = promisify(execFile);
const main = (page) => page.locator("main").textContent(); // what is folded in too

journey("eleven years on 吴桂 is erased; what she asked stays, and her receipt and the record still verify",
  async (walker) => {
    const { town } = walker;
    town.turn(FIRST_DAY);
    const one = await petition(town, { title: "拖欠七个月工资" }), other = await petition(town, { title: "还没有解决" });
    walker.code = one.code;
    await town.act_of_petitioner(one, "withdrawal", { statement: "已经协商解决。" });
    const receipt = join(town.folder, "one.receipt");
    const kept = await fetch(`${town.url}/api/v1/matters/${one.number}/receipt`,
      { headers: { "X-Query-Code": one.code } });
    writeFileSync(receipt, await kept.text());
    const before = await walker.device({ width: 360, height: 780 });
    await follow(before, one.code);
    assert.match(await main(before), /吴桂/, "she reads her own name until then");

    town.turn("2037-03-10");
    const clock = ["--clock-from", town.clock];
    assert.match(await town.run(["erase", ...town.where(), ...clock, "--preview"]), new RegExp(one.number));
    await follow(before, one.code);
    assert.match(await main(before), /吴桂/, "a preview destroys nothing");
    const told = await town.run(["erase", ...town.where(), ...clock]);
    assert.ok(!told.includes(other.number), "what runs is left alone");

    const page = await walker.device({ width: 360, height: 780 });
    await follow(page, one.code);
    assert.match(await main(page), /已于 2037年3月10日 销毁/);
    assert.match(await main(page), /拖欠七个月工资/, "what she asked is still there");
    assert.ok(!(await main(page)).includes("吴桂"));
    walker.page = page;
    await walker.look("follow-erased");
    const desk = await enter(walker, "dongpu-petition-clerk", { path: "/desk/matter/" + one.number });
    await desk.locator(".matter").waitFor();
    assert.match(await desk.locator("#main").innerText(), /已于 2037年3月10日 销毁/);
    await desk.locator(".timeline", { hasText: "销毁身份信息" }).waitFor();
    await walker.look("desk-erased");

    assert.match(await town.run(["fsck", ...town.where()]), /sound/);
    assert.match(await town.run(["verify", receipt]), /promise|账本|承诺/);
    const log = (await town.run(["ledger", "key", "--data", town.data])).trim();
    await running("tools/verify-receipt", [receipt, "--log", log, "--of", `${town.url}/ledger`]);
    const whole = await running("tools/verify-ledger", [`${town.url}/ledger`, "--log", log]);
    assert.match(whole.stdout + whole.stderr, /verified|sound|\d+/);
    walker.code = other.code;
    await follow(page, other.code);
    assert.match(await main(page), /吴桂/, "her other petition runs and knows her");
  }, { main: true });
