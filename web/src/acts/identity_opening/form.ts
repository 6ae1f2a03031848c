// Opening who is in the matter: why, from the list and in words.
import { openingground_words } from "../../client/generated/limits";
import { say } from "../../words";
import { choice, form, text } from "../form";

export default form("identity_opening", [
  choice("ground", openingground_words, (word) => say(`opening_ground.${word}`)),
  text("reason"),
]);
