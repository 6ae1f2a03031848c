// Asking the body above who is competent.
import { form, text, unit } from "../form";

export default form("competence_dispute", [text("reason"), unit("body")]);
