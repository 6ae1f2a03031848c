// Handing over to the unit that follows a retired one.
import { form, text, unit } from "../form";

export default form("successor", [unit("unit", { label: "desk.units.successor" }), text("reason")], { together: true });
