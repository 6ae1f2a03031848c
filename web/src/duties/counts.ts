// How many duties there are: late, due today, due within a week, all; a count that stopped says so.
import { ref } from "vue";
import { call } from "../client/client";
import type { Answer } from "../client/contract";
import { Trouble } from "../client/trouble";
import type { Filter } from "./queue";

export type Counts = Answer<"get", "/api/v1/queue/counts">;

export function queue_counts() {
  const counts = ref<Counts | null>(null);
  let asked = 0;
  async function count(filter: Filter): Promise<void> {
    const mine = ++asked;
    const { unit, clock, category, place, stage } = filter;
    const query = { unit, clock, category, place, stage } as Filter;
    try {
      const counted = await call("get", "/api/v1/queue/counts", { query });
      if (mine === asked) counts.value = counted;
    } catch (cause) {
      if (!(cause instanceof Trouble)) throw cause;
      if (mine === asked) counts.value = null; // the queue itself says what is wrong
    }
  }
  return { counts, count };
}
