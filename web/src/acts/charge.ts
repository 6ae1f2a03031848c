// Charge: the team of a leader and the steps of a plan, as they are typed, sent and chosen.
import type { MatterView } from "../client/contract";
import { unit_name } from "../client/registers";
import { text_of } from "../matter/contents";
import type { Option } from "../parts/Picker.vue";
import { day_text } from "../words/day";

export interface MemberTyped {
  name: string;
  unit: string;
}
export interface StepTyped {
  due: string;
  unit: string;
  officer: string;
  text: string;
}
export const member_typed = (): MemberTyped => ({ name: "", unit: "" });
export const step_typed = (): StepTyped => ({ due: "", unit: "", officer: "", text: "" });

const filled = <T extends object>(typed: T): object =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => String(value).trim() !== ""));
export const team_given = (typed: MemberTyped[]): object[] => typed.filter(({ name }) => name.trim()).map(filled);
export const steps_given = (typed: StepTyped[]): object[] => typed.map(filled);

// Those that are owed.
export const step_options = (view: MatterView): Option<string>[] =>
  (view.matter.plan?.steps ?? [])
    .filter((one) => !one.performed_on && !one.changed_on)
    .map((one) => ({
      value: String(one.ordinal),
      words: `${one.ordinal}. ${text_of(view, one.text)}`,
      hint: `${day_text(one.due)} · ${unit_name(one.unit)}`,
    }));
