// Issuing the opinion that was drafted.
import { form, unit } from "../form";

export default form("opinion", [unit("remedy_unit", { hint: "desk.hint.remedy_unit" })], {
  hint: "desk.hint.opinion",
});
