// Entering that a paper was served, and how it is proved.
import { servicemeans_words } from "../../client/generated/limits";
import { say } from "../../words";
import { today } from "../../words/day";
import { check, choice, day, files, form, line, text } from "../form";

export default form(
  "service",
  [
    choice("service/means", servicemeans_words, (word) => say(`service_means.${word}`)),
    day("service/served_day"),
    text("service/proof"),
    files("service/attachments", { hint: "desk.hint.slip" }),
    line("service/tracking", { hint: "desk.hint.letter" }),
    day("service/posted_on", { hint: "desk.hint.letter" }),
    day("service/opened_on", { hint: "desk.hint.message" }),
    check("consent_shown"),
  ],
  { first: () => ({ "service/served_day": today() }), hint: "desk.hint.service" },
);
