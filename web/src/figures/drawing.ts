// Drawing: what a chart shows, free of any library; and the colours of the house, as they stand now.
export interface Line {
  name: string;
  place: number; // among all that could be shown, so that a line keeps its colour
  values: number[];
}

export type Drawing =
  | { kind: "lines"; along: string[]; lines: Line[] }
  | { kind: "bars"; along: string[]; values: number[] }
  | { kind: "heat"; across: string[]; down: string[]; cells: [number, number, number][] };

export interface Colours {
  ink: string;
  soft: string;
  line: string;
  edge: string;
  sheet: string;
  wash: string;
  main: string;
  on_main: string;
  font: string;
  series: string[];
}

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const series_light = [
  "#0b5563", "#9d2b22", "#8a5a00", "#1c6134", "#5b3d8a",
  "#1f5fa8", "#6b4226", "#535d62", "#a1275f",
];
const series_dark = [
  "#86cdd9", "#ff9d92", "#f0c674", "#8fd3a3", "#c7a8f0",
  "#8ab8f0", "#d9a889", "#b4bcc0", "#f09cc4",
];

export function colours(): Colours {
  const root = getComputedStyle(document.documentElement);
  const of = (name: string) => root.getPropertyValue(name).trim();
  return {
    ink: of("--ink"),
    soft: of("--soft"),
    line: of("--line"),
    edge: of("--edge"),
    sheet: of("--sheet"),
    wash: of("--wash"),
    main: of("--main"),
    on_main: of("--on-main"),
    font: getComputedStyle(document.body).fontFamily,
    series: dark.matches ? series_dark : series_light,
  };
}

// Calls back when light turns to dark; the answer stops it.
export function on_colours(change: () => void): () => void {
  dark.addEventListener("change", change);
  return () => dark.removeEventListener("change", change);
}
