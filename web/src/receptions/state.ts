// How a reception stands to a day. On the day itself a place that is left is given to whoever comes.
import type { Schemas } from "../client/contract";

type Reception = Schemas["Reception"];
export type ReceptionState = "open" | "full" | "over" | "called_off";

export function state_of(one: Reception, day: string): ReceptionState {
  if (one.called_off) return "called_off";
  if (one.on < day) return "over";
  return one.places_left > 0 ? "open" : "full";
}
export const is_open = (one: Reception, day: string) => state_of(one, day) === "open";

export const colour_of: Record<Schemas["BookingState"], string> = {
  booked: "",
  arrived: "soon",
  received: "done",
  cancelled: "",
  called_off: "",
};
