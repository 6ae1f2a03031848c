// The name of an officer who took part in a matter, as the server tells it to officers.
import type { MatterView } from "../client/contract";

export const officer_name = (view: MatterView, officer: string | undefined): string =>
  (officer && (view.officers[officer] || officer)) || "";
