// A long list: rows stand in groups, and the browser leaves out what is out of view. A table laid out as such cannot
// leave anything out, so that a long one keeps the widths its columns have found and stands as blocks from then on.
import { computed, nextTick, onBeforeUnmount, onMounted, ref, watch, type Ref } from "vue";

const group_rows = 50; // a page of the server: a page read anew stays within its group

// Groups that did not change stay the same array, so that they are not drawn anew.
export const in_groups = <T>(rows: Ref<T[]>) =>
  computed<T[][]>((before) => {
    const groups: T[][] = [];
    for (let at = 0; at < rows.value.length; at += group_rows) {
      const group = rows.value.slice(at, at + group_rows);
      const kept = before?.[groups.length];
      const is_kept = kept?.length === group.length && kept.every((row, i) => row === group[i]);
      groups.push(is_kept ? kept : group);
    }
    return groups;
  });

// The style of a long list's table; undefined while it is laid out as a table. `heads` says which columns there are.
export function long_list(list: Ref<HTMLElement | undefined>, is_long: () => boolean, heads: () => string) {
  const wide = window.matchMedia("(min-width: 52.01rem)"); // below, a row is a card
  const laid = ref<Record<string, string>>();

  async function lay(): Promise<void> {
    laid.value = undefined;
    await nextTick();
    const table = list.value;
    const group = table?.querySelector<HTMLElement>("tbody");
    if (!is_long() || !table || !group) return;
    const widths = [...table.querySelectorAll<HTMLElement>("thead th")].map((head) => head.offsetWidth);
    laid.value = {
      "--widths": widths.map((width) => `minmax(${Math.floor(width * 0.8)}px, ${width}fr)`).join(" "),
      "--group-height": `${group.offsetHeight}px`,
    };
  }
  watch([is_long, heads], lay, { flush: "post" });
  onMounted(() => {
    wide.addEventListener("change", lay);
    if (is_long()) void lay();
  });
  onBeforeUnmount(() => wide.removeEventListener("change", lay));
  return laid;
}
