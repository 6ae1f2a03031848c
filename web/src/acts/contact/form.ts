// Recording that the petitioner was spoken with, or that it was tried.
import { contactmeans_words, contactresult_words } from "../../client/generated/limits";
import { say } from "../../words";
import { today } from "../../words/day";
import { choice, day, form, text } from "../form";

export default form(
  "contact",
  [
    day("made_on", { label: "desk.field.contacted_on" }),
    choice("means", contactmeans_words, (word) => say(`contact_means.${word}`), { label: "desk.field.contact_means" }),
    choice("result", contactresult_words, (word) => say(`contact_result.${word}`)),
    text("text", { label: "desk.field.contact_text" }),
  ],
  { first: () => ({ made_on: today() }), hint: "desk.hint.contact" },
);
