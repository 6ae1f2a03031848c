// The petitioner gives the place back; a desk enters what the petitioner says.
import { check, form } from "../form";

export default form("booking_end", [check("for_petitioner")], {
  first: () => ({ for_petitioner: true }),
  hint: "desk.hint.booking_end",
});
