// Bulk: one act on several matters, each by itself with its own version, key and answer. It goes on while the officer
// looks at other pages, and is there when they come back.
import { reactive, watch } from "vue";
import { act_forms } from "../acts";
import { given_of } from "../acts/values";
import type { Values } from "../acts/form";
import { call } from "../client/client";
import type { ActGiven, AskedAct, MatterView } from "../client/contract";
import { draft_place } from "../client/draft";
import { me } from "../client/session";
import { Trouble } from "../client/trouble";
import { say } from "../words";

export type Standing = "waiting" | "running" | "done" | "refused" | "changed" | "not_offered" | "unanswered";
export interface Row {
  number: string;
  view: MatterView | null; // null: it cannot be opened, or not yet
  standing: Standing;
  told: string;
  key: string;
}
interface Bulk {
  phase: "closed" | "reading" | "choosing" | "held" | "running" | "finished";
  rows: Row[];
  act: AskedAct | "";
  values: Values;
  stopping: boolean;
}

export const most_together = 200;
const read_at_once = 6;
const together = (Object.keys(act_forms) as AskedAct[]).filter((act) => act_forms[act].together);

export const bulk = reactive<Bulk>({ phase: "closed", rows: [], act: "", values: {}, stopping: false });

export const offers = (row: Row, act: AskedAct) => row.view?.may.includes(act) ?? false;
// One whose answer was lost is asked again whatever is offered now: it may be this very act that changed the matter.
export const can_still = (row: Row) =>
  bulk.act !== "" &&
  (row.standing === "unanswered" ||
    (row.standing !== "done" && row.standing !== "not_offered" && offers(row, bulk.act)));

// Acts that may be done together and that at least one row offers, with how many do.
export function acts_offered(): { act: AskedAct; count: number }[] {
  return together
    .map((act) => ({ act, count: bulk.rows.filter((row) => offers(row, act)).length }))
    .filter(({ count }) => count > 0);
}

async function read_row(row: Row): Promise<void> {
  try {
    row.view = await call("get", "/api/v1/matters/{number}", { at: { number: row.number } });
  } catch (cause) {
    if (!(cause instanceof Trouble)) throw cause;
    row.told = cause.message;
  }
}

async function read_rows(rows: Pick<Row, "number" | "key">[]): Promise<void> {
  bulk.rows = rows.map(({ number, key }) => ({ number, view: null, standing: "waiting", told: "", key }));
  Object.assign(bulk, { phase: "reading", act: "", values: {}, stopping: false });
  const waiting = [...bulk.rows];
  const work = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) await read_row(row);
  };
  await Promise.all(Array.from({ length: read_at_once }, work));
  bulk.phase = "choosing";
}

export const begin_bulk = (numbers: string[]) =>
  read_rows(numbers.slice(0, most_together).map((number) => ({ number, key: crypto.randomUUID() })));

// What was begun is there again after a reload, with the keys it had, so that nothing is done twice.
interface Kept {
  rows: { number: string; key: string; done: boolean; unanswered: boolean }[];
  act: AskedAct | "";
  values: Values;
}
const place = () => draft_place(`${me.value?.id}:bulk`);

export async function recall_bulk(): Promise<void> {
  const found = sessionStorage.getItem(place());
  if (!found || bulk.phase !== "closed") return;
  const { rows, act, values } = JSON.parse(found) as Kept;
  await read_rows(rows);
  Object.assign(bulk, { act, values, phase: rows.some((row) => row.done || row.unanswered) ? "finished" : "choosing" });
  bulk.rows.forEach((row, i) => {
    if (rows[i]?.done) row.standing = "done";
    else if (rows[i]?.unanswered) row.standing = "unanswered";
    else if (act !== "" && !offers(row, act)) row.standing = "not_offered";
  });
}
watch(
  () => {
    if (bulk.phase === "closed" || bulk.phase === "reading") return bulk.phase;
    const rows = bulk.rows.map(({ number, key, standing }) => ({
      number,
      key,
      done: standing === "done",
      unanswered: standing === "unanswered" || standing === "running",
    }));
    return JSON.stringify({ rows, act: bulk.act, values: bulk.values } satisfies Kept);
  },
  (now) => {
    if (now === "closed") sessionStorage.removeItem(place());
    else if (now !== "reading") sessionStorage.setItem(place(), now);
  },
);
// Whoever sits down next begins anew.
watch(
  () => me.value?.id,
  () => end_bulk(),
);

export function end_bulk(): void {
  Object.assign(bulk, { phase: "closed", rows: [], act: "", values: {} });
}

// What stands in the way may be over by the next attempt; the same key tells the server that it is the same act.
async function do_row(row: Row, act: AskedAct, given: Record<string, unknown>, leaving: boolean): Promise<void> {
  const path = `/api/v1/matters/{number}/${act.replaceAll("_", "-")}` as "/api/v1/matters/{number}/acceptance";
  Object.assign(row, { standing: "running", told: "" });
  try {
    await call("post", path, {
      at: { number: row.number },
      given: given as ActGiven<"acceptance">,
      key: row.key,
      ...(row.view ? { version: row.view.version } : {}),
      leaving,
      replayed: () => {
        row.told = say("desk.bulk.already");
      },
    });
    row.standing = "done";
  } catch (cause) {
    if (!(cause instanceof Trouble)) throw cause;
    row.told = cause.message;
    row.standing = cause.unreachable ? "unanswered" : cause.signedOut ? "waiting" : "refused";
    if (cause.unreachable || cause.signedOut) bulk.stopping = true;
    if (!cause.changedSince) return;
    await read_row(row);
    row.standing = offers(row, act) ? "changed" : "not_offered";
  }
}

export async function run_bulk(leaving = false): Promise<void> {
  const { act } = bulk;
  if (act === "" || bulk.phase === "running") return;
  Object.assign(bulk, { phase: "running", stopping: false });
  const given = given_of(act_forms[act], bulk.values);
  const rows = bulk.rows.filter(can_still);
  if (leaving) await Promise.all(rows.map((row) => do_row(row, act, given, true)));
  else for (const row of rows) if (!bulk.stopping) await do_row(row, act, given, false);
  if (bulk.rows.length) bulk.phase = "finished"; // else somebody else sits here by now
}
