// Keys for a list: j and k walk its rows, Home and End go to the first and the last, Enter opens the one with the
// focus, x picks it out and Shift-x all up to it, Escape drops what was picked.
import { onBeforeUnmount, onMounted, type Ref } from "vue";

export interface Picking {
  pick: (row: HTMLElement, reach: boolean) => void;
  drop: () => void;
}

const elsewhere = "input:not([type=checkbox]), textarea, select, dialog, [role=dialog], [data-menu]";
// What has the focus in a row: its link where it has one, else the row.
const hand_of = (row: HTMLElement) => row.querySelector<HTMLElement>("[data-row]") ?? row;

export function walk_rows(list: Ref<HTMLElement | undefined>, picking?: Picking): void {
  function go_to(row: HTMLElement | undefined): void {
    if (!row) return;
    hand_of(row).focus();
    row.scrollIntoView({ block: "nearest" });
  }
  function keys(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || target.closest(elsewhere)) return;
    if (document.querySelector("dialog[open]")) return;
    const rows = [...(list.value?.querySelectorAll<HTMLElement>("tbody > tr[data-key]") ?? [])];
    // Of several lists on a page the one with the focus hears, else the first.
    const mine = list.value?.contains(target) || (document.querySelector("table[data-list]") === list.value &&
      !target.closest("table[data-list]"));
    if (!mine || rows.length === 0) return;
    const at = rows.findIndex((row) => row.contains(target));
    if (event.key === "j") go_to(rows[Math.min(at + 1, rows.length - 1)]);
    else if (event.key === "k") go_to(rows[Math.max(at - 1, 0)]);
    else if (event.key === "Home" && at >= 0) go_to(rows[0]);
    else if (event.key === "End" && at >= 0) go_to(rows.at(-1));
    else if (event.key === "Enter" && rows[at] === target) target.querySelector<HTMLElement>("a, button")?.click();
    else if (event.key.toLowerCase() === "x" && picking && rows[at]) picking.pick(rows[at], event.shiftKey);
    else if (event.key === "Escape" && picking) picking.drop();
    else return;
    event.preventDefault();
  }
  onMounted(() => document.addEventListener("keydown", keys));
  onBeforeUnmount(() => document.removeEventListener("keydown", keys));
}
