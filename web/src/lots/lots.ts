// Lots in words: whose answers of which months are drawn from, and how many.
import type { Schemas } from "../client/contract";
import { say } from "../words";
import { month_text } from "../words/day";

export type Lot = Schemas["Lot"];

const size_text = (lot: Lot) =>
  lot.number ? say("lots.number", { N: lot.number }) : say("lots.share", { N: lot.share ?? 0 });
export const terms_text = (lot: Lot) =>
  say("lots.terms", { FROM: month_text(lot.from), UNTIL: month_text(lot.until), SIZE: size_text(lot) });
