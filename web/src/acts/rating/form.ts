// A rating that the petitioner told by telephone, visit or letter, entered for the petitioner.
import { grade_words, solved_words } from "../../client/generated/limits";
import { say } from "../../words";
import { check, choice, form, text } from "../form";
import { open_ratings } from "../ratings";

const told_by = ["call", "visit", "letter"] as const;

export default form(
  "rating",
  [
    choice("stage", ["handling", "review", "re_review", "solved"] as const, (word) => say(`rating_stage.${word}`), {
      label: "desk.field.stage",
      among: (view) => open_ratings(view).map((one) => one.window.stage),
    }),
    choice("channel", told_by, (word) => say(`channel.${word}`), { label: "desk.field.channel_told" }),
    choice("department", grade_words, (word) => say(`grade.${word}`), { label: "desk.field.rated_department" }),
    choice("unit", grade_words, (word) => say(`grade.${word}`), { label: "desk.field.rated_unit" }),
    choice("solved", solved_words, (word) => say(`solved.${word}`), { label: "desk.field.solved" }),
    text("text", { label: "desk.field.rating_text" }),
    check("for_petitioner"),
  ],
  {
    first: (view) => {
      const open = open_ratings(view);
      return { for_petitioner: true, ...(open[0] && open.length === 1 ? { stage: open[0].window.stage } : {}) };
    },
    hint: "desk.hint.rating",
  },
);
