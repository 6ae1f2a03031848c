// Ending: no further step in this channel.
import { endingground_words } from "../../client/generated/limits";
import { say } from "../../words";
import { choice, form, text } from "../form";

export default form(
  "ending",
  [choice("ground", endingground_words, (word) => say(`ending_ground.${word}`)), text("text")],
  { hint: "desk.hint.ending" },
);
