// Deciding who is competent.
import { form, text, unit, units } from "../form";

export default form("competence_decision", [unit("lead"), units("assisting"), text("reason")]);
