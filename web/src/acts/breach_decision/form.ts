// Upholding a breach or setting it aside; a measure that rested on it alone falls with it.
import { breach, check, form, text } from "../form";

export default form("breach_decision", [breach("breach"), check("set_aside"), text("reason")], {
  hint: "desk.hint.breach_decision",
  hold: true,
});
