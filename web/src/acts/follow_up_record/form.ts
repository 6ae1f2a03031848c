// Entering what the petitioner said when the unit asked.
import { today } from "../../words/day";
import { day, form, text } from "../form";

export default form(
  "follow_up_record",
  [day("made_on", { label: "desk.field.followed_up_on" }), text("text", { label: "desk.field.follow_up_text" })],
  { first: () => ({ made_on: today() }), hint: "desk.hint.follow_up_record" },
);
