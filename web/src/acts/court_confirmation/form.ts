// Entering that a court confirmed an agreement.
import { today } from "../../words/day";
import { agreement, day, form, text } from "../form";

export default form("court_confirmation", [agreement("agreement"), day("confirmed_on"), text("ruling")], {
  first: ({ matter: { agreements } }) => ({
    confirmed_on: today(),
    ...(agreements[0] && agreements.length === 1 ? { agreement: agreements[0].ordinal } : {}),
  }),
});
