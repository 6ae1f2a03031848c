// Withdrawing, by the petitioner and nobody else; a desk enters what the petitioner says.
import { check, form, text } from "../form";

export default form("withdrawal", [text("statement"), check("for_petitioner")], {
  first: () => ({ for_petitioner: true }),
  hint: "desk.hint.withdrawal",
});
