// Notices: what has just been done, said once, also to a screen reader; gone after a while. What went wrong on a page
// that is no longer open stays until it is put away.
import { reactive } from "vue";

export interface Notice {
  number: number;
  words: string;
  bad: boolean;
  at: string; // the page it speaks of
}
export const notices = reactive<Notice[]>([]);
let number = 0;

export function drop_notice(wanted: number): void {
  const at = notices.findIndex((kept) => kept.number === wanted);
  if (at >= 0) notices.splice(at, 1);
}

export function notify(words: string): void {
  const one = { number: ++number, words, bad: false, at: "" };
  notices.push(one);
  window.setTimeout(() => drop_notice(one.number), 7000);
}

export function warn(words: string, at: string): void {
  notices.push({ number: ++number, words, bad: true, at });
}
