// Entering an agreement: who promises what, to be performed when.
import { agreementkind_words } from "../../client/generated/limits";
import { say } from "../../words";
import { today } from "../../words/day";
import { choice, day, form, instalments, line, shares, text, unit, which_demands } from "../form";
import { instalment_typed } from "../promises";

export default form(
  "agreement",
  [
    choice("kind", agreementkind_words, (word) => say(`agreement_kind.${word}`), {
      label: "desk.field.agreement_kind",
    }),
    which_demands("demands", { label: "desk.field.which_demands" }),
    unit("obligor", { hint: "desk.hint.obligor" }),
    day("signed_on"),
    text("text", { label: "desk.field.agreement_text", hint: "desk.hint.agreement_text" }),
    text("basis"),
    line("mediator", { hint: "desk.hint.mediator" }),
    line("currency", { hint: "desk.hint.currency" }),
    instalments("instalments"),
    shares("shares"),
  ],
  {
    first: ({ matter: { demands } }) => ({
      signed_on: today(),
      instalments: [{ ...instalment_typed() }],
      ...(demands[0] && demands.length === 1 ? { demands: [String(demands[0].number)] } : {}),
    }),
    hint: "desk.hint.agreement",
  },
);
