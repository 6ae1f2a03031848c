// Values: what stands in an act's form before anything is typed, and what is sent of what was typed.
import type { MatterView } from "../client/contract";
import { submission_given, submission_typed, type SubmissionTyped } from "../register/submission";
import { answers_given, type AnswerTyped } from "./answers";
import { fen_of } from "../words/money";
import { breach_given } from "./breaches";
import { steps_given, team_given, type MemberTyped, type StepTyped } from "./charge";
import { instalments_given, shares_given, type InstalmentTyped, type ShareTyped } from "./promises";
import { asked_fields, body_of, type ActForm, type Field, type Value, type Values } from "./form";

function empty_of(field: Field): Value {
  switch (field.kind) {
    case "units":
    case "answers":
    case "demands":
    case "which_demands":
    case "breaches":
    case "instalments":
    case "shares":
    case "team":
    case "steps":
    case "duties":
    case "files":
      return [];
    case "check":
      return false;
    case "count":
    case "agreement":
    case "measure":
    case "pick":
    case "demand":
      return null;
    case "submission":
      return submission_typed();
    default:
      return "";
  }
}

export const first_values = (form: ActForm, view: MatterView): Values => ({
  ...Object.fromEntries(form.fields.map((field) => [field.at, empty_of(field)])),
  ...form.first(view),
});

export function given_of(form: ActForm, values: Values, view?: MatterView): Record<string, unknown> {
  const given: Values = { ...values };
  for (const { at } of form.fields) delete given[at];
  for (const { at, kind } of asked_fields(form, values, view)) {
    given[at] = values[at] ?? null;
    if (kind === "answers") given[at] = answers_given(values[at] as AnswerTyped[]);
    if (kind === "submission") given[at] = submission_given(values[at] as SubmissionTyped);
    if (kind === "which_demands") given[at] = (values[at] as string[]).map(Number) as unknown as string[];
    if (kind === "breach") given[at] = breach_given(String(values[at]));
    if (kind === "breaches") given[at] = (values[at] as string[]).map((one) => breach_given(one) ?? {});
    if (kind === "instalments") given[at] = instalments_given(values[at] as InstalmentTyped[]);
    if (kind === "shares") given[at] = shares_given(values[at] as ShareTyped[]);
    if (kind === "team") given[at] = team_given(values[at] as MemberTyped[]);
    if (kind === "steps" || kind === "duties") given[at] = steps_given(values[at] as StepTyped[]);
    if (kind === "fen") given[at] = fen_of(String(values[at] ?? "")) ?? values[at] ?? null;
    if (kind === "instalment") {
      const [agreement, instalment] = String(values[at]).split("/").map(Number);
      given["agreement"] = agreement || null;
      given[at] = instalment || null;
    }
    if (kind === "demands") given[at] = (values[at] as string[]).map((one) => one.trim()).filter(Boolean);
  }
  return body_of(given);
}
