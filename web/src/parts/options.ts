// Options for the pickers, from the registers, in the language of the reader. There are thousands of places and
// hundreds of categories: they are put into words when a picker first needs them, and kept.
import { computed } from "vue";
import { category_path, place_path, registers } from "../client/registers";
import { in_language } from "../words";
import type { Option } from "./Picker.vue";

export function when_needed<V>(of: () => V): () => V {
  const kept = computed(of);
  return () => kept.value;
}

const both = (name: { zh: string; en: string }) => `${name.zh} ${name.en}`;

export const unit_options = when_needed<Option<string>[]>(() =>
  [...registers.units.values()]
    .filter((unit) => !unit.successor)
    .map((unit) => ({ value: unit.id, words: in_language(unit.name, unit.id), also: both(unit.name) })),
);
export const category_options = when_needed<Option<string>[]>(() =>
  [...registers.categories.values()].map((one) => ({
    value: one.code,
    words: category_path(one.code),
    also: both(one.name),
  })),
);
export const place_options = when_needed<Option<string>[]>(() =>
  [...registers.places.values()].map((one) => ({
    value: one.code,
    words: place_path(one.code),
    also: both(one.name),
  })),
);
