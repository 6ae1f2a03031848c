// Booking a place in a leader's reception for a petitioner who calls or stands at the window.
import { check, form, reception } from "../form";

export default form("booking", [reception("reception"), check("for_petitioner")], {
  first: () => ({ for_petitioner: true }),
  hint: "desk.hint.booking",
});
