// Notice to the petitioner: which path, which procedure.
import { noticemeans_words, path_words } from "../../client/generated/limits";
import { say } from "../../words";
import { choice, form, text } from "../form";

export default form(
  "notice",
  [
    choice("path", path_words, (word) => say(`path.${word}`)),
    choice("means", noticemeans_words, (word) => say(`desk.means.${word}`)),
    text("text"),
  ],
  { hold: true, together: true },
);
