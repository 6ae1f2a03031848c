// Putting a leader in charge of a matter, with the team; a later one takes the place of an earlier.
import { form, line, team, text, unit, type Values } from "../form";

export default form(
  "leader_assignment",
  [
    line("name", { label: "desk.field.leader" }),
    line("office"),
    unit("unit", { label: "desk.field.leader_unit", hint: "desk.hint.leader_unit" }),
    team("team"),
    text("ground", { label: "desk.field.charge_ground" }),
  ],
  {
    first: ({ matter: { leader } }): Values =>
      leader
        ? {
            name: leader.name,
            office: leader.office,
            unit: leader.unit,
            team: leader.team.map((one) => ({ ...one })) as never,
          }
        : {},
    hint: "desk.hint.leader_assignment",
  },
);
