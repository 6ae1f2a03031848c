// When a reception is: "2026年3月5日 09:00–11:30".
import { say } from "../words";
import { day_text } from "../words/day";

export const hours_text = (one: { on: string; begins: string; ends: string }) =>
  say("receptions.when", { DAY: day_text(one.on), FROM: one.begins, UNTIL: one.ends });

// "9:00", "9：00", "0900" as it is written: "09:00". What is no hour stays as it is typed.
export function hour_written(typed: string): string {
  const parts = /^(\d{1,2})\D?(\d{2})$/.exec(typed.trim());
  return parts ? `${(parts[1] ?? "").padStart(2, "0")}:${parts[2]}` : typed.trim();
}
