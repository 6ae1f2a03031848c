// Reporting completion to whoever assigned the matter.
import { form, text } from "../form";

export default form("completion_report", [text("text")]);
