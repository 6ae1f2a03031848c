// Offers: for each act an officer and a matter to whom the server offers it, so that each form can be opened.
import { petition } from "./stages.mjs";
import { take } from "./town.mjs";

const handler = "dongpu-labour-handler", router = "dongpu-petition-router";
const other_path = { path: "arbitration", means: "written", text: "您反映的事项有法定的处理程序。" };
const admin_password = "三更 灯火 五更 鸡鸣 读书时";

// The administrator's first password is changed once, as the workbench asks of everybody.
export async function seat_administrator(town) {
  const session = await town.session("admin");
  if (town.passwords.get("admin") === admin_password) return;
  const given = { present: town.passwords.get("admin"), wanted: admin_password };
  const answer = await town.call("POST", "/api/v1/password", given, session);
  if (answer.status >= 300) throw new Error("the administrator keeps the old password: " + JSON.stringify(answer.body));
  town.passwords.set("admin", admin_password);
  town.sessions.delete("admin");
}

// What stands behind the acts the sample town offers to nobody today.
async function make_occasions(town) {
  const handled = await petition(town);
  const one = await take(town, handled.number);
  await one.forward();
  await one.notify();
  await one.accept();
  await town.act(handler, handled.number, "assistance", { unit: "dongpu-transport", due: "2026-06-10" });
  await one.draft();
  await town.act(handler, handled.number, "hearing-notice",
    { day: "2026-06-01", time: "14:30", venue: "二楼", chair: "王民" });

  const elsewhere = await petition(town);
  await (await take(town, elsewhere.number)).forward();
  await town.act(handler, elsewhere.number, "notice", other_path);

  const assigned = await petition(town);
  await town.act(router, assigned.number, "assignment", { to: "dongpu-labour", due: "2026-06-10" });
  await town.act(handler, assigned.number, "notice", other_path);
  await town.act(handler, assigned.number, "diversion", { path: "arbitration", pointer: "可申请劳动仲裁。" });

  const disputed = await petition(town);
  await (await take(town, disputed.number)).forward();
  await town.act(handler, disputed.number, "objection", { reason: "用工地点不在本单位管辖范围。" });
  await town.act(router, disputed.number, "competence-dispute",
    { reason: "两个部门均认为不属于本单位职责。", body: "dongpu-conference" });

  const orphaned = await petition(town);
  await (await take(town, orphaned.number, { unit: "dongpu-old-works" })).forward();

  const told = await petition(town);
  const all = await take(town, told.number);
  for (const step of ["forward", "notify", "accept", "draft", "issue"]) await all[step]();
  await all.serve();
  await town.act("dongpu-labour-head", told.number, "publication", { title: "拖欠工资怎么办", redacted: true,
    question: "三个月工资没有发。", answer: "已责令限期发清。" });
  return [handled, elsewhere, assigned, disputed, orphaned, told, await promise(town), await supervise(town),
    await take_charge(town), await confer(town), ...await receive(town)].map((matter) => matter.number);
}

// Wages promised in two instalments, the first of them paid.
async function promise(town) {
  const promised = await petition(town);
  const all = await take(town, promised.number);
  for (const step of ["forward", "notify", "accept", "draft", "issue", "serve"]) await all[step]();
  await town.act(handler, promised.number, "agreement", { kind: "mediation", demands: [1], signed_on: town.day,
    mediator: "东浦区劳动人事争议调解委员会", text: "分两期发清三个月工资。", basis: "《劳动法》第五十条。",
    instalments: [{ due: "2026-06-30", fen: 450000 }, { due: "2026-07-31", fen: 450000 }] });
  await town.act(handler, promised.number, "instalment-performance", { agreement: 1, instalment: 1, fen: 450000,
    performed_on: town.day, proof: "银行回单。" });
  return promised;
}

async function take_charge(town) {
  const led = await petition(town);
  const all = await take(town, led.number);
  for (const step of ["forward", "notify", "accept"]) await all[step]();
  await town.act("dongpu-labour-head", led.number, "leader-assignment", { name: "王民", office: "副局长",
    ground: "久拖未决。" });
  await town.act("dongpu-labour-head", led.number, "plan", { steps: [{ due: town.day, text: "约谈企业。" }] });
  return led;
}

