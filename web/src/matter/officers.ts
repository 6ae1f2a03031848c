// The name of an officer who took part in a matter, as the server tells it to officers.
import type { MatterView } from "../client/contract";
import { say } from "../words";

export const officer_name = (view: MatterView, officer: string | undefined): string =>
  (officer && (view.officers[officer] || officer)) || "";

// What was done in the stead of a colleague bears both names.
export function both_names(view: MatterView, officer: string | undefined, on_behalf_of: string | undefined): string {
  const name = officer_name(view, officer);
  if (!on_behalf_of) return name;
  return say("desk.by.on_behalf_of", { DEPUTY: name, OFFICER: officer_name(view, on_behalf_of) });
}

export const drafter_name = (view: MatterView): string =>
  both_names(view, view.matter.draft?.drafter, view.matter.draft?.drafted_for);
