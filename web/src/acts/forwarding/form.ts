// Forwarding to the unit whose matter it is.
import { form, text, unit, units } from "../form";

export default form("forwarding", [unit("to"), units("assisting"), text("remark")], { hold: true, together: true });
