// Draft: what is being typed, kept in this tab until it is sent. A reload, an ended session or a server gone loses
// nothing; signing out drops it all.
import { onBeforeUnmount, watch } from "vue";

const prefix = "dengwen-draft:";

export function drop_drafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
}

export const draft_place = (name: string) => prefix + name;
// Where the key of what was last sent from this draft stands.
export const key_of_draft = (name: string) => `${prefix}${name}:key`;
export const has_draft = (name: string) => sessionStorage.getItem(prefix + name) !== null;

// Keeps `model` under a name, and puts back what was kept. Answers how to forget it.
export function keep_draft<T extends object>(name: string, model: T): { found: boolean; forget: () => void } {
  const key = prefix + name;
  const kept = sessionStorage.getItem(key);
  if (kept) Object.assign(model, JSON.parse(kept) as Partial<T>);
  let waiting = 0;
  const keep = () => {
    window.clearTimeout(waiting);
    waiting = 0;
    sessionStorage.setItem(key, JSON.stringify(model));
  };
  const stop = watch(
    model,
    () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(keep, 150);
    },
    { deep: true },
  );
  const at_leaving = () => {
    if (waiting) keep();
  };
  window.addEventListener("pagehide", at_leaving);
  onBeforeUnmount(() => {
    at_leaving();
    stop();
    window.removeEventListener("pagehide", at_leaving);
  });
  return {
    found: kept !== null,
    forget: () => {
      window.clearTimeout(waiting);
      waiting = 0;
      sessionStorage.removeItem(key);
      // What the success itself changes in the model is no draft.
      window.setTimeout(() => {
        window.clearTimeout(waiting);
        waiting = 0;
        sessionStorage.removeItem(key);
      }, 0);
    },
  };
}
