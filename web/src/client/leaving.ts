// Leaving: while something is under way the browser asks before the page is closed or read again.
import { onBeforeUnmount } from "vue";

export function ask_before_leaving(under_way: () => boolean): void {
  const ask = (event: BeforeUnloadEvent) => {
    if (under_way()) event.preventDefault();
  };
  window.addEventListener("beforeunload", ask);
  onBeforeUnmount(() => window.removeEventListener("beforeunload", ask));
}
