// Keys for a list: j and k walk its rows, Enter opens the one with the focus.
import { onBeforeUnmount, onMounted, type Ref } from "vue";

export function walk_rows(list: Ref<HTMLElement | undefined>): void {
  function keys(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== "j" && event.key !== "k")) return;
    if (target.closest("input, textarea, select, [role=dialog]")) return;
    const rows = [...(list.value?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    if (rows.length === 0) return;
    const at = rows.findIndex((row) => row === target || row.closest("tr")?.contains(target));
    const next = event.key === "j" ? Math.min(at + 1, rows.length - 1) : Math.max(at - 1, 0);
    event.preventDefault();
    rows[next]?.focus();
    rows[next]?.scrollIntoView({ block: "nearest" });
  }
  onMounted(() => document.addEventListener("keydown", keys));
  onBeforeUnmount(() => document.removeEventListener("keydown", keys));
}
