#!/usr/bin/python3
"""Holds the running server against docs/api/openapi.yaml, both ways.

  contract.py PROGRAM SCENARIOS [--database URL]

Every route is in the description and every description is a route; the scenarios are played and every answer is
checked against its schema, until each operation has succeeded at least once; every field of every body is sent
missing, wrong, too long and so on, and each time the answer names the field and nothing is stored.
"""
import argparse
import http.client
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/scenarios"))
sys.dont_write_bytecode = True

import http_player  # noqa: E402
import identity  # noqa: E402
import rehearsal  # noqa: E402
import retaliation  # noqa: E402
from bad_input import RAW, BadInput  # noqa: E402
from figures import hold_figures, hold_indicators, hold_open_data  # noqa: E402
from headers import SANDBOX, hold_headers  # noqa: E402
from schema import Description  # noqa: E402
from signing_in import hold_sign_in  # noqa: E402
from supervision import hold_supervision  # noqa: E402


class Count:
    def __init__(self):
        self.passed = self.failed = 0

    def hold(self, good, what):
        if good:
            self.passed += 1
            return
        self.failed += 1
        if self.failed <= 60:
            print("FAILED:", what, flush=True)


class Watch:
    """Stands between the players and the server and looks at every answer."""

    def __init__(self, description, count):
        self.description, self.count, self.succeeded, self.told = description, count, set(), set()
        plain, watch = rehearsal.Client.ask, self

        def ask(client, method, path, body=None, headers=None):
            answer = plain(client, method, path, body, headers)
            watch.look(method, "/api/v1" + path, answer)
            return answer

        rehearsal.Client.ask = ask

    def look(self, method, path, answer):
        media = answer.headers.get("Content-Type", "")
        fault = self.description.fault(method, path, answer.status, media, answer.body)
        if fault and fault not in self.told:
            self.told.add(fault)
            self.count.hold(False, fault)
        elif not fault:
            self.count.passed += 1
        if answer.status < 300:
            self.succeeded.add(self.description.route(method, path))


def hold_routes(program, folder, description, count):
    printed = subprocess.run([program, "serve", "--data", folder, "--routes"], capture_output=True, text=True,
                             check=True).stdout
    routes = {tuple(line.split("\t")[:2]): line.split("\t")[2] for line in printed.splitlines() if "\t" in line}
    beside = ("/healthz", "/readyz", "/metrics")
    described = {key for key in routes if key[1].startswith("/api/v1/") or key[1] in beside}
    for key in sorted(described ^ set(description.operations)):
        count.hold(False, f"{key} is only a {'route' if key in routes else 'description'}")
    access = {"anyone": [{}], "officer": [{"session": []}], "administrator": [{"session": []}],
              "petitioner_or_officer": [{"session": []}, {"query_code": []}]}
    for key in sorted(described & set(description.operations)):
        count.hold(description.operations[key]["security"] == access[routes[key]], f"{key}: {routes[key]}")


def hold_scenarios(arguments, watch, count):
    """Plays the scenarios under one law; what they must come to is their own test's business."""
    read = subprocess.run([arguments.scenarios, "--json"], capture_output=True, text=True, check=True)
    scenarios = [one for one in json.loads(read.stdout) if one["law"] == "cn" and not http_player.isolated(one)]
    with (tempfile.TemporaryDirectory() as folder,
          http_player.database(arguments.database, "contract_scenarios") as url,
          rehearsal.Rehearsal(arguments.program, folder, "cn", url) as held):
        everyone = {step["who"] for scenario in scenarios for step in scenario["steps"] if "@" in step["who"]}
        held.gather(everyone | set(http_player.WATCHERS))
        second = 0
        for scenario in scenarios:
            play = http_player.Play(held, scenario, second)
            play.play()
            second = play.second
        hold_lists(held, watch)
    for key in sorted(set(watch.description.operations) - watch.succeeded - {None}):
        count.hold(key[1] in ("/healthz", "/readyz", "/metrics"), f"{key} never succeeded while watched")


