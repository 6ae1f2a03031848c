// Facts: what one event carries, as pairs of label and words. One reader for all events, by the names the contract
// gives their fields; deadlines stand apart.
import type { MatterView } from "../client/contract";
import { category_path, clock_name, place_path, unit_name } from "../client/registers";
import { is_labelled, label_of } from "../parts/labels";
import { by_itself, say, type Word } from "../words";
import { day_text } from "../words/day";
import { money_text } from "../words/money";
import { is_content, text_of } from "./contents";

export interface Fact {
  label: string;
  words: string;
  long: boolean;
}

const units = new Set([
  "to",
  "from",
  "unit",
  "holder",
  "lead",
  "body",
  "right_unit",
  "proposed_unit",
  "accused_unit",
  "assisting",
  "remedy_units",
  "obligor",
  "payer",
]);
// What is read first; the rest follows as it comes.
const first = [
  "submission",
  "channel",
  "received_day",
  "from",
  "to",
  "lead",
  "outcome",
  "path",
  "means",
  "ground",
  "title",
  "question",
  "answer",
  "first_day",
  "last_day",
  "served_day",
];
const place_of = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
// Said elsewhere on the page.
const elsewhere = new Set([
  "deadlines",
  "number",
  "demands",
  "answers",
  "draft",
  "further_demands",
  "before",
  "after",
  "repeats_revoked",
  "ordinal",
  "petitioners",
  "representatives",
  "attachments",
  "agent",
  "phase",
  "registered_by",
  "registered_day",
  "kind",
  "instalments",
  "shares",
  "currency",
  "breaches",
  "breach",
  "look_back",
  "team",
  "steps",
  "duties",
  "duty",
  "follow_up",
  "aid",
  "meeting",
  "booking",
  "measure",
  "ordinal",
  "rating",
]);

function spoken(act: string, name: string, value: string): string {
  const with_prefix = (prefix: string) => by_itself(say(`${prefix}.${value}` as Word));
  switch (name) {
    case "path":
      return with_prefix("path");
    case "channel":
      return with_prefix("channel");
    case "means":
      if (act === "service") return with_prefix("service_means");
      return act === "contact" ? with_prefix("contact_means") : say(`desk.means.${value as "written"}`);
    case "result":
      return with_prefix("contact_result");
    case "outcome":
      return with_prefix("review_outcome");
    case "ground":
      return with_prefix(
        act === "ending" ? "ending_ground" : act === "identity_opening" ? "opening_ground" : "non_acceptance_ground",
      );
    case "clock":
      return clock_name(value);
    case "category":
      return category_path(value);
    case "place":
      return place_path(value);
  }
  return value;
}

function words_of(view: MatterView, act: string, name: string, value: unknown): string {
  if (Array.isArray(value))
    return value
      .map((one) => words_of(view, act, name, one))
      .filter(Boolean)
      .join(say("list.join"));
  if (typeof value === "boolean") return value ? say("desk.yes") : "";
  if (name === "fen") return value ? money_text(Number(value)) : "";
  if (typeof value === "number") return String(value);
  if (typeof value !== "string" || value === "") return "";
  if (units.has(name)) return unit_name(value);
  if (is_content(value)) return text_of(view, value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? day_text(value) : spoken(act, name, value);
}

export function facts_of(view: MatterView, act: string, event: object): Fact[] {
  if (act === "erasure") return []; // digests of what is gone
  if (act === "paper") return []; // the list of papers has it
  if (act === "rating") return []; // the list of ratings says it
  if (act === "reception_record" || act === "record_answer") return []; // the list of receptions says it
  const out: Fact[] = [];
  const parts = Object.entries(event) as [string, unknown][];
  for (const [name, value] of parts.sort(([a], [b]) => place_of(a) - place_of(b))) {
    if (elsewhere.has(name)) continue;
    if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      out.push(...facts_of(view, act, value));
      continue;
    }
    if (act === "registration" && name === "statement") continue;
    const words = is_labelled(name) ? words_of(view, act, name, value) : "";
    if (words) out.push({ label: label_of(name), words, long: words.length > 40 || words.includes("\n") });
  }
  return out;
}
