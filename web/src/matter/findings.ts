// Findings: what stands out in a drafted answer, with the words it lies in.
import type { MatterView, Schemas } from "../client/contract";
import { say } from "../words";

export type Finding = Schemas["Finding"];

export const findings_of = (view: MatterView, demand: number) =>
  view.findings.filter((one) => one.demand === demand);

// A part of an answer, cut where findings begin and end. Places count whole characters, not the halves JavaScript has.
export interface Piece {
  text: string;
  found: boolean;
}
export function pieces(text: string, part: Finding["part"], findings: Finding[]): Piece[] {
  const characters = Array.from(text);
  const found = new Array<boolean>(characters.length).fill(false);
  for (const one of findings)
    if (one.part === part && one.length) found.fill(true, one.begin, one.begin + one.length);
  const out: Piece[] = [];
  characters.forEach((character, at) => {
    const last = out.at(-1);
    if (last && last.found === found[at]) last.text += character;
    else out.push({ text: character, found: found[at] ?? false });
  });
  return out;
}

export const finding_text = (one: Finding) =>
  [
    say(`finding.${one.kind}`),
    one.words && say("finding.words", { WORDS: one.words }),
    one.expected && say("finding.expected", { EXPECTED: one.expected }),
  ]
    .filter(Boolean)
    .join(" ");
