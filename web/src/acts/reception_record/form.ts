// Entering what was said in a reception, what became of reading it back, and what units are to do by which day.
import { readback_words } from "../../client/generated/limits";
import { say } from "../../words";
import { choice, duties, first_of, form, line, pick, text } from "../form";
import { received_by, to_record } from "../reception";

export default form(
  "reception_record",
  [
    pick("booking", to_record),
    line("leader", { label: "desk.field.received_by" }),
    line("post", { label: "desk.field.office" }),
    text("text", { label: "desk.field.record_text" }),
    choice("read_back", readback_words, (word) => say(`read_back.${word}`)),
    text("remarks", { when: (typed) => typed["read_back"] === "confirmed_with_remarks", needed: true }),
    text("reason", {
      label: "desk.field.not_signed_because",
      when: (typed) => typed["read_back"] === "not_signed",
      needed: true,
    }),
    duties("duties"),
  ],
  {
    first: (view) => ({ booking: first_of(view, to_record), ...received_by(view) }),
    hint: "desk.hint.reception_record",
  },
);
