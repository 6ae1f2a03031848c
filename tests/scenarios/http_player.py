#!/usr/bin/env python3
"""Plays every scenario over HTTP against a running server, and holds each sentence against what the server shows.

  http_player.py PROGRAM SCENARIOS [--database URL] [WORD…]

PROGRAM is dengwen, SCENARIOS the program that reads the notation (scenarios_test). Without --database the store is
SQLite. The last line counts scenarios passed, failed, skipped.
"""
import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.parse

from expectation import Sight, unmet
from rehearsal import Client, Rehearsal

# Between them they may open every matter of the town, sealed ones too.
WATCHERS = ("trusted@province-government", "trusted@discipline-organ")
# Who calls the meetings that decisions of the joint conference come from, and holds the receptions that are booked.
CONVENER = "router@petition-department"


class Play:
    """One scenario on a running rehearsal."""

    def __init__(self, rehearsal, scenario, second):
        self.rehearsal, self.scenario, self.second = rehearsal, scenario, second
        self.numbers, self.codes, self.failures = {}, {}, []

    def fail(self, step, what):
        self.failures.append(f"{step['file']}:{step['line']}: {step['day']} {step['who']} {step['act']}: {what}")

    def play(self):
        for step in self.scenario["steps"]:
            self.second += 1
            self.rehearsal.set_clock(step["day"], self.second)
            try:
                self.take(step)
            except (RuntimeError, KeyError, TypeError, AttributeError) as trouble:
                self.fail(step, f"{type(trouble).__name__}: {trouble}")
                break  # what comes after would only repeat it
        return self.failures

    def take(self, step):
        if step["kind"] == "merge":
            return self.rehearsal.merge(step["from"], step["into"])
        if step["kind"] == "calendar":
            return self.rehearsal.publish(step["year"], step["days"])
        refusal = self.act(step) if step["kind"] == "act" else None
        return self.check(step, refusal)

    def client(self, step):
        if step["who"] == "petitioner":
            code = self.codes.get(step["matter"])
            return Client(self.rehearsal.port, {"X-Query-Code": code} if code else {})
        return self.rehearsal.officer(step["who"])

    def act(self, step):
        body = {key: self.numbers[value.strip("{}")] if key.endswith("_matter") else value
                for key, value in step["body"].items()}
        path = "/matters"
        if step["act"] != "registration":
            path += f"/{self.numbers[step['matter']]}/{step['act'].replace('_', '-')}"
        if step["act"] == "meeting_decision":
            day = body.pop("held", None) or body.pop("called", None)
            body["meeting"] = self.meeting(step, day, "held" in step["body"])
        if step["act"] == "booking":
            body = {"reception": self.reception(body)}
        if step["act"] == "opinion":
            body["despite"] = "文字由剧本给出，已经核对。"  # what the check of the words finds is tested in its own place
        if step["for_petitioner"]:
            body["for_petitioner"] = True
        answer = self.client(step).ask("POST", path, body)
        if answer.status >= 400:
            if not answer.body.get("number", 0) in range(100, 10000):  # only a refusal of the law
                raise RuntimeError(f"{answer.status}: {json.dumps(answer.body, ensure_ascii=False)}")
            return answer.body["name"]
        if step["act"] == "registration":
            self.numbers[step["matter"]] = answer.body["number"]
            self.codes[step["matter"]] = answer.body["query_code"]
        return None

    def meeting(self, step, day, held):
        """A meeting of the petition department about the matter, on that day; an id of none where no day is said."""
        if not day:
            return "0" * 32
        convener, unit = self.rehearsal.officer(CONVENER), "housing-bureau"
        called = convener.ask("POST", "/meetings", {
            "title": "联席会议", "on": day, "place": "二楼会议室", "units": [unit],
            "agenda": [{"number": self.numbers[step["matter"]], "topic": "怎样解决"}]}).wanted(201).body
        path = f"/meetings/{called['meeting']['id']}"
        if held:
            convener.ask("POST", path + "/attendance", {"version": called["version"], "units": [
                {"unit": unit, "attendance": "present", "who": "副局长 王民"}]}).wanted(200)
        return called["meeting"]["id"]

    def reception(self, body):
        """A reception of the petition department on that day; an id of none where no day is said."""
        if "on" not in body:
            return "0" * 32
        given = {"leader": "李红", "post": "副区长", "leader_unit": body.get("led", "district-government"),
                 "on": body["on"], "begins": "20:00", "ends": "22:00", "place": "接待中心", "places": 50}
        made = self.rehearsal.officer(CONVENER).ask("POST", "/receptions", given).wanted(201)
        return made.body["reception"]["id"]

    def check(self, step, refusal):
        told = [clause for clause in step["expectations"] if clause[0] == "refused"]
        if refusal and not told:
            self.fail(step, f"was refused: {refusal}")
        if step["matter"] not in self.numbers:
            sight = Sight(None, step["day"], refusal)
            clauses = told
        else:
            sight = self.sight(step, refusal)
            clauses = step["expectations"]
        for clause in clauses:
            instead = unmet(clause, sight)
            if instead:
                self.fail(step, f"{' '.join(clause)}, but {instead}")

    def sight(self, step, refusal):
        # The ground counts only for who has no duty on the matter.
        path = f"/matters/{self.numbers[step['matter']]}?ground=inspection"
        shown = self.rehearsal.officer(WATCHERS[0]).ask("GET", path)
        if shown.status == 404:
            shown = self.rehearsal.officer(WATCHERS[1]).ask("GET", path)
        shown = shown.wanted(200).body
        for deadline in shown["deadlines"]:
            if not deadline["working"] or not all(line["zh"] and line["en"] for line in deadline["working"]):
                self.fail(step, f"the deadline {deadline['clock']} does not show its working")
        may = None
        if any(clause[0] == "may" for clause in step["expectations"]):
            seen = self.client(step).ask("GET", path)
            may = seen.body["may"] if seen.status == 200 else []
        entry = shown["entries"][-1]["event"] if step["kind"] == "act" and not refusal else None
        return Sight({**shown["matter"], "owner": shown["owner"]}, step["day"], refusal, entry, may, self.numbers)


