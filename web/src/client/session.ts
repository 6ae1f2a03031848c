// Session: who sits at this desk. Signing in again over an open page loses nothing that was typed.
import { computed, reactive } from "vue";
import { call, line } from "./client";
import type { Role, Schemas, Session } from "./contract";
import { drop_drafts } from "./draft";
import { send_held } from "./hold";
import { Trouble } from "./trouble";

interface Desk {
  asked: boolean;
  unreachable: boolean; // the server did not answer when it was asked
  session: Session | null;
  half: Session | null; // the password was right, a code is still wanted
}
export const desk = reactive<Desk>({ asked: false, unreachable: false, session: null, half: null });
export const me = computed(() => desk.session?.officer ?? null);
// Own roles, and those of whoever the officer stands in for today.
const roles_today = computed(
  () => new Set([...(me.value?.roles ?? []), ...(desk.session?.stands_in_for ?? []).flatMap((one) => one.roles)]),
);
export const has = (...roles: Role[]) => roles.some((role) => roles_today.value.has(role));

export function seat(session: Session): void {
  line.token = session.csrf_token;
  if (session.second_factor === "code_wanted") {
    desk.half = session;
    return;
  }
  if (desk.session && desk.session.officer.id !== session.officer.id) drop_drafts();
  desk.half = null;
  desk.session = session;
  line.ended = false;
}

function leave(): void {
  drop_drafts();
  desk.session = null;
  desk.half = null;
  line.token = "";
  line.ended = false;
}

// Asks whether there is a session from before.
export async function find_session(): Promise<void> {
  desk.unreachable = false;
  try {
    seat(await call("get", "/api/v1/session"));
  } catch (cause) {
    if (!(cause instanceof Trouble)) throw cause;
    desk.unreachable = !cause.signedOut;
  } finally {
    desk.asked = true;
  }
}

export async function sign_in(officer: string, password: string): Promise<void> {
  line.token = "";
  seat(await call("post", "/api/v1/sessions", { given: { officer, password } }));
}

// The second step.
export async function give_code(code: string): Promise<void> {
  seat(await call("post", "/api/v1/session/code", { given: { code } }));
}

export async function give_key(given: Schemas["KeySigned"]): Promise<void> {
  seat(await call("post", "/api/v1/session/key", { given }));
}

// Back to the first step.
export async function leave_half(): Promise<void> {
  try {
    await call("delete", "/api/v1/session");
  } catch (cause) {
    if (!(cause instanceof Trouble)) throw cause;
  }
  desk.half = null;
  line.token = "";
}

// Changing the password ends every other session; this one goes on under a new token.
export async function change_password(present: string, wanted: string): Promise<void> {
  await call("post", "/api/v1/password", { given: { present, wanted } });
  seat(await call("get", "/api/v1/session"));
}

// What is still held was confirmed: it goes out before the session ends.
export async function sign_out(): Promise<void> {
  await send_held();
  try {
    await call("delete", "/api/v1/session");
  } catch (cause) {
    if (!(cause instanceof Trouble) || cause.unreachable) throw cause;
  }
  leave();
}
