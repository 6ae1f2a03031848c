// Figures: what the server's sums come to as a picture, a table and a sentence.
import type { Answer } from "../client/contract";
import { category_name, place_name, registers, stage_name } from "../client/registers";
import { say } from "../words";
import { day_text } from "../words/day";
import type { Drawing } from "./drawing";

export type Figures = Answer<"get", "/api/v1/figures">;
export type Grain = Figures["by"];
export const grains: readonly Grain[] = ["day", "week", "month"];
export const points_most = 400;

export const steps = [
  "registered",
  "forwarded",
  "received",
  "accepted",
  "answered",
  "served",
  "withdrawn",
  "ended",
  "settled",
] as const;
export type Step = (typeof steps)[number];
export const step_name = (step: Step) => say(`desk.step.${step}`);

export interface Shown {
  summary: string;
  columns: string[];
  rows: (string | number)[][];
  drawing: Drawing;
}

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

export function series(figures: Figures, wanted: readonly Step[]): Shown {
  const days = figures.points.map((point) => point.first_day);
  const total = (step: Step) => sum(figures.points.map((point) => point[step]));
  const any = steps.some((step) => total(step) > 0);
  const parts = steps
    .filter((step) => total(step) > 0)
    .map((step) => say("desk.figures.series.part", { STEP: step_name(step), N: total(step) }));
  return {
    summary: say("desk.figures.series.summary", {
      FROM: day_text(figures.from),
      UNTIL: day_text(figures.until),
      TOTALS: parts.join(say("list.join")),
    }),
    columns: [say("desk.figures.first_day"), ...steps.map(step_name)],
    rows: any ? figures.points.map((point) => [point.first_day, ...steps.map((step) => point[step])]) : [],
    drawing: {
      kind: "lines",
      along: days,
      lines: steps
        .map((step, place) => ({ step, place }))
        .filter(({ step }) => wanted.includes(step))
        .map(({ step, place }) => ({
          name: step_name(step),
          place,
          values: figures.points.map((point) => point[step]),
        })),
    },
  };
}

export function stages(figures: Figures): Shown {
  const totals = figures.stages.map((one) => one.total);
  const all = sum(totals);
  const most = figures.stages.reduce((best, one) => (one.total > best.total ? one : best), {
    stage: figures.stages[0]?.stage ?? "registered",
    total: 0,
  });
  const names = figures.stages.map((one) => stage_name(one.stage));
  return {
    summary: say("desk.figures.stages.summary", { N: all, STAGE: stage_name(most.stage), MOST: most.total }),
    columns: [say("desk.column.stage"), say("desk.figures.number")],
    rows: all === 0 ? [] : names.map((name, i) => [name, totals[i] ?? 0]),
    drawing: { kind: "bars", along: names, values: totals },
  };
}

export function heat(figures: Figures): Shown {
  const known = (code: string, name: (code: string) => string, none: string) => (code ? name(code) : none);
  const place_of = (code: string) => known(code, place_name, say("desk.figures.place.none"));
  const category_of = (code: string) => known(code, category_name, say("desk.figures.category.none"));
  const places = [...new Set(figures.heat.map((one) => one.place))].sort();
  const order = [...registers.categories.keys()];
  const categories = [...new Set(figures.heat.map((one) => one.category))].sort(
    (one, other) => order.indexOf(one) - order.indexOf(other),
  );
  const total = (place: string, category: string) =>
    figures.heat.find((one) => one.place === place && one.category === category)?.total ?? 0;
  const most = figures.heat.reduce((best, one) => (one.total > best.total ? one : best), {
    place: "",
    category: "",
    total: 0,
  });
  return {
    summary: say("desk.figures.heat.summary", {
      N: sum(figures.heat.map((one) => one.total)),
      PLACE: place_of(most.place),
      CATEGORY: category_of(most.category),
      MOST: most.total,
    }),
    columns: [say("desk.column.category"), ...places.map(place_of), say("desk.figures.total")],
    rows: categories.map((category) => {
      const cells = places.map((place) => total(place, category));
      return [category_of(category), ...cells, sum(cells)];
    }),
    drawing: {
      kind: "heat",
      across: places.map(place_of),
      down: categories.map(category_of),
      cells: figures.heat.map((one) => [places.indexOf(one.place), categories.indexOf(one.category), one.total]),
    },
  };
}

// A unit and those below it.
export function units_within(id: string): string[] {
  const within = [id];
  for (const at of within)
    for (const unit of registers.units.values())
      if (unit.parent === at && !within.includes(unit.id)) within.push(unit.id);
  return within;
}
