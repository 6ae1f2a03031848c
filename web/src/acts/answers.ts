// Answers to demands, as they are typed: one for each demand, begun from the draft that is there.
import type { MatterView, Schemas } from "../client/contract";
import { text_of } from "../matter/contents";

export type AnswerGiven = Schemas["AnswerGiven"];
export interface AnswerTyped {
  demand: number;
  outcome: AnswerGiven["outcome"] | "";
  facts: string;
  reason: string;
  basis: string;
  perform_by: string;
}

export function drafted_answers(view: MatterView): AnswerTyped[] {
  const before = view.matter.draft?.answers ?? [];
  return view.matter.demands.map(({ number }) => {
    const drafted = before.find((one) => one.demand === number);
    return {
      demand: number,
      outcome: drafted?.outcome ?? "",
      facts: text_of(view, drafted?.facts),
      reason: text_of(view, drafted?.reason),
      basis: text_of(view, drafted?.basis),
      perform_by: drafted?.perform_by ?? "",
    };
  });
}

// As it is sent: what was left empty is left out, and the server says at which field it is missed.
export function answers_given(typed: AnswerTyped[]): object[] {
  return typed.map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== "")));
}
