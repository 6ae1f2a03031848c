// Live: the server tells which matters this officer sees have changed. One line to it while the page is looked at and
// none otherwise, so that many open pages do not use up a browser's connections; whoever comes back looks anew.
import { onBeforeUnmount, onMounted } from "vue";

export type Changed = Set<string> | "many";

const gather = 500; // milliseconds: several changes at once are one look
const again = 30_000; // when the server refused the line

export function on_change(look: (changed: Changed) => void): void {
  let source: EventSource | null = null;
  let gathered: Changed = new Set();
  let looking = 0;
  let retry = 0;

  function soon(): void {
    window.clearTimeout(looking);
    looking = window.setTimeout(() => {
      const changed = gathered;
      gathered = new Set();
      look(changed);
    }, gather);
  }
  function open(): void {
    if (source || document.hidden) return;
    source = new EventSource("/api/v1/queue/changes");
    let lost = false;
    source.addEventListener("changed", (event: MessageEvent<string>) => {
      if (event.data === "many") gathered = "many";
      else if (gathered !== "many") gathered.add(event.data);
      soon();
    });
    // What happened while the line was down is not told again.
    source.addEventListener("open", () => {
      if (!lost) return;
      lost = false;
      gathered = "many";
      soon();
    });
    source.addEventListener("error", () => {
      lost = true;
      if (source?.readyState !== EventSource.CLOSED) return;
      source = null;
      retry = window.setTimeout(open, again);
    });
  }
  function close(): void {
    window.clearTimeout(looking);
    window.clearTimeout(retry);
    source?.close();
    source = null;
  }
  function seen(): void {
    if (document.hidden) return close();
    open();
    gathered = "many";
    soon();
  }

  onMounted(() => {
    document.addEventListener("visibilitychange", seen);
    open();
  });
  onBeforeUnmount(() => {
    document.removeEventListener("visibilitychange", seen);
    close();
  });
}
