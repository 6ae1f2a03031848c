// Saying that what was asked is not for the own unit to assist with.
import { form, text } from "../form";

export default form("assistance_return", [text("reason")], { hint: "desk.hint.assistance_return", together: true });
