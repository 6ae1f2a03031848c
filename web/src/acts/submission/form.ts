// A further paper for a running matter.
import { demands, form, submission } from "../form";

export default form("submission", [submission("submission"), demands("further_demands")]);