def hold_lists(held, watch):
    """The operations no scenario needs."""
    chief = held.chief
    held.set_clock("2026-03-02", 1)
    for path in ("/session", "/units", "/officers", "/officers?limit=2", "/categories", "/places", "/law",
                 "/law?day=2025-06-01", "/calendars", "/refusals"):
        chief.ask("GET", path)
    officer = chief.ask("GET", "/officers?limit=2").body["items"][-1]
    chief.ask("PUT", f"/officers/{officer['id']}", {k: officer[k] for k in ("name", "unit", "roles", "active")
                                                    if officer[k] != ""})
    chief.ask("POST", f"/officers/{officer['id']}/password")
    hold_sign_in(held, watch)
    unit = chief.ask("GET", "/units").body["items"][0]
    body = {k: unit[k] for k in ("name", "kind", "level", "division", "parent", "level_above") if unit[k]}
    chief.ask("PUT", f"/units/{unit['id']}", body)
    chief.ask("POST", "/calendars", {"year": 2027, "days": [{"date": "2027-01-01", "name": "元旦"}]})
    hold_published(held, watch)
    hold_attachment(held, watch)
    identity.hold_identity(held, watch, registration)
    hold_description(held, watch)
    clerk = next(client for who, client in held.clients.items() if "petition" in who)
    for path in ("/queue", "/queue?limit=1", "/queue?clock=notice&stage=forwarded", "/queue?clock=none",
                 "/queue/counts", "/queue/counts?clock=notice&place=430102", "/queue/counts?clock=none"):
        clerk.ask("GET", path)
    preview = {"year": 2028, "days": [{"date": "2028-01-01", "name": "元旦"}]}
    chief.ask("POST", "/calendars/preview", preview)
    chief.ask("POST", "/calendars/preview", {"year": 2028, "days": [{"date": "2027-01-01", "name": "元旦"}]})
    hold_changes(held, watch, clerk)
    hold_figures(held, watch, clerk)
    hold_indicators(held, watch, clerk)
    hold_supervision(held, watch)
    hold_open_data(held, watch)
    hold_audit(held, watch, clerk)
    rehearsal.Client(held.port, clerk.headers).ask("DELETE", "/session")


def hold_changes(held, watch, clerk):
    """What an officer may see is told as it changes, in the form of server-sent events, and nothing else is."""
    mine = clerk.ask("GET", "/session").body["officer"]["unit"]
    other = next(unit["id"] for unit in held.town["unit"] if unit["id"] != mine and unit.get("parent", "") != mine)
    connection = http.client.HTTPConnection("127.0.0.1", held.port, timeout=20)
    connection.request("GET", "/api/v1/queue/changes", headers=clerk.headers)
    stream = connection.getresponse()
    watch.look("GET", "/api/v1/queue/changes", rehearsal.Answer(stream.status, b"", stream.headers))
    watch.count.hold(stream.readline() == b"retry: 3000\n" and stream.readline() == b"\n", "a stream greets")
    anyone = rehearsal.Client(held.port)
    anyone.ask("POST", "/matters", registration(other)).wanted(201)
    number = anyone.ask("POST", "/matters", registration(mine)).wanted(201).body["number"]
    told = []
    while len(told) < 2:  # a line that only keeps the stream open begins with a colon and says nothing
        line = stream.readline()
        if line.strip() and not line.startswith(b":"):
            told.append(line)
    watch.count.hold(told == [b"event: changed\n", f"data: {number}\n".encode()], f"told of one's own alone: {told}")
    connection.close()


def hold_audit(held, watch, clerk):
    """The auditor draws from the readings of sealed hours; nobody else does."""
    unit = http_player.WATCHERS[0].split("@")[1]
    auditor = held.officer(f"auditor@{unit}")
    query = "/readings/sample?from=2025-04-01&until=2025-06-30&seed=spring&drawn=3"
    patience = time.monotonic() + 60
    drawn = auditor.ask("GET", query).wanted(200).body
    while time.monotonic() < patience and len(drawn["drawn"]) < 3:
        time.sleep(0.5)
        drawn = auditor.ask("GET", query).wanted(200).body
    watch.count.hold(len(drawn["drawn"]) == 3 and {one["unit"] for one in drawn["drawn"]} == {unit}, f"drawn: {drawn}")
    for client, asked, status, name in (
            (clerk, "", 403, "not_permitted"), (auditor, "?unit=nowhere", 422, "unit_unknown"),
            (auditor, "?drawn=101", 400, "malformed_query"), (auditor, "?seed=" + "a" * 65, 400, "malformed_query"),
            (auditor, "?from=2025-01-01&until=2025-06-30", 400, "malformed_query"),
            (auditor, "?officer=none", 400, "malformed_query")):
        answer = client.ask("GET", "/readings/sample" + asked)
        watch.count.hold(answer.status == status and answer.body["name"] == name, f"{asked}: {answer.body}")


