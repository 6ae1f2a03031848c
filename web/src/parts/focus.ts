// After a refusal the focus goes to the first field that is told to be wrong, else to what is told.
import { nextTick } from "vue";

export async function focus_first_wrong(root: HTMLElement | undefined): Promise<void> {
  await nextTick();
  const field = root?.querySelector<HTMLElement>(".field.wrong input, .field.wrong textarea, .field.wrong select");
  if (field) return field.focus();
  const box = root?.querySelector<HTMLElement>(".box.bad");
  box?.setAttribute("tabindex", "-1");
  box?.focus();
}
