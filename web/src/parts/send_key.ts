// Ctrl-Enter sends from wherever the hand is. The field in use is left first, so that what was typed into it counts;
// caught before a date's own keys see it.
import { nextTick } from "vue";

export const is_send_key = (event: KeyboardEvent) =>
  event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.isComposing;

export async function leave_field(event: KeyboardEvent): Promise<void> {
  event.preventDefault();
  event.stopPropagation();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await nextTick();
}
