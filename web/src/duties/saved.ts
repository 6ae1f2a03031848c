// Saved filters: named looks at the queue, kept in this browser for each officer.
import { reactive, watch } from "vue";
import { me } from "../client/session";

export interface SavedFilter {
  name: string;
  filter: Record<string, string>;
}

const key = () => "dengwen-filters:" + (me.value?.id ?? "");

export function saved_filters(): SavedFilter[] {
  const kept = localStorage.getItem(key());
  const saved = reactive<SavedFilter[]>(kept ? (JSON.parse(kept) as SavedFilter[]) : []);
  watch(saved, () => localStorage.setItem(key(), JSON.stringify(saved)), { deep: true });
  return saved;
}
