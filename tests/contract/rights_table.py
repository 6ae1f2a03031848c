"""The tables of docs/rights.md, and what follows from a matter for each unit: who may open it, who stands how to it."""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
STAGES = ["registered", "forwarded", "objected", "disputed", "notified", "diverted", "handling", "answered", "served",
          "review", "reviewed", "review_served", "re_review", "re_reviewed", "ended"]


class Tables:
    """docs/rights.md, as it is read by people."""

    def __init__(self):
        self.acts, self.operations, heading = {}, {}, ""
        for line in (ROOT / "docs/rights.md").read_text("utf-8").splitlines():
            if line.startswith("## "):
                heading = line[3:]
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            if not line.startswith("| ") or cells[0] in ("---", "act", "operation", "relation"):
                continue
            if heading == "Acts on a matter" and len(cells) == 5:
                self.acts[cells[0]] = (self.stages(cells[2]), cells[3], set(cells[4].split(", ")))
            elif heading == "Everything else":
                self.operations[cells[0]] = cells[1]

    @staticmethod
    def stages(cell):
        if cell == "all":
            return set(STAGES)
        if cell == "not ended":
            return set(STAGES) - {"ended"}
        return set() if cell == "–" else set(cell.split(", "))


class Units:
    def __init__(self, town):
        self.kind = {unit["id"]: unit["kind"] for unit in town["unit"]}
        self.parent = {unit["id"]: unit.get("parent", "") for unit in town["unit"]}
        self.division = {unit["id"]: unit.get("division", "") for unit in town["unit"]}

    def within(self, unit, ancestor):
        while unit and unit != ancestor:
            unit = self.parent.get(unit, "")
        return bool(unit)

    def supervises(self, body, unit):
        kind, serves = self.kind[body], body
        if kind == "petition_department":
            serves = self.parent[body] or body
        elif kind == "joint_conference":
            serves = next((each for each in sorted(self.kind) if self.kind[each] == "government"
                           and self.division[each] == self.division[body]), body)
        elif kind != "government":
            return False
        return unit != body and self.within(unit, serves)


class Seen:
    """A matter as its petitioner sees it, and what follows from it for each unit."""

    def __init__(self, matter, units):
        self.matter, self.units = matter, units
        self.stage, self.number = matter["stage"], matter["number"]

    def parties(self):
        one = self.matter
        out = {one[name] for name in ("holder", "deciding_body", "handling_unit", "reviewing_unit",
                                      "re_reviewing_unit")}
        for routing in one["routings"]:
            out |= {routing["from"], routing["to"]}
        out |= {assistance["unit"] for assistance in one["assistances"]}
        out |= {submission.get("registered_by", "") for submission in one["submissions"]}
        out |= {opinion["unit"] for opinion in one["opinions"]} | self.obliged()
        if "leader" in one:
            out |= {one["leader"]["unit"]} | {member["unit"] for member in one["leader"]["team"]}
        out |= {step["unit"] for step in one.get("plan", {"steps": []})["steps"]}
        for duty in one.get("meeting_duties", []):
            out |= {duty["by"], duty["unit"]}
        out |= {each["unit"] for each in one.get("bookings", [])
                if "ended_on" not in each and "called_off_on" not in each}
        care = one.get("after_care", {"follow_ups": [], "aids": []})
        out |= {each["unit"] for each in care["follow_ups"]}
        for aid in care["aids"]:
            out |= {aid["from"], aid["unit"]}
        return out - {""}

    def may_open(self, unit, roles):
        if "auditor" in roles or not roles - {"administrator"}:
            return False
        if self.matter["kind"] == "accusation":
            accused = self.matter["accused_unit"]
            if "accusations" not in roles or (accused and self.units.within(unit, accused)):
                return False
        if "supervisor" in roles and any(self.units.supervises(unit, party) for party in self.parties()):
            return True
        return any(self.units.within(party, unit) for party in self.parties())

    def obliged(self):
        return self.promised() | {share["unit"] for each in self.matter["agreements"] for share in each["shares"]}

    def in_charge(self):
        one, stage = self.matter, self.stage
        if stage in ("registered", "forwarded", "notified", "diverted"):
            return one["holder"]
        if stage in ("handling", "answered", "served"):
            return one["handling_unit"]
        return {"objected": lambda: one["routings"][-1]["from"], "disputed": lambda: one["deciding_body"],
                "ended": lambda: ""}.get(stage, lambda: one[
                    "re_reviewing_unit" if stage.startswith("re_review") else "reviewing_unit"])()

    def answering(self):
        stands = None
        for opinion in self.matter["opinions"]:
            if opinion.get("outcome") != "upheld":
                stands = opinion if opinion["answers"] and opinion.get("outcome") != "redo" else None
        phase = stands["phase"] if stands else "handling"
        return self.handling() if phase == "handling" else self.matter[f"{phase}ing_unit"]

    def handling(self):
        return self.matter["handling_unit"] or self.matter["holder"]

    def is_related(self, unit, relation):
        one = self.matter
        sender = one["routings"][-1]["from"] if one["routings"] else ""
        assisting = {each["unit"] for each in one["assistances"] 
                     if not each.get("contributed_on") and not each.get("returned_on")}
        return {"holder": lambda: unit == one["holder"], "lead": lambda: unit == one["holder"],
                "sender": lambda: unit == sender, "holder_or_sender": lambda: unit in (one["holder"], sender),
                "deciding_body": lambda: unit == one["deciding_body"], "assisting": lambda: unit in assisting,
                "handling_unit": lambda: unit == self.handling(),
                "obliged": lambda: unit == self.handling() or unit in self.promised(),
                "reviewing_unit": lambda: unit == one["reviewing_unit"],
                "re_reviewing_unit": lambda: unit == one["re_reviewing_unit"],
                "in_charge": lambda: unit == self.in_charge(), "answering": lambda: unit == self.answering(),
                "on_duty": lambda: self.is_on_duty(unit),
                "answering_or_sending": lambda: unit in {self.answering(), one["holder"]} | self.senders(),
                "superior": lambda: True, "petitioner": lambda: True, "any_unit": lambda: True}[relation]()

    def senders(self):
        return {routing["from"] for routing in self.matter["routings"]}

    def promised(self):
        agreements = self.matter["agreements"]
        return {each["obligor"] for each in agreements} | {
            one["payer"] for each in agreements for one in each["instalments"]}

    def is_on_duty(self, unit):
        one = self.matter
        runs = any(each["unit"] == unit and each["clock"] != "objection" and not each.get("done_on")
                   and not each.get("dropped_on") for each in one["deadlines"])
        return bool(runs or unit == self.in_charge() or self.is_related(unit, "assisting")
                    or self.stage == "registered" and unit in self.registered_by())

    def registered_by(self):
        return {submission["registered_by"] for submission in self.matter["submissions"]}

    def is_asked_for_names(self, unit):
        """A custodian's unit, by those who handle what it registered or sent on."""
        return self.stage != "ended" and unit in self.registered_by() | self.senders()

    def relations(self, unit):
        """Units of the same relations need be tried once."""
        names = ("holder", "sender", "deciding_body", "assisting", "handling_unit", "reviewing_unit",
                 "re_reviewing_unit", "in_charge", "answering", "on_duty", "obliged", "answering_or_sending")
        accused = self.matter["accused_unit"]
        return (*(name for name in names if self.is_related(unit, name)), self.is_asked_for_names(unit),
                self.may_open(unit, {"head", "accusations"}),
                bool(accused) and self.units.within(unit, accused), self.units.kind[unit])
