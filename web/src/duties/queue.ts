// The work queue: duties by last day, page after page by key; nothing is counted that would need a look at all rows.
import { ref, shallowRef, type Ref } from "vue";
import { call } from "../client/client";
import type { Duty, Query } from "../client/contract";
import { Trouble } from "../client/trouble";

export type Filter = Partial<Query<"get", "/api/v1/queue">>;

export interface Queue {
  rows: Ref<Duty[]>;
  next: Ref<string | null>;
  loading: Ref<boolean>;
  wrong: Ref<string>;
  read: (filter: Filter) => Promise<void>;
  more: () => Promise<void>;
  refresh: () => Promise<void>; // the first page anew, without a sign of loading
}

export function queue(): Queue {
  const rows = shallowRef<Duty[]>([]);
  const next = ref<string | null>(null);
  const loading = ref(true);
  const wrong = ref("");
  let asked: Filter = {};
  let running: AbortController | null = null;

  async function fetch_page(cursor: string | undefined, quiet = false): Promise<void> {
    running?.abort();
    const mine = (running = new AbortController());
    if (!quiet) {
      loading.value = true;
      wrong.value = "";
    }
    try {
      const query: Filter = cursor === undefined ? asked : { ...asked, cursor };
      const page = await call("get", "/api/v1/queue", { query, signal: mine.signal });
      rows.value = cursor === undefined ? page.items : [...rows.value, ...page.items];
      next.value = page.next;
    } catch (cause) {
      if (cause instanceof DOMException) return;
      if (!(cause instanceof Trouble)) throw cause;
      if (!quiet) wrong.value = cause.message;
    } finally {
      if (running === mine) loading.value = false;
    }
  }

  return {
    rows,
    next,
    loading,
    wrong,
    read: (filter) => {
      asked = filter;
      return fetch_page(undefined);
    },
    refresh: () => fetch_page(undefined, true),
    more: () => (next.value === null ? Promise.resolve() : fetch_page(next.value)),
  };
}
