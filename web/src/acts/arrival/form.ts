// Entering that the visitor has come. Nothing is asked.
import { form } from "../form";

export default form("arrival", [], { hint: "desk.hint.arrival" });
