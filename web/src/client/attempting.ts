// Attempting: what a page asks of the server beside its forms; what went wrong is told in one place of the page.
import { ref, type Ref } from "vue";
import { say } from "../words";
import { Trouble } from "./trouble";

export interface Attempting {
  wrong: Ref<string>;
  attempt(run: () => Promise<unknown>): Promise<void>;
}

export function attempting(): Attempting {
  const wrong = ref("");
  async function attempt(run: () => Promise<unknown>): Promise<void> {
    wrong.value = "";
    try {
      await run();
    } catch (cause) {
      if (!(cause instanceof Trouble)) throw cause;
      wrong.value = cause.message || say("desk.gone.title");
    }
  }
  return { wrong, attempt };
}
