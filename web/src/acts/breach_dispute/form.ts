// Saying why what the record shows is no breach.
import { breach, form, text } from "../form";

export default form("breach_dispute", [breach("breach"), text("reason")], { hint: "desk.hint.breach_dispute" });
