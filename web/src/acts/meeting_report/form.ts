// Entering that what a meeting decided was performed, with what shows it.
import { today } from "../../words/day";
import { duty_options } from "../meeting";
import { day, first_of, form, pick, text } from "../form";

export default form(
  "meeting_report",
  [pick("duty", duty_options), day("performed_on"), text("proof", { label: "desk.field.step_proof" })],
  { first: (view) => ({ performed_on: today(), duty: first_of(view, duty_options) }) },
);
