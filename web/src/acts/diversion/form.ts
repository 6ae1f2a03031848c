// Leading into another lawful procedure.
import { path_words } from "../../client/generated/limits";
import { say } from "../../words";
import { choice, form, text } from "../form";

export default form("diversion", [choice("path", path_words, (word) => say(`path.${word}`)), text("pointer")]);
