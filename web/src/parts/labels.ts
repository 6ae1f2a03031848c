// Labels: what the fields of requests and events are called; one list for forms and for what happened.
import { say, type Word } from "../words";

export const labels = {
  to: "desk.field.to", from: "desk.field.from", assisting: "desk.field.assisting", remark: "desk.field.remark",
  due: "desk.field.due", reason: "desk.field.reason", proposed_unit: "desk.field.proposed_unit",
  body: "desk.field.body", lead: "desk.field.lead", unit: "desk.field.unit", text: "desk.field.text",
  path: "desk.field.path", means: "desk.field.means", pointer: "desk.field.pointer", ground: "desk.field.ground",
  running_matter: "desk.field.running_matter", right_unit: "desk.field.right_unit",
  closing_matter: "desk.field.closing_matter", officer: "desk.field.officer", first_day: "desk.field.first_day",
  last_day: "desk.field.last_day", record: "desk.field.record", days: "desk.field.days", clock: "desk.field.clock",
  remedy_unit: "desk.field.remedy_unit", remedy_units: "desk.field.remedy_units",
  served_day: "desk.field.served_day", proof: "desk.field.proof", consent_shown: "desk.field.consent_shown",
  demand: "desk.field.demand", performed_on: "desk.field.performed_on", received_on: "desk.field.received_on",
  posted_on: "desk.field.posted_on", late_because: "desk.field.late_because", outcome: "desk.field.outcome",
  redo_by: "desk.field.redo_by", statement: "desk.field.statement", holder: "desk.field.holder",
  confirmed_by_petitioner: "desk.field.confirmed_by_petitioner", for_petitioner: "desk.field.for_petitioner",
  facts: "desk.field.facts", basis: "desk.field.basis", perform_by: "desk.field.perform_by",
  answers: "desk.field.answers", further_demands: "desk.field.further_demands", late: "desk.field.late",
  channel: "desk.field.channel", received_day: "desk.field.received_day", accused_unit: "desk.field.accused_unit",
  category: "desk.column.category", place: "desk.column.place", kind: "desk.column.kind",
} satisfies Record<string, Word>;

export type Labelled = keyof typeof labels;
export const is_labelled = (name: string): name is Labelled => name in labels;
export const label_of = (name: string) => is_labelled(name) ? say(labels[name]) : name;
