// No longer accepting after re-review.
import { form, matter, text } from "../form";

export default form("no_longer_acceptance", [matter("closing_matter"), text("text")]);
