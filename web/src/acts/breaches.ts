// Breaches and measures of a matter, as they are chosen in a form.
import type { MatterView, Schemas } from "../client/contract";
import { unit_name } from "../client/registers";
import type { Option } from "../parts/Picker.vue";
import { in_language, say } from "../words";
import { day_text } from "../words/day";

export type Breach = Schemas["Breach"];

export const breach_value = ({ kind, ordinal }: Breach) => `${kind}/${ordinal}`;
export function breach_given(value: string): object | null {
  const [kind, ordinal] = value.split("/");
  return kind && ordinal ? { kind, ordinal: Number(ordinal) } : null;
}

// "超期办理 · 住建局 · 自2026年5月9日（《信访工作条例》第45条）"
export const breach_words = (one: Breach) =>
  say("desk.breach.words", {
    BREACH: say(`breach.${one.kind}`),
    UNIT: unit_name(one.unit),
    DAY: day_text(one.since),
    ARTICLE: in_language(one.citation, one.article),
  });

export const breach_options = (view: MatterView): Option<string>[] =>
  view.breaches
    .filter((one) => !one.set_aside)
    .map((one) => ({ value: breach_value(one), words: breach_words(one) }));

export const measure_options = (view: MatterView): Option<string>[] =>
  view.matter.measures
    .filter((one) => !one.replied_on && !one.withdrawn_on)
    .map((one) => ({
      value: String(one.ordinal),
      words: `${one.ordinal}. ${say(`measure.${one.kind}`)} · ${unit_name(one.unit)}`,
      ...(one.reply_by ? { hint: say("deadline.until", { DAY: day_text(one.reply_by) }) } : {}),
    }));
