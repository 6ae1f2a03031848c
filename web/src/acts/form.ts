// Form: what an act asks of whoever does it. Names of fields are checked against the contract; what is required, how
// long a text may be and which words may be chosen are read from it, and whether the act is offered is the server's
// word.
import type { ActGiven, AskedAct, MatterView } from "../client/contract";
import { requests } from "../client/generated/limits";
import type { Option } from "../parts/Picker.vue";
import type { Word } from "../words";

type Inner<T> =
  NonNullable<T> extends readonly unknown[]
    ? never
    : NonNullable<T> extends object
      ? keyof NonNullable<T> & string
      : never;
// "to", "service/means"
export type Pointer<Body> = {
  [K in keyof Body & string]: K | (Inner<Body[K]> extends never ? never : `${K}/${Inner<Body[K]>}`);
}[keyof Body & string];

export type FieldKind =
  | "line"
  | "text"
  | "unit"
  | "units"
  | "day"
  | "count"
  | "choice"
  | "check"
  | "demand"
  | "answers"
  | "matter"
  | "officer"
  | "submission"
  | "demands"
  | "which_demands"
  | "agreement"
  | "instalment"
  | "instalments"
  | "shares"
  | "fen"
  | "breach"
  | "breaches"
  | "measure"
  | "team"
  | "steps"
  | "duties"
  | "meeting"
  | "reception"
  | "files"
  | "pick";

export interface Field {
  at: string;
  kind: FieldKind;
  words?: readonly string[]; // of a choice
  named?: (value: string) => string; // how a word of the choice is said
  among?: (view: MatterView) => string[]; // which of them this matter has
  options?: (view: MatterView) => Option<string>[]; // of a pick: numbered things of the matter
  when?: (values: Values) => boolean; // asked only then, and not sent otherwise
  concerns?: (view: MatterView) => boolean; // the same, by how the matter stands
  label?: Word; // where the plain name of the field says too little
  hint?: Word;
  needed?: boolean; // where it is asked, although the contract leaves it open
}

export type Value = string | number | boolean | string[] | object | null;
export type Values = Record<string, Value>;

export interface ActForm {
  act: AskedAct;
  fields: Field[];
  first: (view: MatterView) => Values; // what stands in the form before anything is typed
  hint?: Word;
  hold?: boolean; // a slip is likely: it waits a few seconds before it goes out
  together?: boolean; // may be done to several matters with the same words
}

export function form<A extends AskedAct>(
  act: A,
  fields: (Field & { at: Pointer<ActGiven<A>> })[],
  rest: Partial<Omit<ActForm, "act" | "fields">> = {},
): ActForm {
  return { act, fields, first: () => ({}), ...rest };
}

// Without a view, of an act on several matters, all are taken to be concerned.
export const asked_fields = ({ fields }: ActForm, values: Values, view?: MatterView) =>
  fields.filter(({ when, concerns }) => (when?.(values) ?? true) && (!view || (concerns?.(view) ?? true)));

// The fields that must be filled in and are not: then the server would refuse at once, and nothing is held or begun.
export const missing_fields = (form: ActForm, values: Values, view?: MatterView) =>
  asked_fields(form, values, view).filter(({ at }) => requests[form.act]?.["/" + at]?.required && is_empty(values[at]));

type Extra = Partial<Pick<Field, "label" | "hint" | "among" | "when" | "concerns" | "needed">>;
type Made<At extends string> = Field & { at: At };
const made =
  (kind: FieldKind) =>
  <At extends string>(at: At, extra: Extra = {}): Made<At> => ({ at, kind, ...extra });
export const line = made("line");
export const text = made("text");
export const unit = made("unit");
export const units = made("units");
export const day = made("day");
export const count = made("count");
export const check = made("check");
export const demand = made("demand");
export const answers = made("answers");
export const matter = made("matter");
export const officer = made("officer");
export const submission = made("submission");
export const demands = made("demands");
export const which_demands = made("which_demands");
export const agreement = made("agreement");
export const instalment = made("instalment"); // "2/3": of which agreement too
export const instalments = made("instalments");
export const shares = made("shares");
export const fen = made("fen"); // typed in yuan
export const breach = made("breach");
export const breaches = made("breaches");
export const measure = made("measure");
export const team = made("team");
export const steps = made("steps");
export const duties = made("duties");
export const meeting = made("meeting"); // that was held about the matter
export const reception = made("reception"); // that has a place left
export const files = made("files"); // sent before the act that names them
export const pick = <At extends string>(
  at: At,
  options: (view: MatterView) => Option<string>[],
  extra: Extra = {},
): Made<At> => ({ at, kind: "pick", options, ...extra });
// The first there is stands in the form already.
export const first_of = (view: MatterView, options: (view: MatterView) => Option<string>[]): number | null => {
  const [first] = options(view);
  return first ? Number(first.value) : null;
};
export const choice = <At extends string, W extends string>(
  at: At,
  words: readonly W[],
  named: (word: W) => string,
  extra: Extra = {},
): Made<At> => ({ at, kind: "choice", words, named: (word) => named(word as W), ...extra });

const is_empty = (value: unknown) =>
  value === "" ||
  value === null ||
  value === undefined ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

// What is sent: fields that were left empty are left out, "service/means" stands inside "service".
export function body_of(values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [at, value] of Object.entries(values)) {
    if (is_empty(value)) continue;
    const parts = at.split("/");
    const last = parts.pop() ?? "";
    let inside = body;
    for (const part of parts) inside = (inside[part] ??= {}) as Record<string, unknown>;
    inside[last] = value;
  }
  return body;
}
