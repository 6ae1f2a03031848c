// Navigation: the pages of each role. What may be done on them is the server's word, not this list's.
import { has } from "../client/session";
import type { Role } from "../client/contract";
import type { Word } from "../words";

export interface Place {
  name: string;
  word: Word;
  key: string;
  roles: Role[];
}

// `key` follows a "g" on the keyboard. No roles: everybody.
const places: Place[] = [
  {
    name: "work",
    word: "desk.work.title",
    key: "w",
    roles: ["clerk", "router", "handler", "head", "reviewer", "committee", "supervisor", "accusations", "custodian"],
  },
  {
    name: "search",
    word: "desk.search.title",
    key: "q",
    roles: ["clerk", "router", "handler", "head", "reviewer", "committee", "supervisor", "accusations", "custodian"],
  },
  { name: "register", word: "desk.register.title", key: "r", roles: ["clerk", "router", "accusations"] },
  { name: "board", word: "desk.board.title", key: "b", roles: ["router", "accusations"] },
  { name: "approvals", word: "desk.approvals.title", key: "a", roles: ["head", "committee"] },
  { name: "reviews", word: "desk.reviews.title", key: "v", roles: ["reviewer", "committee"] },
  {
    name: "figures",
    word: "desk.figures.title",
    key: "f",
    roles: ["router", "handler", "head", "reviewer", "committee", "supervisor", "administrator"],
  },
  {
    name: "supervision",
    word: "desk.supervision.title",
    key: "s",
    roles: ["supervisor", "head", "committee"],
  },
  {
    name: "campaigns",
    word: "desk.campaigns.title",
    key: "z",
    roles: ["supervisor", "router", "handler", "head"],
  },
  {
    name: "meetings",
    word: "desk.meetings.title",
    key: "m",
    roles: ["supervisor", "router", "handler", "head"],
  },
  {
    name: "receptions",
    word: "desk.receptions.title",
    key: "i",
    roles: ["clerk", "router", "handler", "head", "supervisor"],
  },
  { name: "audit", word: "desk.audit.title", key: "d", roles: ["auditor"] },
  { name: "letters", word: "desk.letters.title", key: "e", roles: ["clerk", "router", "handler", "head"] },
  { name: "post", word: "desk.post.title", key: "p", roles: ["administrator"] },
  { name: "units", word: "desk.units.title", key: "u", roles: [] },
  { name: "officers", word: "desk.officers.title", key: "o", roles: ["administrator"] },
  { name: "law", word: "desk.law.title", key: "l", roles: [] },
  { name: "calendar", word: "desk.calendar.title", key: "c", roles: [] },
  { name: "templates", word: "desk.templates.title", key: "t", roles: ["administrator"] },
];

export const my_places = () => places.filter((place) => place.roles.length === 0 || has(...place.roles));
