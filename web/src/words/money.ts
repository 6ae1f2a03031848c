// Money: counted in fen, typed and shown in yuan. Nothing is rounded: what is no amount is sent as it was typed, and
// the server says so.
import { language } from "./index";

export const money_text = (fen: number, currency = "CNY") =>
  new Intl.NumberFormat(language.value, { style: "currency", currency, currencyDisplay: "narrowSymbol" }).format(
    fen / 100,
  );

// "1,234.5" is 123450 fen.
export function fen_of(typed: string): number | undefined {
  const parts = /^(\d+)(?:\.(\d{1,2}))?$/.exec(typed.trim().replaceAll(/[,，\s]/g, ""));
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? "").padEnd(2, "0")) : undefined;
}

export const yuan_of = (fen: number) => (fen % 100 ? (fen / 100).toFixed(2) : String(fen / 100));

// Equal parts to the fen: what cannot be divided goes to the last.
export function parts_of(fen: number, count: number): number[] {
  const each = Math.floor(fen / count);
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? fen - each * (count - 1) : each));
}
