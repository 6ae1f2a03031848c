// Issuing the opinion that was drafted. Where the check found something in the draft, whoever goes on says why.
import { form, text, unit } from "../form";

export default form(
  "opinion",
  [
    unit("remedy_unit", { hint: "desk.hint.remedy_unit" }),
    text("despite", { hint: "desk.hint.despite", concerns: (view) => view.findings.length > 0, needed: true }),
  ],
  { hint: "desk.hint.opinion" },
);
