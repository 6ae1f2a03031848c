// Entering that a promise was performed.
import { today } from "../../words/day";
import { day, demand, form, text } from "../form";

export default form("performance", [demand("demand"), day("performed_on"), text("proof")], {
  first: () => ({ performed_on: today() }),
});
