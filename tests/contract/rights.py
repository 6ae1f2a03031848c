#!/usr/bin/python3
"""Tries every operation of docs/api/openapi.yaml in every role, with every relation to a matter, in every stage, and
compares what the server does with the tables of docs/rights.md.

  rights.py PROGRAM [--database URL]
"""
import argparse
import json
import pathlib
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/scenarios"))
sys.dont_write_bytecode = True

import http_player  # noqa: E402
from contract import Count  # noqa: E402
from rehearsal import Client, Rehearsal  # noqa: E402
from rights_table import STAGES, Seen, Tables, Units  # noqa: E402
from schema import Description  # noqa: E402

DAY = "2026-03-02"
ROLES = ["clerk", "router", "handler", "head", "reviewer", "committee", "supervisor", "accusations", "administrator",
         "auditor", "custodian"]
NOT_THERE = "990102-2026-99999999"
LACKS_RIGHT = {"not_permitted", "not_your_unit"}
BY_STAGE_OR_UNIT = {"request_before_service", "not_the_deciding_body"}  # with a status of their own


class Bodies:
    """A body that reads well for each act, made from its schema; whether the law takes it is not the question here."""

    def __init__(self, description):
        self.description = description

    def of(self, schema):
        schema = self.description.resolved(schema)
        if "const" in schema or "enum" in schema:
            return schema.get("const", schema.get("enum", [None])[0])
        kind = schema.get("type")
        if kind == "object":
            return {name: self.of(schema["properties"][name]) for name in schema.get("required", [])}
        if kind == "array":
            return [self.of(schema["items"])] * schema.get("minItems", 0)
        if kind == "integer":
            return schema.get("minimum", 1)
        if kind == "boolean":
            return False
        if "date" in (schema.get("format"), ) or "[0-9]{4}-[0-9]{2}" in schema.get("pattern", ""):
            return DAY
        if schema.get("pattern", "").startswith("^[0-9]{6}"):
            return NOT_THERE
        if schema.get("pattern", "").startswith("^([01]"):
            return "09:30"
        return "x" * max(schema.get("minLength", 1), 1)


def registration(kind, **more):
    return {"submission": {"channel": "letter", "received_day": DAY, "persons": 1, "electronic_consent": True,
                           "statement": {"title": "路灯", "text": "坏了三盏"}, "petitioners": [{"name": "甲"}]},
            "kind": kind, "demands": ["修灯"], **more}


TEXT = {"text": "已经收到", "means": "written"}
ANSWERS = [{"demand": 1, "outcome": "not_supported", "facts": "查过", "reason": "不成立", "basis": "条例"}]
SERVED = {"service": {"means": "direct", "served_day": DAY, "proof": "签收"}}
HANDLED = [("router@petition-department", "forwarding", {"to": "housing-bureau", "assisting": ["township"]}),
           ("handler@housing-bureau", "notice", {"path": "handling", **TEXT}),
           ("handler@housing-bureau", "acceptance", {}),
           ("handler@housing-bureau", "draft", {"answers": ANSWERS}),
           ("head@housing-bureau", "opinion", {"despite": "已经核对。"}),
           ("handler@housing-bureau", "service", SERVED),
           ("petitioner", "review_request", {"to": "district-government", "received_on": DAY, "reason": "不服"}),
           ("reviewer@district-government", "review", {"outcome": "upheld", "reason": "清楚"}),
           ("reviewer@district-government", "service", SERVED),
           ("petitioner", "re_review_request", {"to": "city-government", "received_on": DAY, "reason": "不服"}),
           ("reviewer@city-government", "re_review", {"outcome": "upheld", "reason": "清楚"}),
           ("reviewer@city-government", "service", SERVED)]
OBJECTED = [HANDLED[0], ("handler@housing-bureau", "objection", {"reason": "不是我们"})]
SEALED = [("trusted@petition-department", "forwarding", {"to": "discipline-organ"}),
          ("trusted@discipline-organ", "notice", {"path": "accusation", **TEXT}),
          ("trusted@discipline-organ", "reply", TEXT)]
# How a matter comes to stand in a stage: its kind, who takes it in, and the acts.
WAYS = [("request", "clerk@petition-department", HANDLED[:count]) for count in range(len(HANDLED) + 1)] + [
    ("request", "clerk@petition-department", OBJECTED),
    ("request", "clerk@petition-department", [*OBJECTED, ("router@petition-department", "competence_dispute",
                                                          {"body": "district-government", "reason": "争议"})]),
    ("request", "clerk@petition-department", [
        HANDLED[0], ("handler@housing-bureau", "notice", {"path": "litigation", **TEXT}),
        ("handler@housing-bureau", "diversion", {"path": "litigation", "pointer": "向法院起诉"})]),
    ("request", "clerk@housing-bureau", []),
] + [("accusation", "trusted@petition-department", SEALED[:count]) for count in range(len(SEALED) + 1)]


