// Hold: the record is never erased, so an act in which a slip is likely waits a few seconds between the officer's
// confirmation and its sending. Until then it can be taken back; whatever ends the wait otherwise sends it.
import { reactive } from "vue";

export interface Holding {
  of: string; // the form that was confirmed
  act: string; // as it is called
  at: string; // the address of the page of that form
  send: (leaving: boolean) => Promise<void>; // when the page is being left, a request that outlives it
  undo?: () => void;
}

export const hold_seconds = 6;
export const held = reactive<{ one: Holding | null; left: number }>({ one: null, left: 0 });
let ticking = 0;

function take(): Holding | null {
  window.clearInterval(ticking);
  const one = held.one;
  held.one = null;
  return one;
}

export async function send_held(leaving = false): Promise<void> {
  await take()?.send(leaving);
}

export function undo_held(): Holding | null {
  const one = take();
  one?.undo?.();
  return one;
}

// One at a time: what was held before is sent.
export function hold(one: Holding): void {
  void send_held();
  held.one = one;
  held.left = hold_seconds;
  ticking = window.setInterval(() => {
    held.left--;
    if (held.left <= 0) void send_held();
  }, 1000);
}
