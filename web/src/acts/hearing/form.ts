// Entering a hearing that was held.
import { hearing_options } from "../hearings";
import { day, first_of, form, pick, text } from "../form";

export default form(
  "hearing",
  [
    pick("announced", hearing_options, { hint: "desk.hint.hearing_announced" }),
    day("first_day"),
    day("last_day"),
    text("record"),
  ],
  { first: (view) => ({ announced: first_of(view, hearing_options) }) },
);