class Trial:
    def __init__(self, held, count):
        self.held, self.count, self.tables = held, count, Tables()
        self.description = Description(ROOT / "docs/api/openapi.yaml")
        self.bodies, self.units, self.tries = Bodies(self.description), Units(held.town), 0
        self.officers, self.roles_now, self.second = {}, {}, 0
        self.schemas = {}
        for (_, path), operation in self.description.operations.items():
            noun = path.rsplit("/", 1)[-1].replace("-", "_")
            if noun in self.tables.acts and "{number}/" in path:
                self.schemas[noun] = operation["requestBody"]["content"]["application/json"]["schema"]

    def hold_complete(self):
        """Every operation stands in one of the tables, and everything in the tables is an operation."""
        named = set()
        for (_, path), operation in self.description.operations.items():
            noun = path.rsplit("/", 1)[-1].replace("-", "_")
            is_act = noun in self.tables.acts and "{number}/" in path
            named.add(noun if is_act else operation["operationId"])
        expected = set(self.tables.acts) | set(self.tables.operations)
        for name in sorted(named ^ expected):
            where = "docs/rights.md" if name in expected else "openapi.yaml"
            self.count.hold(False, f"{name} stands only in {where}")
        self.count.hold(named == expected, "docs/rights.md names every operation")

    def bring(self, kind, clerk, acts):
        self.second += 1
        self.held.set_clock(DAY, self.second)
        accused = {"accused_unit": "housing-bureau"} if kind == "accusation" else {}
        made = self.held.officer(clerk).ask("POST", "/matters", registration(kind, **accused)).wanted(201).body
        petitioner = Client(self.held.port, {"X-Query-Code": made["query_code"]})
        for who, act, body in acts:
            client = petitioner if who == "petitioner" else self.held.officer(who)
            client.ask("POST", f"/matters/{made['number']}/{act.replace('_', '-')}", body).wanted(200)
        return petitioner, made["number"]

    def seen(self, petitioner, number):
        return Seen(petitioner.ask("GET", f"/matters/{number}").wanted(200).body["matter"], self.units)

    def officer(self, unit, roles):
        """One officer for each unit, in the roles wanted now."""
        name = f"tried-{unit}"
        about = {"name": "试", "unit": unit, "roles": sorted(roles), "active": True}
        if unit not in self.officers:
            # Somebody who holds every role stays behind, so that nothing has to be handed over.
            self.held.chief.ask("POST", "/officers", {**about, "id": f"stays-{unit}", "roles": ROLES}).wanted(201)
            made = self.held.chief.ask("POST", "/officers", {"id": name, **about}).wanted(201).body
            self.officers[unit] = Client(self.held.port).settle_in(name, made["one_time_password"],
                                                                   "清源河上的十座桥 tried")
        elif self.roles_now[unit] != roles:
            self.held.chief.ask("PUT", f"/officers/{name}", about).wanted(200)
        self.roles_now[unit] = roles
        return self.officers[unit]

    def same_as_nothing(self, client, method, path, number, body=None):
        """What one may not know is not there, to the byte."""
        one = client.ask(method, path.replace("{number}", number), body)
        none = client.ask(method, path.replace("{number}", NOT_THERE), body)
        self.tries += 1
        self.count.hold(one.status == 404 and (one.status, one.body) == (none.status, none.body),
                        f"{method} {path} of {number} tells that it is there: {one.status} {one.body} / {none.body}")

    def try_unseen(self, seen, client, every_act):
        number = seen.number
        self.same_as_nothing(client, "GET", "/matters/{number}?ground=inspection", number)
        for part in ("receipt", "papers", "papers/2", "paper-preview?event=1", "dossier"):
            self.same_as_nothing(client, "GET", "/matters/{number}/" + part, number)
        self.same_as_nothing(client, "POST", "/matters/{number}/papers", number, {"event": 1})
        self.same_as_nothing(client, "GET", "/matters/{number}/attachments/" + "0" * 64, number)
        for act, schema in self.schemas.items() if every_act else ():
            body = {**self.bodies.of(schema), "for_petitioner": self.tables.acts[act][1] == "petitioner"}
            self.same_as_nothing(client, "POST", "/matters/{number}/" + act.replace("_", "-"), number, body)

    def allows(self, act, seen, unit, roles):
        stages, relation, needed = self.tables.acts[act]
        if act == "identity_opening" and roles & {"administrator", "auditor"}:
            return False
        keeps_names = act == "identity_opening" and "custodian" in roles and seen.is_asked_for_names(unit)
        return seen.stage in stages and bool(needed & roles) and (keeps_names or seen.is_related(unit, relation))

    def try_seen(self, seen, unit, roles, client):
        where = f"{sorted(roles)} of {unit}, {seen.matter['kind']} {seen.stage}"
        view = client.ask("GET", f"/matters/{seen.number}?ground=inspection")
        self.count.hold(view.status == 200, f"{where}: GET is {view.status}")
        if view.status != 200:
            return
        may = {*view.body["may"], *view.body["may_for_petitioner"]}
        for act, schema in self.schemas.items():
            allowed = self.allows(act, seen, unit, roles)
            self.tries += 1
            if act in may:
                self.count.hold(allowed, f"{where}: {act} is offered and stands not in the table")
                continue
            body = {**self.bodies.of(schema), "for_petitioner": self.tables.acts[act][1] == "petitioner"}
            answer = client.ask("POST", f"/matters/{seen.number}/{act.replace('_', '-')}", body)
            name = (answer.body or {}).get("name", "")
            self.count.hold(answer.status in (403, 409, 422), f"{where}: {act} is {answer.status} {answer.body}")
            if allowed:
                self.count.hold(name not in LACKS_RIGHT, f"{where}: {act} is refused as {name}")
            else:
                self.count.hold(answer.status in (403, 409) or name in BY_STAGE_OR_UNIT,
                                f"{where}: {act} is refused as {name} only")

    def try_matter(self, kind, petitioner, number):
        seen = self.seen(petitioner, number)
        tried = set()
        powerful = frozenset({"clerk", "router", "handler", "head", "reviewer", "committee", "supervisor"})
        for unit in self.units.kind:
            relations = seen.relations(unit)
            if relations in tried:
                continue
            tried.add(relations)
            wanted = [frozenset({role}) for role in ROLES]
            wanted += [powerful | {"accusations"}, frozenset({"auditor", "head"})]
            if kind == "accusation":
                wanted += [powerful] + [frozenset({role, "accusations"}) for role in ROLES]
            for roles in wanted:
                client = self.officer(unit, roles)
                if seen.may_open(unit, roles):
                    self.try_seen(seen, unit, roles, client)
                else:
                    self.try_unseen(seen, client, every_act=len(roles) > 1 or roles == {"auditor"})
        after = self.seen(petitioner, number)
        self.count.hold(after.matter == seen.matter, f"{number} is as it was after every refused act")

    def try_lists(self, matters):
        """A list, a count and a figure hold what its reader may open and nothing else."""
        for unit in self.units.kind:
            for roles in [frozenset({role}) for role in ROLES] + [frozenset({"head", "accusations"})]:
                client, cursor, numbers = self.officer(unit, roles), "", []
                while cursor is not None:
                    further = f"&cursor={cursor}" if cursor else ""
                    page = client.ask("GET", "/queue?limit=50" + further).wanted(200).body
                    numbers += [item["number"] for item in page["items"]]
                    cursor = page.get("next")
                for number in set(numbers):
                    self.count.hold(number in matters and matters[number].may_open(unit, roles),
                                    f"the queue of {sorted(roles)} of {unit} shows {number}")
                counts = client.ask("GET", "/queue/counts").wanted(200).body
                self.count.hold(counts["all"]["count"] == len(numbers),
                                f"{unit} {sorted(roles)}: {counts['all']} counted, {len(numbers)} listed")

    def figures_of(self, unit):
        client = self.officer(unit, frozenset({"head", "supervisor"}))
        return client.ask("GET", f"/figures?from=2026-02-01&until={DAY}&by=day").wanted(200).body

    def try_operations(self):
        """Everything that belongs to no matter, by role alone; the body is read only for who has the right."""
        for (method, path), operation in sorted(self.description.operations.items()):
            who = self.tables.operations.get(operation["operationId"], "")
            if not who or not path.startswith("/api/v1") or path.endswith("/changes"):
                continue
            if method == "DELETE" and who == "officer":  # it would end the session that tries
                continue
            plain = path.removeprefix("/api/v1").replace("{id}", "nobody").replace("{number}", NOT_THERE).replace(
                "{digest}", "0" * 64).replace("{event}", "1").replace("{kind}", "opinion")
            body = None if method == "GET" else {}
            answer = Client(self.held.port).ask(method, plain, body) if path != "/api/v1/openapi.yaml" else None
            if answer:
                self.count.hold((answer.status == 401) == (who != "anyone") or operation["operationId"] == "signIn",
                                f"{method} {path} without a session: {answer.status}")
            for role in ROLES if who in ("administrator", "auditor", "officer", "work") else ():
                answer = self.officer("petition-department", frozenset({role})).ask(method, plain, body)
                self.tries += 1
                permitted = who in ("officer", "work") or role == who
                self.count.hold((answer.status == 403) == (not permitted) and answer.status != 401,
                                f"{method} {path} as {role}: {answer.status}")

    def try_registration(self):
        _, _, needed = self.tables.acts["registration"]
        for role in ROLES:
            answer = self.officer("township", frozenset({role})).ask("POST", "/matters", registration("request"))
            wanted = 201 if role in needed else 403
            self.count.hold(answer.status == wanted, f"registration as {role}: {answer.status}")

    def try_reports(self, open_matter, sealed):
        """A report of retaliation: who may not know of the matter is told nothing of it."""
        for unit, kind in self.units.kind.items():
            client = self.officer(unit, frozenset({"clerk"}))
            about = registration("accusation")
            body = {"submission": about["submission"], "accused_unit": "labour-bureau"}
            takes_in = kind in ("petition_department", "discipline")
            for seen in (open_matter, sealed):
                path = "/matters/{number}/retaliation-report"
                if seen.may_open(unit, {"clerk"}) or (takes_in and seen.matter["kind"] != "accusation"):
                    answer = client.ask("POST", path.replace("{number}", seen.number), body)
                    self.count.hold(answer.status == 201, f"{unit} reports over {seen.number}: {answer.status}")
                else:
                    self.same_as_nothing(client, "POST", path, seen.number, body)

    def try_standing_in(self, known):
        """An officer without roles who stands in for a head does what a head may and no more, and after it nothing."""
        unit, chief = "housing-bureau", self.held.chief
        clients = {}
        for name, roles in (("away", ["head", "administrator", "accusations", "custodian"]), ("stands-in", [])):
            about = {"id": name, "name": "试", "unit": unit, "roles": roles}
            made = chief.ask("POST", "/officers", about).wanted(201).body
            clients[name] = Client(self.held.port).settle_in(name, made["one_time_password"], "清源河上的十座桥 tried")
        deputy, head = clients["stands-in"], frozenset({"head"})
        some = list({(seen.matter["kind"], seen.stage): seen for seen in known.values()}.values())
        given = {"officer": "away", "deputy": "stands-in", "from": DAY, "until": DAY, "reason": "出差"}
        for seen in some:
            self.try_unseen(seen, deputy, every_act=False)
        made = clients["away"].ask("POST", "/delegations", given).wanted(201).body
        for seen in some:
            if seen.may_open(unit, head):
                self.try_seen(seen, unit, head, deputy)
            else:
                self.try_unseen(seen, deputy, every_act=True)
        for path in ("/officers", "/sign-in-rules", f"/readings/sample?from={DAY}&until={DAY}&seed=1&drawn=1",
                     f"/delegations?unit={unit}"):
            answer = deputy.ask("GET", path)
            self.count.hold(answer.status == 403, f"a deputy at {path}: {answer.status} {answer.body}")
        chief.ask("DELETE", f"/delegations/{made['id']}").wanted(204)
        for seen in some:
            self.try_unseen(seen, deputy, every_act=False)

    def run(self):
        self.hold_complete()
        self.try_operations()
        before = self.figures_of("housing-bureau")
        brought = [self.bring(*way) for way in WAYS if way[0] == "accusation"]
        after = self.figures_of("housing-bureau")
        self.count.hold(before == after, "figures of the accused unit know of no accusation")
        brought += [self.bring(*way) for way in WAYS if way[0] == "request"]
        stages = set()
        for petitioner, number in brought:
            seen = self.seen(petitioner, number)
            stages.add(seen.stage)
            self.try_matter(seen.matter["kind"], petitioner, number)
        self.count.hold(stages == set(STAGES), f"every stage is tried; missing {set(STAGES) - stages}")
        known = {number: self.seen(petitioner, number) for petitioner, number in brought}
        self.try_lists(known)
        self.try_registration()
        self.try_standing_in(known)
        sealed = next(seen for seen in known.values() if seen.matter["kind"] == "accusation")
        opened = next(seen for seen in known.values() if seen.stage == "handling")
        self.try_reports(opened, sealed)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--database", default="")
    arguments = parser.parse_args()
    count = Count()
    with (tempfile.TemporaryDirectory() as folder, http_player.database(arguments.database, "contract_rights") as url,
          Rehearsal(arguments.program, folder, "cn", url) as held):
        held.set_clock(DAY, 0)
        trial = Trial(held, count)
        trial.run()
    print(f"{trial.tries} tries")
    print(f"{count.passed} passed, {count.failed} failed")
    return 1 if count.failed else 0


if __name__ == "__main__":
    sys.exit(main())
