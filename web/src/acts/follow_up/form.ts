// Agreeing with the petitioner to ask by a day how it is now.
import { today } from "../../words/day";
import { day, form, text } from "../form";

export default form(
  "follow_up",
  [
    day("consented_on"),
    text("consent", { label: "desk.field.follow_up_consent" }),
    day("due", { label: "desk.field.follow_up_due" }),
  ],
  { first: () => ({ consented_on: today() }), hint: "desk.hint.follow_up" },
);
