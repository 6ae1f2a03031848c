// Ground: why a matter is opened on which one's unit has no duty. Stated once, it holds for that matter until the
// workbench is left; the server records it and the petitioner sees it.
import type { Schemas } from "./contract";
import { Trouble } from "./trouble";

export type ReadingGround = Schemas["ReadingGround"];
export const grounds: readonly ReadingGround[] = ["supervision", "inspection", "review", "inquiry"];

const stated = new Map<string, ReadingGround>();

export const state_ground = (number: string, ground: ReadingGround) => stated.set(number, ground);
// For the query of whatever is read of the matter.
export function ground_of(number: string): { ground?: ReadingGround } {
  const ground = stated.get(number);
  return ground ? { ground } : {};
}
export const wants_ground = (cause: unknown) => cause instanceof Trouble && cause.problem?.name === "ground_needed";
