// Charts: the few kinds of ECharts in use, drawn on a canvas, for the policy allows no style inside the page. Fetched
// only by the page that shows them.
import { BarChart, HeatmapChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent, VisualMapComponent } from "echarts/components";
import { init, use, type EChartsCoreOption } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { Colours, Drawing } from "./drawing";

use([
  BarChart,
  HeatmapChart,
  LineChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
  CanvasRenderer,
]);

// Lines differ in their dashes and marks as well as in colour.
const dashes = ["solid", "dashed", "dotted"] as const;
const marks = ["circle", "rect", "triangle", "diamond"] as const;

// Its words are drawn too: a tooltip of elements would carry styles of its own.
const tooltip = (colours: Colours) => ({
  renderMode: "richText",
  confine: true,
  backgroundColor: colours.sheet,
  borderColor: colours.line,
  textStyle: { color: colours.ink, fontFamily: colours.font },
});
const axis = (colours: Colours) => ({
  axisLabel: { color: colours.soft, fontFamily: colours.font },
  axisLine: { lineStyle: { color: colours.edge } },
  splitLine: { lineStyle: { color: colours.line } },
});

function lines(drawing: Drawing & { kind: "lines" }, colours: Colours): EChartsCoreOption {
  return {
    tooltip: { ...tooltip(colours), trigger: "axis" },
    legend: { selectedMode: false, top: 0, textStyle: { color: colours.ink, fontFamily: colours.font } },
    grid: { left: 8, right: 16, top: 56, bottom: 8, containLabel: true },
    xAxis: { type: "category", data: drawing.along, ...axis(colours) },
    yAxis: { type: "value", minInterval: 1, ...axis(colours) },
    series: drawing.lines.map((one) => ({
      type: "line",
      name: one.name,
      data: one.values,
      color: colours.series[one.place % colours.series.length],
      symbol: marks[one.place % marks.length],
      symbolSize: 6,
      showSymbol: one.values.length < 40,
      lineStyle: { width: 2, type: dashes[one.place % dashes.length] },
    })),
  };
}

function bars(drawing: Drawing & { kind: "bars" }, colours: Colours): EChartsCoreOption {
  return {
    tooltip: tooltip(colours),
    grid: { left: 8, right: 40, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: "value", minInterval: 1, ...axis(colours) },
    yAxis: { type: "category", inverse: true, data: drawing.along, ...axis(colours) },
    series: [
      {
        type: "bar",
        data: drawing.values,
        color: colours.main,
        barMaxWidth: 20,
        label: { show: true, position: "right", color: colours.ink, fontFamily: colours.font },
      },
    ],
  };
}

// Every place is named: where a name finds room beneath its column it breaks its line, else the names stand aslant.
const names_across = (count: number, width: number) => {
  const room = (width - 110) / Math.max(1, count); // the names of the rows take about that much
  return { interval: 0, ...(room < 64 ? { rotate: 50 } : { width: Math.min(120, room - 6), overflow: "break" }) };
};

function heat(drawing: Drawing & { kind: "heat" }, colours: Colours, width: number): EChartsCoreOption {
  const most = Math.max(1, ...drawing.cells.map(([, , total]) => total));
  return {
    tooltip: tooltip(colours),
    grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
    xAxis: {
      type: "category",
      data: drawing.across,
      ...axis(colours),
      axisLabel: { ...axis(colours).axisLabel, ...names_across(drawing.across.length, width) },
      splitLine: { show: false },
    },
    yAxis: { type: "category", inverse: true, data: drawing.down, ...axis(colours), splitLine: { show: false } },
    visualMap: { show: false, min: 0, max: most, inRange: { color: [colours.wash, colours.main] } },
    series: [
      {
        type: "heatmap",
        data: drawing.cells.map((cell) => ({
          value: cell,
          label: { color: cell[2] > most / 2 ? colours.on_main : colours.ink },
        })),
        label: { show: true, fontFamily: colours.font },
        itemStyle: { borderColor: colours.sheet, borderWidth: 2 },
      },
    ],
  };
}

function option_of(drawing: Drawing, colours: Colours, width: number): EChartsCoreOption {
  const drawn =
    drawing.kind === "lines"
      ? lines(drawing, colours)
      : drawing.kind === "bars"
        ? bars(drawing, colours)
        : heat(drawing, colours, width);
  return { animation: false, ...drawn };
}

export interface Chart {
  draw: (drawing: Drawing, colours: Colours) => void; // in the size its place has now
  dispose: () => void;
}

export function chart_in(place: HTMLElement): Chart {
  // The library clears its place by writing an empty page into it, which only a trusted text may do (Trusted Types);
  // here that write clears, and can do nothing else.
  Object.defineProperty(place, "innerHTML", { set: () => place.replaceChildren() });
  const chart = init(place, null, { renderer: "canvas" });
  return {
    draw: (drawing, colours) => {
      chart.resize();
      chart.setOption(option_of(drawing, colours, chart.getWidth()), { notMerge: true });
    },
    dispose: () => chart.dispose(),
  };
}
