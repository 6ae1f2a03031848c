// Issuing the opinion that was drafted. Where the check found something in the draft, whoever goes on says why.
import { form, text, unit } from "../form";

const found = (values: Record<string, unknown>) => Number(values.findings) > 0;

export default form(
  "opinion",
  [
    unit("remedy_unit", { hint: "desk.hint.remedy_unit" }),
    text("despite", { hint: "desk.hint.despite", when: found, needed: true }),
  ],
  { hint: "desk.hint.opinion", first: (view) => ({ findings: view.findings.length }) },
);