def hold_published(held, watch):
    """Anybody reads what the scenarios left public, and nothing in it tells of a matter or a person."""
    client = rehearsal.Client(held.port)
    page = client.ask("GET", "/published-answers?limit=1").wanted(200).body
    watch.count.hold(len(page["items"]) == 1 and page["next"], f"a page of one: {page}")
    further = client.ask("GET", f"/published-answers?limit=1&cursor={page['next']}").wanted(200).body
    watch.count.hold(further["items"] and further["items"][0]["id"] != page["items"][0]["id"], "the page after")
    one = client.ask("GET", f"/published-answers/{page['items'][0]['id']}").wanted(200).body
    watch.count.hold(set(page["items"][0]) < set(one), f"one answer: {one}")
    watch.count.hold("number" not in one and "赵某某" not in json.dumps(one, ensure_ascii=False), f"tells too much: {one}")
    words = urllib.parse.urlencode({"q": "屋面", "unit": one["unit"], "from": "2025-01-01", "until": "2099-12-31"})
    found = client.ask("GET", "/published-answers?" + words).wanted(200).body["items"]
    watch.count.hold([item["title"] for item in found] == ["老旧小区屋面漏水"], f"found by a word: {found}")
    watch.count.hold(not client.ask("GET", "/published-answers?category=none").wanted(200).body["items"], "no category")
    for path, status in (("?cursor=zz", 400), ("?q=" + "a" * 101, 400), ("?name=a", 400), ("?unit=none", 422),
                         ("/none", 404)):
        watch.count.hold(client.ask("GET", "/published-answers" + path).status == status, f"{path}: not {status}")


def hold_attachment(held, watch):
    png = b"\x89PNG\r\n\x1a\n" + bytes(64)
    client = rehearsal.Client(held.port)
    client.connection.request("POST", "/api/v1/attachments", png, {"Content-Type": "application/octet-stream"})
    answer = client.connection.getresponse()
    answer = rehearsal.Answer(answer.status, answer.read(), answer.headers)
    watch.look("POST", "/api/v1/attachments", answer)
    unit = held.town["unit"][0]["id"]
    given = registration(unit)
    given["submission"]["attachments"] = [{"sha256": answer.body["sha256"], "name": "照片.png"}]
    receipt = client.ask("POST", "/matters", given).wanted(201).body
    owner = rehearsal.Client(held.port, {"X-Query-Code": receipt["query_code"]})
    seen = owner.ask("GET", f"/matters/{receipt['number']}").wanted(200).body
    digest = next(key for key, one in seen["contents"].items() if one["kind"] == "attachment")
    path = f"/api/v1/matters/{receipt['number']}/attachments/{digest}"
    owner.connection.request("GET", path, headers=owner.headers)
    got = owner.connection.getresponse()
    same = got.read() == png and got.status == 200 and got.headers["X-Content-Type-Options"] == "nosniff" and \
        got.headers["Content-Security-Policy"] == SANDBOX
    watch.count.hold(same and got.headers["Content-Disposition"].startswith("inline;"), "the file comes back as it was")
    owner.connection.request("GET", f"/api/v1/matters/{receipt['number']}/receipt", headers=owner.headers)
    got = owner.connection.getresponse()
    watch.count.hold(got.status == 200 and got.read().decode() == receipt["signed_receipt"], "the same signed receipt")
    watch.succeeded |= {("GET", "/api/v1/matters/{number}/" + part) for part in ("receipt", "attachments/{digest}")}
    retaliation.report(owner, receipt["number"], given)
    client.ask("POST", "/follow", {"query_code": receipt["query_code"].lower().replace("-", " ")}).wanted(200)
    client.ask("POST", "/follow", {"query_code": "0000-0000-0000-0001"})


