// Entering a hearing that was held.
import { day, form, text } from "../form";

export default form("hearing", [day("first_day"), day("last_day"), text("record")]);
