// Declining, with its ground.
import { nonacceptanceground_words } from "../../client/generated/limits";
import { say } from "../../words";
import { choice, form, matter, text, unit } from "../form";

export default form("non_acceptance", [
  choice("ground", nonacceptanceground_words, (word) => say(`non_acceptance_ground.${word}`)),
  matter("running_matter", { hint: "desk.hint.running_matter" }),
  unit("right_unit", { hint: "desk.hint.right_unit" }),
  text("text"),
]);
