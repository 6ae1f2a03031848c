// Choosing simple handling.
import { form } from "../form";

export default form("simple_handling", [], { together: true, hint: "desk.hint.simple_handling" });
