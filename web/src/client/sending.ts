// Sending: one submission of one form. Pressing twice sends once; the same content sent again carries the same key,
// so that the server answers what it answered before; what is wrong is told at its field.
import { reactive, ref, type Ref } from "vue";
import { Trouble, wrongs } from "./trouble";

export interface Sending {
  busy: Ref<boolean>;
  told: Map<string, string>;
  changed_since: Ref<boolean>;
  unreachable: Ref<boolean>;
  send<T>(content: unknown, run: (key: string) => Promise<T>): Promise<T | undefined>;
}

// At the door a 401 means a wrong password; anywhere else the session has ended, and the banner says so.
export function sending(at_the_door = false): Sending {
  const busy = ref(false);
  const changed_since = ref(false);
  const unreachable = ref(false);
  const told = reactive(new Map<string, string>());
  let key = "";
  let sent = "";

  async function send<T>(content: unknown, run: (key: string) => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined;
    busy.value = true;
    told.clear();
    changed_since.value = false;
    unreachable.value = false;
    const now = JSON.stringify(content);
    if (now !== sent || !key) key = crypto.randomUUID();
    sent = now;
    try {
      const done = await run(key);
      key = "";
      return done;
    } catch (cause) {
      if (!(cause instanceof Trouble)) throw cause;
      if (cause.unreachable) {
        unreachable.value = true;
        return undefined;
      }
      key = "";
      if (cause.changedSince) changed_since.value = true;
      if (!cause.signedOut || at_the_door) for (const [pointer, words] of wrongs(cause)) told.set(pointer, words);
      return undefined;
    } finally {
      busy.value = false;
    }
  }
  return { busy, told, changed_since, unreachable, send };
}
