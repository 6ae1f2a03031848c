// The places a matter booked in leaders' receptions, as they are chosen.
import type { MatterView, Schemas } from "../client/contract";
import { me } from "../client/session";
import type { Option } from "../parts/Picker.vue";
import { hours_text } from "../receptions/hours";
import { say } from "../words";
import { today } from "../words/day";

type Booking = Schemas["Booking"];

const option_of = (one: Booking): Option<string> => ({
  value: String(one.ordinal),
  words: say("desk.booking.place_number", { N: one.place_number }),
  hint: `${hours_text(one)} · ${one.leader}`,
});
const awaits_record = (one: Booking) =>
  one.unit === me.value?.unit && one.on <= today() && !one.record && !one.ended_on && !one.called_off_on;
// Of those that are over and not recorded the earliest stands first.
export const to_record = (view: MatterView): Option<string>[] =>
  view.matter.bookings.filter(awaits_record).map(option_of);
export const to_answer = (view: MatterView): Option<string>[] =>
  view.matter.bookings
    .filter(({ record }) => record?.read_back === "not_signed" && !record.answered_on)
    .map(option_of);

// Who was to receive; another who stood in is written over it.
export function received_by(view: MatterView): { leader: string; post: string } {
  const booking = view.matter.bookings.find(awaits_record);
  return { leader: booking?.leader ?? "", post: booking?.post ?? "" };
}
