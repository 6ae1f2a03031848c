// Falling back to general handling.
import { form, text } from "../form";

export default form("general_handling", [text("reason")]);
