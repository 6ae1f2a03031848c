// Not agreeing with an objection.
import { form, text } from "../form";

export default form("dismissal", [text("reason")]);
