// Latest: what the server says to the last question asked. A question that is asked anew puts an end to the one before.
import { ref, shallowRef, watch, type Ref, type WatchSource } from "vue";
import { Trouble } from "./trouble";

export interface Latest<T> {
  found: Ref<T | null>; // nothing while nothing came, and after a refusal
  wrong: Ref<string>; // why there is nothing, in words
  busy: Ref<boolean>;
  read: () => Promise<void>;
}

// Asks at once and whenever one of `asked` changes. `say_why`: in better words than the server's; nothing leaves those.
export function latest<T>(
  asked: WatchSource[],
  ask: (signal: AbortSignal) => Promise<T>,
  say_why: (trouble: Trouble) => string | undefined = () => undefined,
): Latest<T> {
  const found = shallowRef<T | null>(null);
  const wrong = ref("");
  const busy = ref(false);
  let running: AbortController | null = null;

  async function read(): Promise<void> {
    running?.abort();
    const mine = (running = new AbortController());
    wrong.value = "";
    busy.value = true;
    try {
      found.value = await ask(mine.signal);
    } catch (cause) {
      if (cause instanceof DOMException) return; // another question is under way
      if (!(cause instanceof Trouble)) throw cause;
      found.value = null;
      wrong.value = say_why(cause) ?? cause.message;
    }
    busy.value = false;
  }
  watch(asked, read, { immediate: true });
  return { found, wrong, busy, read };
}
