// Calling off a hearing that was announced.
import { hearing_options } from "../hearings";
import { first_of, form, pick, text } from "../form";

export default form("hearing_cancellation", [pick("announced", hearing_options), text("reason")], {
  first: (view) => ({ announced: first_of(view, hearing_options) }),
  hint: "desk.hint.hearing_cancellation",
});
