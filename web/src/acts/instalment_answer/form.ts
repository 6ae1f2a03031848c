// The petitioner's word on what was performed, entered for the petitioner.
import { check, form, instalment, text } from "../form";
import { instalment_options } from "../promises";

export default form(
  "instalment_answer",
  [
    instalment("instalment", { among: (view) => instalment_options(view, "performed").map((one) => one.value) }),
    check("confirmed", { label: "desk.field.performed_so" }),
    text("dispute"),
    check("for_petitioner"),
  ],
  {
    first: (view) => {
      const performed = instalment_options(view, "performed");
      return { for_petitioner: true, ...(performed[0] ? { instalment: performed[0].value } : {}) };
    },
  },
);
