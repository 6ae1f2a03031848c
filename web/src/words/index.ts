// Words: every visible word, in the language of this reader. A key that is in no list of words does not compile.
import { ref, shallowRef } from "vue";
import type chinese from "./zh.json";

export type Word = keyof typeof chinese;
export type Language = "zh-CN" | "en";
type Values = Record<string, string | number>;

const chosen_key = "dengwen-language";
const lists = { "zh-CN": () => import("./zh.json"), en: () => import("./en.json") };

export const language = ref<Language>("zh-CN");
const words = shallowRef<Record<string, string>>({});

// "{{N}}" stands for the value N; "{{N|day|days}}" for the first word where N is 1, else for the second.
export function say(word: Word, values: Values = {}): string {
  return (words.value[word] ?? "").replace(
    /\{\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}\}/g,
    (_, name: string, one?: string, several?: string) =>
      one === undefined || several === undefined
        ? String(values[name] ?? "")
        : String(values[name]) === "1"
          ? one
          : several,
  );
}

// What the server says in both languages.
export function in_language(both: { zh: string; en: string } | undefined, otherwise: string): string {
  if (!both) return otherwise;
  return (language.value === "en" ? both.en : both.zh) || otherwise;
}

// A word of the law standing by itself begins with a capital letter, where the language has them.
export const by_itself = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export async function choose_language(wanted: Language): Promise<void> {
  words.value = (await lists[wanted]()).default;
  language.value = wanted;
  localStorage.setItem(chosen_key, wanted);
  document.documentElement.lang = wanted;
}

export async function first_language(): Promise<void> {
  const kept = localStorage.getItem(chosen_key);
  const served = document.documentElement.lang;
  await choose_language(kept === "en" || kept === "zh-CN" ? kept : served === "en" ? "en" : "zh-CN");
}
