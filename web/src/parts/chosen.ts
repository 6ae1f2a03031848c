// Chosen: the rows somebody has picked out of a list. It outlives paging; Escape drops it.
import { reactive } from "vue";

export interface Chosen {
  readonly ids: Set<string>;
  toggle: (id: string) => void;
  reach: (id: string, all: string[]) => void; // from the row picked last to this one
  take: (all: string[], on: boolean) => void;
  clear: () => void;
}

export function choosing(): Chosen {
  const ids = reactive(new Set<string>());
  let last = "";
  const take = (all: string[], on: boolean) => {
    for (const id of all) if (on) ids.add(id);
      else ids.delete(id);
  };
  return {
    ids,
    toggle(id) {
      if (!ids.delete(id)) ids.add(id);
      last = id;
    },
    reach(id, all) {
      const from = all.indexOf(last);
      const to = all.indexOf(id);
      if (from < 0 || to < 0) ids.add(id);
      else take(all.slice(Math.min(from, to), Math.max(from, to) + 1), true);
      last = id;
    },
    take,
    clear() {
      ids.clear();
      last = "";
    },
  };
}
