// Entering that a step of the plan was performed, with what shows it.
import { today } from "../../words/day";
import { step_options } from "../charge";
import { day, form, step, text, type Values } from "../form";

export default form(
  "plan_step",
  [step("step"), day("performed_on"), text("proof", { label: "desk.field.step_proof" })],
  {
    first: (view): Values => {
      const open = step_options(view);
      return { performed_on: today(), ...(open[0] ? { step: Number(open[0].value) } : {}) };
    },
  },
);
