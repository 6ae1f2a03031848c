// Entering that a promise was performed.
import { today } from "../../words/day";
import { day, demand, form, text } from "../form";

export default form("performance", [demand("demand"), day("performed_on"), text("proof")], {
  first: ({ matter: { demands } }) => ({
    performed_on: today(),
    ...(demands[0] && demands.length === 1 ? { demand: demands[0].number } : {}),
  }),
});