def hold_description(held, watch):
    client = rehearsal.Client(held.port)
    for path in ("/api/v1/openapi.yaml", "/metrics", "/healthz", "/readyz", "/api", "/api/documentation.css"):
        client.connection.request("GET", path)
        got = client.connection.getresponse()
        text = got.read()
        watch.count.hold(got.status == 200 and text, path)
        if path.endswith("yaml"):
            watch.count.hold(text == (ROOT / "docs/api/openapi.yaml").read_bytes(), "the description is the file's")
            watch.succeeded.add(("GET", path))


def registration(unit):
    return {"kind": "request", "unit": unit, "demands": ["修好楼道的灯"],
            "submission": {"channel": "web", "received_day": "2026-01-05",
                           "statement": {"title": "楼道灯坏了", "text": "三号楼的楼道灯坏了两个月。"},
                           "petitioners": [{"name": "测试人", "telephone": "000"}]}}


def matters(held):
    printed = subprocess.run([held.program, "replay", "--data", str(held.folder / "data"),
                              *(["--database", held.database] if held.database else [])],
                             capture_output=True, text=True, check=False)
    return printed.returncode, printed.stdout


def hold_bad_input(arguments, description, count):
    bad = BadInput(description)
    with (tempfile.TemporaryDirectory() as folder, http_player.database(arguments.database, "contract_bad") as url,
          rehearsal.Rehearsal(arguments.program, folder, "cn", url) as held):
        held.set_clock("2026-03-02", 1)
        unit = held.town["unit"][0]["id"]
        receipt = rehearsal.Client(held.port).ask("POST", "/matters", registration(unit)).wanted(201).body
        before = held.chief.ask("GET", "/units").body, held.chief.ask("GET", "/officers").body, matters(held)
        clients = {"anyone": rehearsal.Client(held.port), "petitioner": rehearsal.Client(
            held.port, {"X-Query-Code": receipt["query_code"]}), "chief": held.chief}
        for (method, address), operation in description.operations.items():
            content = operation.get("requestBody", {}).get("content", {})
            if "application/json" not in content:
                continue
            who = "petitioner" if {"query_code": []} in operation["security"] else \
                "chief" if {"session": []} in operation["security"] else "anyone"
            path = address.replace("{number}", receipt["number"]).replace("{kind}", "opinion").replace(
                "{id}", before[0]["items"][0]["id"])
            path = f"/api/v1/officers/{before[1]['items'][0]['id']}" if "/officers/" in path else path
            hold_body(bad, clients[who], method, path, content["application/json"]["schema"], count)
        hold_law(held, unit, count)
        hold_headers(held, receipt, count)
        hold_keys(held, unit, count)
        after = held.chief.ask("GET", "/units").body, held.chief.ask("GET", "/officers").body
        count.hold(before[:2] == after, "bad input changed a list")
        count.hold(before[2][0] == 0, "replay was red: " + before[2][1])


def hold_body(bad, client, method, path, schema, count):
    for pointer, why, body in bad.cases(schema):
        answer = client.ask(method, path.removeprefix("/api/v1"), body)
        named = [one["pointer"] for one in (answer.body or {}).get("errors", [])]
        count.hold(answer.status == 400 and pointer in named,
                   f"{method} {path} {pointer} {why}: {answer.status} {named}")


