// Replying to a measure of supervision: what was done, and whether what was proposed is adopted.
import { measure_options } from "../breaches";
import { check, form, measure, text, type Values } from "../form";

export default form(
  "supervision_reply",
  [measure("measure"), check("adopted"), text("text", { label: "desk.field.reply_text" })],
  {
    first: (view): Values => {
      const open = measure_options(view);
      return open[0] && open.length === 1 ? { measure: Number(open[0].value) } : {};
    },
  },
);
