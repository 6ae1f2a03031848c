// Commands: what the palette reaches: every page of this role, and what the page in view adds.
import { computed, reactive, ref } from "vue";
import { onBeforeUnmount } from "vue";

export interface Command {
  id: string;
  words: string;
  hint?: string;
  run: () => void;
}

export const palette_open = ref(false);
export function open_palette(): void {
  palette_open.value = true;
}

const added = reactive(new Map<string, () => Command[]>());
export const page_commands = computed(() => [...added.values()].flatMap((give) => give()));

// A page's own commands, there as long as the page is.
export function offer_commands(name: string, give: () => Command[]): void {
  added.set(name, give);
  onBeforeUnmount(() => {
    if (added.get(name) === give) added.delete(name);
  });
}
