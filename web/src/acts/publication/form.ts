// Publishing the answer: every text is written anew for the public, and an officer confirms that none tells who asked.
import { check, form, line, text } from "../form";

export default form(
  "publication",
  [
    line("title", { hint: "desk.publication.title.hint" }),
    text("question"),
    text("answer"),
    text("basis"),
    check("redacted"),
  ],
  { hint: "desk.publication.hint" },
);