def hold_law(held, unit, count):
    """What is well formed and still refused, with the field named."""
    client = rehearsal.Client(held.port)
    cases = [
        ("received in the future", {"submission": {"received_day": "2026-03-03"}}, "received_in_future"),
        ("an unknown unit", {"unit": "no-such-unit"}, "unit_unknown"),
        ("an unknown category", {"category": "no.such.category"}, "category_unknown"),
        ("an unknown place", {"place": "999999"}, "place_unknown"),
        ("a sixth representative", {"submission": {"persons": 9, "representatives": [{"name": f"代表{i}"} for i in
                                                                                   range(6)]}},
         "representatives_too_many"),
        ("withheld and anonymous", {"submission": {"withheld_name": True, "anonymous": True}},
         "withheld_and_anonymous"),
    ]
    for why, change, name in cases:
        body = registration(unit)
        body["submission"].update(change.pop("submission", {}))
        body.update(change)
        answer = client.ask("POST", "/matters", body)
        count.hold(answer.status == 422 and answer.body["name"] == name and answer.body.get("pointer"),
                   f"{why}: {answer.status} {answer.body.get('name')}")
    for why, raw, pointer in RAW:
        client.connection.request("POST", "/api/v1/matters", raw, {"Content-Type": "application/json"})
        got = client.connection.getresponse()
        body = json.loads(got.read())
        count.hold(got.status == 400 and body.get("pointer") == pointer, f"{why}: {got.status} {body}")
    client.connection.request("POST", "/api/v1/matters", b"a=b", {"Content-Type": "text/plain"})
    got = client.connection.getresponse()
    got.read()
    count.hold(got.status == 415, f"text/plain: {got.status}")


def hold_keys(held, unit, count):
    """Idempotency-Key, If-Match, languages, cookies' token."""
    client, body = rehearsal.Client(held.port), registration(unit)
    key = {"Idempotency-Key": "contract-1"}
    first = client.ask("POST", "/matters", body, key)
    again = client.ask("POST", "/matters", body, key)
    count.hold(first.status == 201 and again.body == first.body, "the same key gets the same receipt")
    other = client.ask("POST", "/matters", {**body, "demands": ["另一件事"]}, key)
    count.hold(other.status == 422 and other.body["name"] == "idempotency_key_reused", f"another body: {other.body}")
    owner = rehearsal.Client(held.port, {"X-Query-Code": first.body["query_code"]})
    path = f"/matters/{first.body['number']}/withdrawal"
    stale = owner.ask("POST", path, {"statement": "我撤回。"}, {"If-Match": 'W/"9"'})
    count.hold(stale.status == 412 and stale.body["name"] == "stale_version", f"a stale version: {stale.body}")
    done = owner.ask("POST", path, {"statement": "我撤回。"}, {"If-Match": 'W/"1"', "Idempotency-Key": "w"})
    again = owner.ask("POST", path, {"statement": "我撤回。"}, {"If-Match": 'W/"1"', "Idempotency-Key": "w"})
    count.hold(done.status == 200 and again.body == done.body, f"an act repeated: {done.body} {again.body}")
    chinese = client.ask("GET", "/session", headers={"Accept-Language": "zh-CN, en;q=0.5"})
    count.hold(chinese.status == 401 and chinese.body["title"] == "请先登录", f"Chinese: {chinese.body}")
    foreign = client.ask("POST", "/matters", body, {"Origin": "https://elsewhere.example"})
    count.hold(foreign.status == 403 and foreign.body["name"] == "foreign_origin", f"foreign: {foreign.body}")
    without = rehearsal.Client(held.port, {**held.chief.headers, "X-CSRF-Token": "wrong"})
    refused = without.ask("POST", "/places", {"items": []})
    count.hold(refused.status == 403 and refused.body["name"] == "csrf_token_wrong", f"no token: {refused.body}")
    stranger = client.ask("GET", f"/matters/{first.body['number']}")
    count.hold(stranger.status == 401, f"a stranger: {stranger.status}")
    chief = held.chief.ask("GET", f"/matters/{first.body['number']}")
    count.hold(chief.status == 404, f"administrators read no matter: {chief.status}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("scenarios")
    parser.add_argument("--database", default="")
    arguments = parser.parse_args()
    count = Count()
    description = Description(ROOT / "docs/api/openapi.yaml")
    watch = Watch(description, count)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([arguments.program, "init", "--data", folder], check=True, capture_output=True)
        hold_routes(arguments.program, folder, description, count)
    hold_bad_input(arguments, description, count)
    hold_scenarios(arguments, watch, count)
    print(f"{count.passed} passed, {count.failed} failed, 0 skipped")
    return 1 if count.failed else 0


if __name__ == "__main__":
    sys.exit(main())
