// The petitioner wants to be asked no more; a desk enters what the petitioner says.
import { check, form } from "../form";

export default form("follow_up_end", [check("for_petitioner")], {
  first: () => ({ for_petitioner: true }),
  hint: "desk.hint.follow_up_end",
});
