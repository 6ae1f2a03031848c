import { save_file } from "./save_file";

// CSV as spreadsheets read it: with a byte order mark, and no cell that a spreadsheet would take for a formula.
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? "'" + value : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function save_csv(name: string, rows: string[][]): void {
  const text = "\uFEFF" + rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  save_file(name, text, "text/csv;charset=utf-8");
}
