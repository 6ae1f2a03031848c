// The opinion of the reviewing body.
import { reviewoutcome_words } from "../../client/generated/limits";
import { say } from "../../words";
import { answers, choice, day, form, text } from "../form";

export default form("review", [
  choice("outcome", reviewoutcome_words, (word) => say(`review_outcome.${word}`)),
  text("reason"),
  day("redo_by"),
  answers("answers", { hint: "desk.hint.review_answers" }),
]);
