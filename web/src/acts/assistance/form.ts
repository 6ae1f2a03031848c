// Asking another unit to assist.
import { day, form, text, unit } from "../form";

export default form(
  "assistance",
  [unit("unit", { label: "desk.field.assisting" }), day("due"), text("remark")],
  { together: true },
);
