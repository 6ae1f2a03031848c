// The hearings that are announced and still to be held, as one of them is chosen.
import type { MatterView } from "../client/contract";
import { text_of } from "../matter/contents";
import type { Option } from "../parts/Picker.vue";
import { say } from "../words";
import { day_text } from "../words/day";

export function hearing_options(view: MatterView): Option<string>[] {
  const open = view.announced_hearings.filter(({ state }) => state === "announced" || state === "passed");
  const stands = new Set(open.map((one) => one.ordinal));
  return view.matter.announced_hearings
    .filter((one) => stands.has(one.ordinal))
    .map((one) => ({
      value: String(one.ordinal),
      words: say("desk.hearing.one", { N: one.ordinal, DAY: day_text(one.day), TIME: one.time }),
      hint: text_of(view, one.venue),
    }));
}
