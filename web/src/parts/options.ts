// Options for the pickers, from the registers, in the language of the reader.
import { computed } from "vue";
import { category_path, place_path, registers } from "../client/registers";
import { in_language } from "../words";
import type { Option } from "./Picker.vue";

const both = (name: { zh: string; en: string }) => `${name.zh} ${name.en}`;

export const unit_options = computed<Option<string>[]>(() =>
  [...registers.units.values()]
    .filter((unit) => !unit.successor)
    .map((unit) => ({ value: unit.id, words: in_language(unit.name, unit.id), also: both(unit.name) })),
);
export const category_options = computed<Option<string>[]>(() =>
  [...registers.categories.values()].map((one) => ({
    value: one.code,
    words: category_path(one.code),
    also: both(one.name),
  })),
);
export const place_options = computed<Option<string>[]>(() =>
  [...registers.places.values()].map((one) => ({
    value: one.code,
    words: place_path(one.code),
    also: both(one.name),
  })),
);
