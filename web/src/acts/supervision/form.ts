// Supervising a unit over its breaches: which measure, what was wrong and what is to be done.
import { measurekind_words } from "../../client/generated/limits";
import { say } from "../../words";
import { breach_options } from "../breaches";
import { breaches, choice, day, form, text, unit, type Values } from "../form";

const is_look_back = (values: Values) => values["measure"] === "look_back";

export default form(
  "supervision",
  [
    choice("measure", measurekind_words, (word) => say(`measure.${word}`)),
    unit("unit", { label: "desk.field.supervised_unit" }),
    breaches("breaches"),
    text("text", { label: "desk.field.supervision_text" }),
    text("look_back/cause", { label: "desk.field.cause", hint: "desk.hint.look_back", when: is_look_back }),
    text("look_back/finding", { label: "desk.field.finding", when: is_look_back }),
    text("look_back/lesson", { label: "desk.field.lesson", when: is_look_back }),
    day("reply_by", { hint: "desk.hint.reply_by" }),
  ],
  {
    first: (view): Values => {
      const all = breach_options(view);
      const units = new Set(view.breaches.filter((one) => !one.set_aside).map((one) => one.unit));
      return units.size === 1 ? { unit: [...units][0] ?? "", breaches: all.map((one) => one.value) } : {};
    },
    hint: "desk.hint.supervision",
    hold: true,
  },
);
