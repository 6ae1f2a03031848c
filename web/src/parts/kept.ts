// Kept: what officers arranged for themselves (columns, filters), by name, in this browser for each officer. The one
// place that knows where it is kept.
import { reactive, watch } from "vue";
import { me } from "../client/session";

const place_of = (name: string) => `dengwen-kept:${me.value?.id ?? ""}:${name}`;

function found<T>(place: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "null") as T | null;
  } catch {
    return null; // unreadable is as good as nothing kept
  }
}

// What was kept under this name, else `first`; every change is kept.
export function kept<T extends object>(name: string, first: T): T {
  const place = place_of(name);
  const value = reactive(found<T>(place) ?? first) as T;
  watch(value, () => localStorage.setItem(place, JSON.stringify(value)), { deep: true });
  return value;
}
