// The petitioner's word on a record that was not signed in the room, entered for the petitioner.
import { check, first_of, form, pick, text } from "../form";
import { to_answer } from "../reception";

export default form("record_answer", [pick("booking", to_answer), text("remarks"), check("for_petitioner")], {
  first: (view) => ({ booking: first_of(view, to_answer), for_petitioner: true }),
  hint: "desk.hint.record_answer",
});
