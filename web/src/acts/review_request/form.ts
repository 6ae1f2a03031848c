// Asking for a review, entered for the petitioner.
import { today } from "../../words/day";
import { check, day, form, text, unit } from "../form";

export default form(
  "review_request",
  [
    day("received_on"),
    text("reason"),
    unit("to", { label: "act.to" }),
    day("posted_on"),
    text("late_because"),
    check("for_petitioner"),
  ],
  { first: () => ({ received_on: today(), for_petitioner: true }) },
);
