// Drafting the opinion: every demand is answered.
import { drafted_answers } from "../answers";
import { answers, form } from "../form";

export default form("draft", [answers("answers")], { first: (view) => ({ answers: drafted_answers(view) }) });
