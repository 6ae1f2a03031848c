// Searching: looked up while it is typed. Only the last look counts, the ones before it are given up.
import { ref } from "vue";
import { call } from "../client/client";
import type { Query, Schemas } from "../client/contract";
import { Trouble, wrongs } from "../client/trouble";

export type Hit = Schemas["SearchHit"];
export type Asked = Partial<Query<"get", "/api/v1/search">>;
type Page = Schemas["SearchPage"];

export function search() {
  const hits = ref<Hit[]>([]);
  const page = ref<Page | null>(null); // of the last look; none: nothing was looked for
  const looking = ref(false);
  const wrong = ref("");
  let giving_up = new AbortController();
  let asked: Asked = {};

  function forget(): void {
    giving_up.abort();
    looking.value = false;
    hits.value = [];
    page.value = null;
    wrong.value = "";
  }

  async function read(query: Asked): Promise<Page | null> {
    giving_up.abort();
    const mine = (giving_up = new AbortController());
    looking.value = true;
    try {
      const found = await call("get", "/api/v1/search", { query, signal: mine.signal });
      wrong.value = "";
      return mine.signal.aborted ? null : found;
    } catch (cause) {
      if (mine.signal.aborted) return null;
      if (!(cause instanceof Trouble)) throw cause;
      hits.value = [];
      page.value = null;
      wrong.value = [...wrongs(cause).values()].join(" ") || cause.message;
      return null;
    } finally {
      if (!mine.signal.aborted) looking.value = false;
    }
  }

  async function look(query: Asked): Promise<void> {
    asked = query;
    const found = await read(query);
    if (!found) return;
    hits.value = found.items;
    page.value = found;
  }

  async function more(): Promise<void> {
    if (!page.value?.next) return;
    const found = await read({ ...asked, cursor: page.value.next });
    if (!found) return;
    hits.value = [...hits.value, ...found.items];
    page.value = found;
  }

  return { hits, page, looking, wrong, look, more, forget };
}
