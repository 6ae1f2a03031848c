// Assigning with a day by which the result is to be reported.
import { day, form, text, unit, units } from "../form";

export default form("assignment", [unit("to"), day("due"), units("assisting"), text("remark")], {
  hold: true,
  together: true,
});
