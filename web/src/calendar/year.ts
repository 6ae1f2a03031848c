// A year of holidays as a file: JSON as this server gives it, or CSV with date, name and off (1 or 0) on each line.
import type { Given } from "../client/contract";

type Year = Given<"post", "/api/v1/calendars">;
type Day = NonNullable<Year["days"]>[number];
export interface YearRead {
  given: Year | null;
  line: number;
  off: number;
  on: number;
}

function counted(year: number, days: Day[]): YearRead {
  const on = days.filter((one) => one.off === false).length;
  return { given: { year, days }, line: 0, off: days.length - on, on };
}
const unread = (line: number): YearRead => ({ given: null, line, off: 0, on: 0 });

function from_json(text: string): YearRead {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return unread(1);
  }
  if (typeof read !== "object" || read === null || !("year" in read) || typeof read.year !== "number")
    return unread(1);
  const days = "days" in read && Array.isArray(read.days) ? (read.days as unknown[]) : [];
  const kept: Day[] = [];
  for (const one of days) {
    if (typeof one !== "object" || one === null || !("date" in one) || typeof one.date !== "string")
      return unread(1);
    const name = "name" in one && typeof one.name === "string" ? one.name : "";
    const off = "off" in one ? one.off !== false : !("isOffDay" in one) || one.isOffDay !== false;
    kept.push({ date: one.date, name, off });
  }
  return counted(read.year, kept);
}

function from_csv(text: string): YearRead {
  const days: Day[] = [];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (!line.trim() || (i === 0 && !/^\d{4}-/.test(line))) continue;
    const [date = "", name = "", off = "1"] = line.split(",").map((cell) => cell.trim().replace(/^"|"$/g, ""));
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^(0|1|true|false|)$/.test(off)) return unread(i + 1);
    days.push({ date, name, off: off !== "0" && off !== "false" });
  }
  const year = Number(days[0]?.date.slice(0, 4) ?? 0);
  return days.length ? counted(year, days) : unread(1);
}

export const read_year = (text: string): YearRead =>
  text.trimStart().startsWith("{") ? from_json(text) : from_csv(text.replace(/^\uFEFF/, ""));
