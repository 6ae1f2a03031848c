// A submission as it is typed at the desk, and as it is sent.
import type { Schemas } from "../client/contract";
import { today } from "../words/day";

export interface PersonTyped {
  name: string;
  telephone: string;
  email: string;
  address: string;
}
export interface FileKept {
  sha256: string;
  name: string;
}
export type Identity = "named" | "withheld" | "anonymous";

export interface SubmissionTyped {
  channel: Schemas["Channel"];
  received_day: string;
  title: string;
  text: string;
  identity: Identity;
  petitioners: PersonTyped[];
  persons: string;
  representatives: PersonTyped[];
  agent: PersonTyped & { mandate: string };
  has_agent: boolean;
  electronic_consent: boolean;
  files: FileKept[];
}

export const person_typed = (): PersonTyped => ({ name: "", telephone: "", email: "", address: "" });

export const submission_typed = (channel: Schemas["Channel"] = "letter"): SubmissionTyped => ({
  channel,
  received_day: today(),
  title: "",
  text: "",
  identity: "named",
  petitioners: [person_typed()],
  persons: "",
  representatives: [],
  agent: { ...person_typed(), mandate: "" },
  has_agent: false,
  electronic_consent: false,
  files: [],
});

const filled = <T extends object>(given: T): Partial<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== "")) as Partial<T>;
const is_typed = (person: PersonTyped) => Object.values(person).some((value) => value !== "");

// What was left empty is left out; a title that was not given is the beginning of the text.
export function submission_given(typed: SubmissionTyped): object {
  const first_line = typed.text.trim().split("\n")[0] ?? "";
  const given: Record<string, unknown> = {
    channel: typed.channel,
    received_day: typed.received_day,
    statement: { title: typed.title.trim() || [...first_line].slice(0, 40).join(""), text: typed.text.trim() },
  };
  if (typed.identity === "anonymous") given["anonymous"] = true;
  else given["petitioners"] = typed.petitioners.filter(is_typed).map(filled);
  if (typed.identity === "withheld") given["withheld_name"] = true;
  const representatives = typed.representatives.filter(is_typed).map(filled);
  if (representatives.length) given["representatives"] = representatives;
  if (typed.has_agent) given["agent"] = filled(typed.agent);
  if (typed.persons.trim())
    given["persons"] = /^\d+$/.test(typed.persons.trim()) ? Number(typed.persons) : typed.persons;
  if (typed.electronic_consent) given["electronic_consent"] = true;
  if (typed.files.length) given["attachments"] = typed.files.map(({ sha256, name }) => ({ sha256, name }));
  return given;
}
