// Readings: who opened a matter in which hour, on which duty or stated ground, in words.
import type { Schemas } from "../client/contract";
import { clock_name, unit_name } from "../client/registers";
import { by_itself, say, type Word } from "../words";
import { day_text } from "../words/day";

export type Reading = Schemas["Reading"];
type Footing = Pick<Reading, "duty" | "ground">;

const parts = new Set(["holding", "deciding", "assisting", "answering", "reviewing", "re_reviewing", "sending"]);

export const without_duty = ({ ground }: Footing) => ground !== "";
export function footing_text({ duty, ground }: Footing): string {
  if (ground) return by_itself(say(`reading.ground.${ground}`));
  return by_itself(parts.has(duty) ? say(`reading.part.${duty}` as Word) : clock_name(duty));
}
export const when_text = ({ day, hour }: Reading) => say("reading.when", { DAY: day_text(day), HOUR: hour });
const times_text = (times: number) =>
  times > 1 ? say("desk.reading.times", { TIMES: say("reading.times", { N: times }) }) : "";
export const what_text = ({ thing, times }: Reading) => say(`reading.thing.${thing}`) + times_text(times);
export const who_text = ({ unit, officer }: Reading, officers: Record<string, string>) =>
  [unit_name(unit), officer ? officers[officer] || officer : ""].filter(Boolean).join(" · ");
