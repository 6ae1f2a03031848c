// Entering that a step of the plan was performed, with what shows it.
import { today } from "../../words/day";
import { step_options } from "../charge";
import { day, first_of, form, pick, text } from "../form";

export default form(
  "plan_step",
  [pick("step", step_options), day("performed_on"), text("proof", { label: "desk.field.step_proof" })],
  {
    first: (view) => ({ performed_on: today(), step: first_of(view, step_options) }),
  },
);
