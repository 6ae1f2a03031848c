// Sending: one submission of one form. Pressing twice sends once; the same content sent again carries the same key,
// so that the server answers what it answered before; what is wrong is told at its field.
import { reactive, ref, type Ref } from "vue";
import { key_of_draft } from "./draft";
import { Trouble, wrongs } from "./trouble";

export interface Sending {
  busy: Ref<boolean>;
  told: Map<string, string>;
  changed_since: Ref<boolean>;
  unreachable: Ref<boolean>;
  send<T>(content: unknown, run: (key: string) => Promise<T>): Promise<T | undefined>;
}

// The key of what was sent, kept with the draft: the same content sent again after a reload is still the same act.
interface Sent {
  key: string;
  content: string;
}
function kept_key(place: string): Sent {
  const found = place ? sessionStorage.getItem(place) : null;
  return found ? (JSON.parse(found) as Sent) : { key: "", content: "" };
}

// At the door a 401 means a wrong password; anywhere else the session has ended, and the banner says so.
export function sending(at_the_door = false, draft = ""): Sending {
  const busy = ref(false);
  const changed_since = ref(false);
  const unreachable = ref(false);
  const told = reactive(new Map<string, string>());
  const place = draft && key_of_draft(draft);
  let sent = kept_key(place);
  function keep(now: Sent): void {
    sent = now;
    if (place && now.key) sessionStorage.setItem(place, JSON.stringify(now));
    else if (place) sessionStorage.removeItem(place);
  }

  async function send<T>(content: unknown, run: (key: string) => Promise<T>): Promise<T | undefined> {
    if (busy.value) return undefined;
    busy.value = true;
    told.clear();
    changed_since.value = false;
    unreachable.value = false;
    const now = JSON.stringify(content);
    if (now !== sent.content || !sent.key) keep({ key: crypto.randomUUID(), content: now });
    try {
      const done = await run(sent.key);
      keep({ key: "", content: "" });
      return done;
    } catch (cause) {
      if (!(cause instanceof Trouble)) throw cause;
      if (cause.unreachable) {
        unreachable.value = true;
        return undefined;
      }
      keep({ key: "", content: "" });
      if (cause.changedSince) changed_since.value = true;
      if (!cause.signedOut || at_the_door) for (const [pointer, words] of wrongs(cause)) told.set(pointer, words);
      return undefined;
    } finally {
      busy.value = false;
    }
  }
  return { busy, told, changed_since, unreachable, send };
}
