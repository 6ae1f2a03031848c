// Taking a published answer down.
import { form, text } from "../form";

export default form("retraction", [text("reason")], { hint: "desk.retraction.hint" });
