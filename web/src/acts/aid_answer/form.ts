// Answering an application for aid.
import { aidoutcome_words } from "../../client/generated/limits";
import { say } from "../../words";
import { aid_options } from "../meeting";
import { choice, first_of, form, pick, text } from "../form";

export default form(
  "aid_answer",
  [
    pick("aid", aid_options),
    choice("outcome", aidoutcome_words, (word) => say(`aid_outcome.${word}`), { label: "desk.field.aid_outcome" }),
    text("text", { label: "desk.field.aid_answer" }),
  ],
  { first: (view) => ({ aid: first_of(view, aid_options) }), hint: "desk.hint.aid_answer" },
);
