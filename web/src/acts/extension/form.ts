// More time, once, with its reason.
import { clock_words } from "../../client/generated/limits";
import { clock_name } from "../../client/registers";
import { choice, count, form, text } from "../form";

export default form("extension", [
  count("days"),
  text("reason"),
  choice("clock", clock_words, clock_name, {
    hint: "desk.hint.clock",
    among: (view) => view.deadlines.filter((one) => !one.done_on && !one.dropped_on).map((one) => one.clock),
  }),
]);
