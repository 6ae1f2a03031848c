// Telling the petitioner when and where a hearing is held and who presides; or what one is moved to.
import { hearing_options } from "../hearings";
import { day, form, line, pick, text } from "../form";

export default form(
  "hearing_notice",
  [
    pick("announced", hearing_options, { label: "desk.field.hearing_moved", hint: "desk.hint.hearing_moved" }),
    day("day"),
    line("time", { hint: "desk.hint.hearing_time" }),
    line("venue"),
    line("chair"),
    text("text", { label: "desk.field.hearing_text" }),
  ],
  { hint: "desk.hint.hearing_notice" },
);
