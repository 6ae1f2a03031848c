// Helping the petitioner to apply for aid, before the unit that decides on it.
import { aidkind_words } from "../../client/generated/limits";
import { say } from "../../words";
import { today } from "../../words/day";
import { choice, day, form, text, unit } from "../form";

export default form(
  "aid_request",
  [
    choice("kind", aidkind_words, (word) => say(`aid_kind.${word}`), { label: "desk.field.aid_kind" }),
    unit("unit", { label: "desk.field.aid_unit" }),
    day("due", { label: "desk.field.aid_due" }),
    day("consented_on"),
    text("text", { label: "desk.field.aid_text" }),
  ],
  { first: () => ({ consented_on: today() }), hint: "desk.hint.aid_request" },
);
