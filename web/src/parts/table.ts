// Table: what every list of the workbench says of its columns.
export interface Column<T> {
  name: string;
  label: string;
  text: (row: T) => string; // as exported, and as shown where no slot shows more
  fixed?: boolean; // cannot be put away
  away?: boolean; // put away until somebody wants it
  named?: boolean; // on a card its name stands before it
  classes?: string;
  ordered?: boolean; // the server gives the rows in this order
  beside?: { label: string; text: (row: T) => string }[]; // what stands in the same cell; exported by itself
}

export interface KeptColumns {
  shown: string[];
  hidden: string[];
}

// A column nobody decided about stands as it was made.
export const in_view = <T>(columns: Column<T>[], { shown, hidden }: KeptColumns) =>
  columns.filter((one) => one.fixed || (one.away ? shown.includes(one.name) : !hidden.includes(one.name)));

export function put(column: Column<never>, on: boolean, kept: KeptColumns): void {
  const list = column.away ? kept.shown : kept.hidden;
  const wanted = column.away ? on : !on;
  const at = list.indexOf(column.name);
  if (wanted && at < 0) list.push(column.name);
  if (!wanted && at >= 0) list.splice(at, 1);
}
