// Making the plan: its steps, each with a day and who owes it, and the summary that opens the dossier.
import { form, steps, text } from "../form";
import { step_typed } from "../charge";

export default form("plan", [text("summary", { hint: "desk.hint.summary" }), steps("steps")], {
  first: () => ({ steps: [step_typed()] as never }),
  hint: "desk.hint.plan",
});
