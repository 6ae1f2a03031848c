// Trouble: why a call did not succeed. A problem is the server's answer; without one the server was not reached.
import type { Problem } from "./contract";

export class Trouble extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.detail ?? problem?.title ?? "");
  }
  get unreachable(): boolean {
    return this.status === 0 || (this.status >= 502 && this.status <= 504);
  }
  get signedOut(): boolean {
    return this.status === 401;
  }
  get changedSince(): boolean {
    return this.status === 412;
  }
}

// What is wrong with each field, by its pointer; what belongs to no field stands under "".
export function wrongs(trouble: Trouble): Map<string, string> {
  const out = new Map<string, string>();
  for (const one of trouble.problem?.errors ?? []) out.set(one.pointer, one.detail);
  const { pointer, detail, title } = trouble.problem ?? { detail: "", title: "" };
  if (out.size === 0) out.set(pointer ?? "", detail || title);
  return out;
}
