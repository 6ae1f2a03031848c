// Accepting. Nothing is asked; the clock runs from today.
import { form } from "../form";

export default form("acceptance", [], { together: true, hint: "desk.hint.acceptance" });
