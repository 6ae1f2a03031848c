// Stages: petitions of one citizen taken to every stage, so that each page can be looked at in each of them.
import { FIRST_DAY, take } from "./town.mjs";

const post = (day) => ({ service: { means: "post", served_day: day, proof: "邮寄回执。" } });
const government = "dongpu-government-reviewer", city = "linlan-government-reviewer", unit = "dongpu-labour-handler";

// Registers over the API as a citizen does on the form; gives the number and the query code.
export async function petition(town,
  { title = "拖欠三个月工资", kind = "request", demands = ["发清三个月工资"], withheld_name = false } = {}) {
  const answer = await town.call("POST", "/api/v1/matters", { kind, unit: "dongpu-petition", place: "990102",
    category: "c04.06.03", ...(kind === "request" ? { demands } : {}),
    submission: { channel: "web", received_day: town.day, withheld_name,
      statement: { title, text: title + "，多次催讨没有结果。" },
      petitioners: [{ name: "吴桂", telephone: "13600000000", address: "东浦区河湾街道" }] } });
  if (answer.status !== 201) throw new Error("no petition: " + JSON.stringify(answer.body));
  return { number: answer.body.number, code: answer.body.query_code };
}

// What happens to a petition, and on which day; each begins where the one before it ends.
const steps = [
  ["registered", FIRST_DAY, () => {}],
  ["forwarded", "2026-03-03", (one) => one.forward()],
  ["notified", "2026-03-05", (one) => one.notify()],
  ["handling", "2026-03-06", (one) => one.accept()],
  ["answered", "2026-04-01", async (one) => { await one.draft(); await one.issue(); }],
  ["served", "2026-04-02", (one) => one.serve()],
  ["review", "2026-04-10", (one) => one.own("review-request",
    { received_on: "2026-04-10", reason: "答复与事实不符。", to: "dongpu-government" })],
  ["reviewed", "2026-04-28", (one) => one.by(government, "review",
    { outcome: "upheld", reason: "原处理意见事实清楚，依据正确。" })],
  ["review_served", "2026-04-29", (one) => one.by(government, "service", post("2026-04-29"))],
  ["re_review", "2026-05-06", (one) => one.own("re-review-request",
    { received_on: "2026-05-06", reason: "复查没有调取工资台账。" })],
  ["re_reviewed", "2026-05-20", (one) => one.by(city, "re-review",
    { outcome: "upheld", reason: "复查意见依据充分。" })],
  ["ended", "2026-05-21", (one) => one.by(city, "service", post("2026-05-21"))],
];

// What else may become of one: from which stage on, and on the day of that stage.
const branches = {
  objected: ["forwarded", (one) => one.by(unit, "objection",
    { reason: "用工地点不在本单位管辖范围。", proposed_unit: "dongpu-transport" })],
  diverted: ["forwarded", async (one) => {
    await one.by(unit, "notice", { path: "arbitration", means: "written", text: "您反映的事项有法定的处理程序。" });
    await one.by(unit, "diversion", { path: "arbitration", pointer: "可向东浦区劳动人事争议仲裁委员会申请仲裁。" });
  }],
  not_accepted: ["forwarded", (one) => one.by(unit, "non-acceptance",
    { ground: "time_barred", text: "已经超过提出请求的期限。" })],
  withdrawn: ["handling", (one) => one.own("withdrawal", { statement: "已经协商解决。" })],
};

async function begun(town, asked) {
  const one = await petition(town, asked);
  const acts = await take(town, one.number);
  acts.by = (officer, noun, body) => town.act(officer, one.number, noun, body);
  acts.own = (noun, body) => town.act_of_petitioner(one, noun, body);
  return { ...one, acts };
}

// One petition at one stage; the clock stands on the day it came there.
export async function at_stage(town, wanted, asked) {
  town.turn(FIRST_DAY);
  const one = await begun(town, asked);
  for (const [stage, day, step] of steps) {
    town.turn(day);
    await step(one.acts);
    if (stage === wanted) return one;
  }
  throw new Error("no such stage: " + wanted);
}

// A petition in each stage, made once in a town; the clock stands on the last day of all. Gives stage → petition.
export async function every_stage(town) {
  town.stages ??= await make_stages(town);
  town.turn(steps.at(-1)[1]);
  return town.stages;
}

async function make_stages(town) {
  town.turn(FIRST_DAY);
  const made = new Map();
  for (const name of [...steps.map(([stage]) => stage), ...Object.keys(branches)]) made.set(name, await begun(town));
  const last = (name) => branches[name]?.[0] ?? name;
  for (const [at, [stage, day, step]] of steps.entries()) {
    town.turn(day);
    for (const [name, one] of made) {
      if (steps.findIndex(([known]) => known === last(name)) < at) continue;
      await step(one.acts);
      if (branches[name]?.[0] === stage) await branches[name][1](one.acts);
    }
  }
  return made;
}
