// Ratings of a matter: whom a stage asks about, what was said, and what may still be.
import type { MatterView, Schemas } from "../client/contract";
import { unit_name } from "../client/registers";
import { say } from "../words";
import { today } from "../words/day";

export type Rating = Schemas["Rating"];

export interface Side {
  name: string;
  word: string; // empty: nothing was said
  bad: boolean;
}

export function sides_of({ window, given }: Rating): Side[] {
  const graded = (name: string, side: "department" | "unit"): Side => {
    const grade = given.map((one) => one[side]).find(Boolean);
    return { name, word: grade ? say(`grade.${grade}`) : "", bad: grade === "not_satisfied" };
  };
  if (window.stage === "solved") {
    const word = given.map((one) => one.solved).find(Boolean);
    return [
      { name: say("desk.field.solved"), word: word ? say(`solved.${word}`) : "", bad: word === "not_solved" },
    ];
  }
  const unit = graded(unit_name(window.unit), "unit");
  return window.department ? [graded(unit_name(window.department), "department"), unit] : [unit];
}

export const has_lapsed = (one: Rating) => one.window.last_day < today();
export const open_ratings = (view: MatterView) =>
  view.matter.ratings.filter((one) => !has_lapsed(one) && sides_of(one).some(({ word }) => !word));
