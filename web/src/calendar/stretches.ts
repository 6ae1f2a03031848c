// Stretches: days of a published year that follow each other under one name, told as one.
import type { Calendar } from "../client/contract";
import { say, type Word } from "../words";
import { day_text, plus_days } from "../words/day";

type Day = Calendar["days"][number];
export interface Stretch {
  first: string;
  last: string;
  name: string;
  off: boolean;
}

export function stretches(days: Day[]): Stretch[] {
  const out: Stretch[] = [];
  for (const { date, name, off } of days) {
    const before = out.at(-1);
    if (before && before.off === off && before.name === name && plus_days(before.last, 1) === date)
      before.last = date;
    else out.push({ first: date, last: date, name, off });
  }
  return out;
}

export const stretch_text = ({ first, last }: Stretch) =>
  first === last ? day_text(first) : say("desk.calendar.stretch", { FIRST: day_text(first), LAST: day_text(last) });

// The national holidays; a local name stays as the list gives it.
const national: Record<string, Word> = {
  元旦: "desk.holiday.new_year",
  春节: "desk.holiday.spring",
  清明节: "desk.holiday.qingming",
  劳动节: "desk.holiday.labour",
  端午节: "desk.holiday.dragon_boat",
  中秋节: "desk.holiday.mid_autumn",
  国庆节: "desk.holiday.national",
};
export const holiday_name = (name: string) =>
  name
    .split("、")
    .map((one) => (national[one] ? say(national[one]) : one))
    .join(say("list.join"));