def isolated(scenario):
    """A published calendar is everybody's, so such a scenario plays on a server of its own."""
    return any(step["kind"] == "calendar" for step in scenario["steps"])


def groups(scenarios):
    """The scenarios that share a server: one law each, and nobody's holidays moved."""
    shared, alone = {}, []
    for scenario in scenarios:
        if isolated(scenario):
            alone.append((scenario["law"], [scenario]))
        else:
            shared.setdefault(scenario["law"], []).append(scenario)
    return list(shared.items()) + alone


@contextlib.contextmanager
def database(url, name):
    """A PostgreSQL database of its own on the server of the URL; nothing for SQLite."""
    if not url:
        yield ""
        return
    subprocess.run(["psql", "-q", url, "-c", f"CREATE DATABASE {name}"], check=True)
    try:
        parts = urllib.parse.urlsplit(url)
        # Put together by hand: urlunsplit drops the // of an address without a host.
        yield f"{parts.scheme}://{parts.netloc}/{name}" + (f"?{parts.query}" if parts.query else "")
    finally:
        subprocess.run(["psql", "-q", url, "-c", f"DROP DATABASE {name} WITH (FORCE)"], check=True)


def play_group(arguments, folder, law, scenarios, index):
    failed, second = 0, 0
    with (database(arguments.database, f"scenarios_{os.getpid()}_{index}") as url,
          Rehearsal(arguments.program, folder, law, url) as rehearsal):
        everyone = {step["who"] for scenario in scenarios for step in scenario["steps"] if "@" in step["who"]}
        rehearsal.gather(everyone | {CONVENER, *WATCHERS})
        for scenario in scenarios:
            play = Play(rehearsal, scenario, second)
            failures = play.play()
            second = play.second
            if failures:
                failed += 1
                print(f"FAILED {scenario['file']}:{scenario['line']}: {scenario['title']}")
                print("\n".join("    " + failure for failure in failures), flush=True)
    return failed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("scenarios")
    parser.add_argument("--database", default="")
    parser.add_argument("words", nargs="*")
    arguments = parser.parse_args()
    read = subprocess.run([arguments.scenarios, "--json", *arguments.words], capture_output=True, text=True, check=True)
    scenarios = json.loads(read.stdout)
    failed, begin = 0, time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        for index, (law, group) in enumerate(groups(scenarios)):
            try:
                failed += play_group(arguments, f"{folder}/{index}", law, group, index)
            except RuntimeError as trouble:
                print(f"FAILED: {len(group)} scenarios of {law}: {trouble}", flush=True)
                failed += len(group)
    steps = sum(len(scenario["steps"]) for scenario in scenarios)
    print(f"{steps} steps over HTTP in {time.monotonic() - begin:.1f} s")
    print(f"{len(scenarios) - failed} passed, {failed} failed, 0 skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
