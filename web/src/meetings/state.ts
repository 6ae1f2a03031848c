// What became of a meeting.
import type { Schemas } from "../client/contract";

export type MeetingState = "called" | "held" | "called_off";
export const state_of = (one: Schemas["Meeting"]): MeetingState =>
  one.held ? "held" : one.called_off ? "called_off" : "called";
