// Entering that an instalment was performed, in whole or in part.
import { today } from "../../words/day";
import { day, fen, form, instalment, text } from "../form";
import { instalment_options } from "../promises";

export default form(
  "instalment_performance",
  [
    instalment("instalment", { among: (view) => instalment_options(view, "live").map((one) => one.value) }),
    day("performed_on"),
    fen("fen", { hint: "desk.hint.performed_fen" }),
    text("proof"),
  ],
  {
    first: (view) => {
      const live = instalment_options(view, "live");
      return { performed_on: today(), ...(live[0] ? { instalment: live[0].value } : {}) };
    },
    hold: true,
  },
);
