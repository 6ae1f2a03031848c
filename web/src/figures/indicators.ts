// Indicators: what the server's parts come to in words, a table and a picture.
import type { Answer, Query } from "../client/contract";
import { category_name, place_name, unit_name } from "../client/registers";
import { say } from "../words";
import type { Shown } from "./figures";

export type Indicators = Answer<"get", "/api/v1/indicators">;
export type Value = Indicators["sum"][number];
export type Indicator = Value["indicator"];
export type Part = Value["parts"][number]["part"];
export type By = Indicators["by"];
export type BehindQuery = Query<"get", "/api/v1/indicators/matters">;
export const ways: readonly By[] = ["unit", "month", "place", "category"];

export const indicator_name = (indicator: Indicator) => say(`indicator.${indicator}`);
export const part_name = (part: Part) => say(`part.${part}`);
export const is_days = (part: Part) => part === "acceptance_days" || part === "reply_days";
export const is_information = (found: Indicators, indicator: Indicator) =>
  found.formulas.find((one) => one.indicator === indicator)?.better === "none";

export function value_text(found: Indicators, value: Value): string {
  if (value.value === null) return "—";
  const measure = found.formulas.find((one) => one.indicator === value.indicator)?.measure;
  return measure === "average" ? say("desk.indicators.days", { N: value.value }) : `${value.value}%`;
}

function key_name(by: By, key: string): string {
  if (by === "unit") return unit_name(key);
  if (by === "month") return key;
  if (by === "place") return key ? place_name(key) : say("desk.figures.place.none");
  return key ? category_name(key) : say("desk.figures.category.none");
}

// One indicator, row by row: a bar where there is a quotient, a dash where there is none.
export function breakdown(found: Indicators, indicator: Indicator): Shown {
  const of = (values: Value[]) => values.find((one) => one.indicator === indicator);
  const sum = of(found.sum);
  const lines = found.items.flatMap((item) => {
    const value = of(item.indicators);
    return value?.parts.some((one) => one.total > 0) ? [{ name: key_name(found.by, item.key), value }] : [];
  });
  const drawn = lines.filter((line) => line.value.value !== null);
  return {
    summary: sum
      ? say("desk.indicators.summary", {
          NAME: indicator_name(indicator),
          VALUE: value_text(found, sum),
          OVER: sum.over,
          UNDER: sum.under,
        })
      : "",
    columns: [
      say(`desk.indicators.by.${found.by}`),
      say("desk.indicators.value"),
      ...(sum?.parts ?? []).map((one) => part_name(one.part)),
    ],
    rows: lines.map((line) => [
      line.name,
      value_text(found, line.value),
      ...line.value.parts.map((one) => one.total),
    ]),
    drawing: {
      kind: "bars",
      along: drawn.map((line) => line.name),
      values: drawn.map((line) => line.value.value ?? 0),
    },
  };
}
