// Entering what a second look at a completed matter found.
import { check, form, text } from "../form";

export default form("re_check", [check("sound"), text("text", { label: "desk.field.re_check_text" })], {
  hint: "desk.hint.re_check",
});
