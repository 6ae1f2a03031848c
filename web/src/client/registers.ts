// Registers: the lists everything refers to (units, categories, places, the law), fetched once and shared.
import { shallowReactive } from "vue";
import { by_itself, in_language } from "../words";
import { call } from "./client";
import type { Category, Law, Place, Unit } from "./contract";

interface Registers {
  units: Map<string, Unit>;
  categories: Map<string, Category>;
  places: Map<string, Place>;
  law: Law | null;
}

export const registers = shallowReactive<Registers>({
  units: new Map(),
  categories: new Map(),
  places: new Map(),
  law: null,
});

export async function read_units(): Promise<void> {
  registers.units = new Map((await call("get", "/api/v1/units")).items.map((unit) => [unit.id, unit]));
}

export async function read_registers(): Promise<void> {
  const [, categories, places, law] = await Promise.all([
    read_units(),
    call("get", "/api/v1/categories"),
    call("get", "/api/v1/places"),
    call("get", "/api/v1/law"),
  ]);
  registers.categories = new Map(categories.items.map((one) => [one.code, one]));
  registers.places = new Map(places.items.map((one) => [one.code, one]));
  registers.law = law;
}

export const unit_name = (id: string) => in_language(registers.units.get(id)?.name, id);
export const clock_name = (clock: string) =>
  by_itself(in_language(registers.law?.clocks.find((one) => one.clock === clock)?.name, clock));
export const stage_name = (stage: string) =>
  by_itself(in_language(registers.law?.stages.find((one) => one.stage === stage)?.name, stage));

// From the top down: "城乡建设 › 住房 › 物业".
function path_name(table: Map<string, Category | Place>, code: string): string {
  const names: string[] = [];
  const seen = new Set<string>();
  for (let at = table.get(code); at && !seen.has(at.code); at = table.get(at.parent)) {
    seen.add(at.code);
    names.unshift(in_language(at.name, at.code));
  }
  return names.join(" › ") || code;
}
export const category_name = (code: string) => in_language(registers.categories.get(code)?.name, code);
export const category_path = (code: string) => path_name(registers.categories, code);
export const place_name = (code: string) => in_language(registers.places.get(code)?.name, code);
export const place_path = (code: string) => path_name(registers.places, code);

// Who owes it where no unit is named: as the law has it for a clock, or for a stage.
export const clock_owner = (clock: string) => registers.law?.clocks.find((one) => one.clock === clock)?.owner ?? "";
export const stage_owner = (stage: string) => registers.law?.stages.find((one) => one.stage === stage)?.owner ?? "";
