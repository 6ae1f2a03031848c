// Objecting to the routing: not ours, and whose.
import { form, text, unit } from "../form";

export default form("objection", [text("reason"), unit("proposed_unit")]);
