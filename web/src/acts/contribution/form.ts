// What the assisting unit has to say.
import { form, text } from "../form";

export default form("contribution", [text("text")], { together: true });
