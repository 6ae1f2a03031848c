// Recusing an officer from a matter.
import { form, officer, text } from "../form";

export default form("recusal", [officer("officer"), text("reason")], { hint: "desk.hint.recusal" });
