// Session: who sits at this desk. Signing in again over an open page loses nothing that was typed.
import { computed, reactive } from "vue";
import { call, line } from "./client";
import type { Role, Session } from "./contract";
import { drop_drafts } from "./draft";
import { send_held } from "./hold";
import { Trouble } from "./trouble";

interface Desk {
  asked: boolean;
  unreachable: boolean; // the server did not answer when it was asked
  session: Session | null;
}
export const desk = reactive<Desk>({ asked: false, unreachable: false, session: null });
export const me = computed(() => desk.session?.officer ?? null);
export const has = (...roles: Role[]) => roles.some((role) => me.value?.roles.includes(role));

function seat(session: Session): void {
  desk.session = session;
  line.token = session.csrf_token;
  line.ended = false;
}

function leave(): void {
  drop_drafts();
  desk.session = null;
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
  const session = await call("post", "/api/v1/sessions", { given: { officer, password } });
  if (desk.session && desk.session.officer.id !== officer) drop_drafts();
  seat(session);
}

// Changing the password ends every session; the new one begins at once.
export async function change_password(present: string, wanted: string): Promise<void> {
  const officer = desk.session?.officer.id ?? "";
  await call("post", "/api/v1/password", { given: { present, wanted } });
  await sign_in(officer, wanted);
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
