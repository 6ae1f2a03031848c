// Entering what a meeting of the joint conference decided: who is to do what by which day.
import { step_typed } from "../charge";
import { duties, form, meeting, text } from "../form";

export default form(
  "meeting_decision",
  [meeting("meeting"), text("text", { label: "desk.field.considered" }), duties("duties")],
  { first: () => ({ duties: [step_typed()] as never }), hint: "desk.hint.meeting_decision" },
);
