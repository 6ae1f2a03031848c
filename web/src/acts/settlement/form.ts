// Entering that the problem is settled.
import { check, form, text } from "../form";

export default form("settlement", [text("text"), check("confirmed_by_petitioner")]);
