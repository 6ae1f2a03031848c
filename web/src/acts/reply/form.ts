// Replying to a suggestion or an accusation.
import { noticemeans_words } from "../../client/generated/limits";
import { say } from "../../words";
import { choice, form, text } from "../form";

export default form("reply", [
  choice("means", noticemeans_words, (word) => say(`desk.means.${word}`)),
  text("text"),
]);
