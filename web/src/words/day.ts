// Days: civil days as the server counts them. The day of this page is the server's, carried on by the browser's clock.
import { say, type Word } from "./index";

const day_milliseconds = 86_400_000;
const number_of = (day: string) => Math.round(Date.parse(day + "T00:00:00Z") / day_milliseconds);
const of_number = (number: number) => new Date(number * day_milliseconds).toISOString().slice(0, 10);

function local_day_number(): number {
  const now = new Date();
  return Math.round(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / day_milliseconds);
}

const served = document.documentElement.dataset["day"] ?? "";
const ahead = /^\d{4}-\d\d-\d\d$/.test(served) ? number_of(served) - local_day_number() : 0;

export const today = () => of_number(local_day_number() + ahead);
export const days_until = (day: string) => number_of(day) - number_of(today());
export const plus_days = (day: string, days: number) => of_number(number_of(day) + days);

// A day as it may be typed ("2026-3-5", "2026/3/5", "20260305", "2026年3月5日") as it is written: "2026-03-05".
export function day_written(typed: string): string | undefined {
  const parts = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})日?$/.exec(typed.trim());
  if (!parts) return undefined;
  const [, year = "", month = "", date = ""] = parts;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const at = number_of(day);
  return Number.isNaN(at) || of_number(at) !== day ? undefined : day;
}

// "2026年3月5日", "5 March 2026".
export function day_text(day: string | null | undefined): string {
  if (!day) return "";
  const [year = "", month = "", date = ""] = day.split("-");
  return say("day.form", { YEAR: year, MONTH: say(`day.month.${Number(month)}` as Word), DAY: Number(date) });
}

// The month of a day: "2026年3月", "March 2026".
export function month_text(day: string): string {
  const [year = "", month = ""] = day.split("-");
  return say("day.month_form", { YEAR: year, MONTH: say(`day.month.${Number(month)}` as Word) });
}
// The first days of this month and of so many before it, the newest first.
export function months_back(count: number): string[] {
  const [year = 0, month = 1] = today().split("-").map(Number);
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 10),
  );
}
export function last_of_month(day: string): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

// A moment as it stood on this browser's clock: "2026年3月5日 09:04".
export function moment_text(instant: string): string {
  const at = new Date(instant);
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day_text(day)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

// How a last day stands to today, in words.
export function left_text(day: string): string {
  const left = days_until(day);
  if (left === -1) return say("desk.due.yesterday");
  if (left < 0) return say("desk.due.late", { N: -left });
  if (left === 0) return say("desk.due.today");
  if (left === 1) return say("desk.due.tomorrow");
  return say("desk.due.left", { N: left });
}

export type Standing = "late" | "today" | "soon" | "open";
export function standing(day: string): Standing {
  const left = days_until(day);
  return left < 0 ? "late" : left === 0 ? "today" : left <= 3 ? "soon" : "open";
}
