// What the joint conference set units to do, and what after-care waits for, as it is chosen.
import type { MatterView } from "../client/contract";
import { unit_name } from "../client/registers";
import { text_of } from "../matter/contents";
import type { Option } from "../parts/Picker.vue";
import { say } from "../words";
import { day_text } from "../words/day";

export const duty_options = (view: MatterView): Option<string>[] =>
  view.matter.meeting_duties
    .filter((one) => !one.performed_on)
    .map((one) => ({
      value: String(one.ordinal),
      words: `${one.ordinal}. ${text_of(view, one.text)}`,
      hint: `${day_text(one.due)} · ${unit_name(one.unit)}`,
    }));

export const aid_options = (view: MatterView): Option<string>[] =>
  view.matter.after_care.aids
    .filter((one) => !one.answered_on)
    .map((one) => ({
      value: String(one.ordinal),
      words: `${one.ordinal}. ${say(`aid_kind.${one.kind}`)}`,
      hint: `${day_text(one.due)} · ${unit_name(one.unit)}`,
    }));
