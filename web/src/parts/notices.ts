// Notices: what has just been done, said once, also to a screen reader; gone after a while.
import { reactive } from "vue";

export interface Notice {
  number: number;
  words: string;
}
export const notices = reactive<Notice[]>([]);
let number = 0;

export function notify(words: string): void {
  const one = { number: ++number, words };
  notices.push(one);
  window.setTimeout(() => {
    const at = notices.findIndex((kept) => kept.number === one.number);
    if (at >= 0) notices.splice(at, 1);
  }, 7000);
}