// A meeting that was held and set a duty; and after-care of what was answered.
async function confer(town) {
  const dealt_with = await petition(town);
  const all = await take(town, dealt_with.number);
  for (const step of ["forward", "notify", "accept", "draft", "issue", "serve"]) await all[step]();
  const session = await town.session(router);
  const called = (await town.call("POST", "/api/v1/meetings", { title: "联席会议", on: town.day, place: "二楼",
    agenda: [{ number: dealt_with.number, topic: "怎样解决" }], units: ["dongpu-labour"] }, session)).body;
  const held = await town.call("POST", `/api/v1/meetings/${called.meeting.id}/attendance`, { version: called.version,
    units: [{ unit: "dongpu-labour", attendance: "present", who: "副局长 王民" }] }, session);
  if (held.status >= 300) throw new Error("the meeting was not held: " + JSON.stringify(held.body));
  await town.act(router, dealt_with.number, "meeting-decision", { meeting: called.meeting.id,
    duties: [{ unit: "dongpu-labour", due: town.day, text: "追发工资。" }] });
  await town.act(handler, dealt_with.number, "follow-up", { due: town.day, consented_on: town.day, consent: "当面同意。" });
  await town.act(handler, dealt_with.number, "aid-request", { kind: "legal_aid", unit: "dongpu-labour", due: town.day,
    consented_on: town.day, text: "无力聘请律师。" });
  return dealt_with;
}

// Today's reception: one visitor is awaited, another did not sign the record.
async function receive(town) {
  const made = await town.call("POST", "/api/v1/receptions", { leader: "周明", post: "副区长", on: town.day,
    begins: "15:00", ends: "17:00", place: "一楼接访室", places: 5 }, await town.session(router));
  if (made.status >= 300) throw new Error("no reception: " + JSON.stringify(made.body));
  const awaited = await petition(town), received = await petition(town);
  for (const one of [awaited, received])
    await town.act_of_petitioner(one, "booking", { reception: made.body.reception.id });
  await town.act(router, received.number, "arrival");
  await town.act(router, received.number, "reception-record", { booking: 1, text: "反映欠薪，答复限期发清。",
    read_back: "not_signed", reason: "要先回家商量。" });
  return [awaited, received];
}

async function supervise(town) {
  const supervised = await petition(town);
  await (await take(town, supervised.number)).forward();
  await town.act("dongpu-petition-supervisor", supervised.number, "supervision",
    { measure: "improve_policy", unit: "dongpu-labour", text: "建议完善工资支付监控。" });
  return supervised;
}

const old_works = { name: { zh: "东浦区建筑工程管理局", en: "Dongpu Old Works Bureau" }, kind: "unit", level: 4,
  division: "990102", parent: "dongpu-government", level_above: ["dongpu-government"] };

async function keep_unit(town, unit, method, path) {
  const answer = await town.call(method, path, unit, await town.session("admin"));
  if (answer.status >= 300) throw new Error("no unit: " + JSON.stringify(answer.body));
}

// act → { officer, number }, for as many of the wanted acts as anybody is offered.
export async function every_offer(town, wanted, known) {
  await seat_administrator(town);
  const listed = (await town.call("GET", "/api/v1/units")).body;
  if (!listed.items.some((unit) => unit.id === "dongpu-old-works"))
    await keep_unit(town, { id: "dongpu-old-works", ...old_works }, "POST", "/api/v1/units");
  const numbers = [...await make_occasions(town), ...known];
  await keep_unit(town, { ...old_works, successor: "dongpu-housing" }, "PUT", "/api/v1/units/dongpu-old-works");
  const officers = [...town.passwords.keys()].filter((officer) => officer !== "admin");
  const found = new Map();
  for (const officer of officers) {
    const queue = await town.call("GET", "/api/v1/queue", null, await town.session(officer));
    const mine = (queue.body.items ?? []).map((duty) => duty.number);
    for (const number of new Set([...numbers, ...mine])) {
      if (wanted.every((act) => found.has(act))) return found;
      const { may = [], may_for_petitioner = [] } = (await town.see(officer, number)).body;
      for (const act of [...may, ...may_for_petitioner])
        if (wanted.includes(act) && !found.has(act)) found.set(act, { officer, number });
    }
  }
  return found;
}
