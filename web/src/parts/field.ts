// Field: what every field of a form is told by its form.
export interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  required?: boolean;
}

// What the server names as wrong and no field in view shows. A pointer with "/" at its end stands for what is below it.
export function elsewhere(told: Map<string, string>, shown: string[]): string[] {
  const at_field = (pointer: string) =>
    shown.some((one) => pointer === one || pointer.startsWith(one.endsWith("/") ? one : one + "/"));
  return [...told].filter(([pointer]) => !at_field(pointer)).map(([, words]) => words);
}
