// Saved filters: named looks at the queue.
import { kept } from "../parts/kept";

export interface SavedFilter {
  name: string;
  filter: Record<string, string>;
}

export const saved_filters = () => kept<SavedFilter[]>("filters", []);
