// Changing an agreement by consent of both: what is still owed is promised anew.
import { agreement, form, instalments, shares, text } from "../form";
import { instalment_typed } from "../promises";

export default form(
  "agreement_change",
  [agreement("agreement"), text("consent"), instalments("instalments"), shares("shares")],
  {
    first: ({ agreements }) => {
      const live = agreements.filter((one) => one.live);
      return {
        instalments: [{ ...instalment_typed() }],
        ...(live[0] && live.length === 1 ? { agreement: live[0].agreement } : {}),
      };
    },
    hint: "desk.hint.agreement_change",
  },
);
