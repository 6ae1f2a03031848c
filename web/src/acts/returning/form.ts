// Taking a matter back after an objection.
import { form, text } from "../form";

export default form("returning", [text("remark")]);
