"""Draws of re-checks over HTTP: announced, fixed and drawn by themselves, done again by a stranger, seen by rights."""
import json
import pathlib
import subprocess
import time

import rehearsal

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
HOLDS = "lots: "
TERMS = {"from": "2025-01-01", "until": "2026-02-28", "on": "2026-03-03"}


def hold_lots(held, watch):
    hold = lambda good, why: watch.count.hold(good, HOLDS + str(why))  # noqa: E731
    anyone, supervisor = rehearsal.Client(held.port), held.officer("supervisor@petition-department")
    work = supervisor.ask("GET", "/re-checks").wanted(200).body
    hold(work["may_announce"] and work["items"] == [] and work["day"] == "2026-03-02", work)
    units = sorted(one["unit"] for one in supervisor.ask("GET", "/unit-standings").wanted(200).body["items"])
    units = [one for one in dict.fromkeys([*units, "housing-bureau"]) if one != "petition-department"]
    given = {**TERMS, "units": units, "share": 40}
    for change, status, name in (
            ({"units": []}, 422, "lot_without_units"), ({"units": ["nowhere"]}, 422, "unit_unknown"),
            ({"units": ["city-housing-bureau"]}, 403, "not_supervised_by_you"),
            ({"number": 3}, 422, "lot_size_unclear"),
            ({"until": "2024-12-31"}, 422, "lot_period_wrong"), ({"on": "2026-03-02"}, 422, "lot_not_beforehand"),
            ({"until": "2026-03-31"}, 422, "lot_period_runs"), ({"share": 101}, 400, "malformed_body"),
            ({"seed": "of my choice"}, 400, "malformed_body")):
        answer = supervisor.ask("POST", "/lots", {**given, **change})
        hold(answer.status == status and answer.body["name"] == name, f"{change}: {answer.body}")
    refused = held.officer("head@housing-bureau").ask("POST", "/lots", given)
    hold(refused.status == 403 and refused.body["name"] == "not_supervising", refused.body)
    hold(anyone.ask("POST", "/lots", given).status == 401, "strangers announce nothing")
    one = supervisor.ask("POST", "/lots", given, {"Idempotency-Key": "lot"}).wanted(201).body
    again = supervisor.ask("POST", "/lots", given, {"Idempotency-Key": "lot"}).wanted(201).body
    hold(one == again and one["state"] == "announced" and "digest" not in one, one)
    path = f"/lots/{one['id']}"
    listed = anyone.ask("GET", "/lots").wanted(200).body["items"]
    hold([each["id"] for each in listed] == [one["id"]], "anybody reads it")
    hold(supervisor.ask("GET", path + "/matters").wanted(200).body["items"] == [], "nothing is drawn yet")
    held.set_clock("2026-03-03", 1)
    lot, patience = {"state": ""}, time.monotonic() + 60
    while lot["state"] != "drawn" and time.monotonic() < patience:
        # Whatever happens next is the entry that the seed waits for.
        anyone.ask("POST", "/matters", {
            "kind": "suggestion", "unit": "housing-bureau",
            "submission": {"channel": "web", "received_day": "2026-03-03", "petitioners": [{"name": "测试人"}],
                           "statement": {"title": "装灯", "text": "请装灯。"}}}).wanted(201)
        time.sleep(0.5)
        supervisor.ask("GET", "/re-checks").wanted(200)
        lot = anyone.ask("GET", path).wanted(200).body
    hold(lot["state"] == "drawn" and any(unit.get("drawn") for unit in lot["units"]), lot["state"])
    file = held.folder / "lot.json"
    file.write_text(json.dumps(lot), encoding="utf-8")
    ledger = f"http://127.0.0.1:{held.port}/ledger"
    told = check(file, "--ledger", ledger)
    hold(told.returncode == 0 and "0 differ" in told.stdout, f"a stranger draws the same: {told.stdout}{told.stderr}")
    unit = next(unit for unit in lot["units"] if unit.get("tickets_drawn"))
    unit["tickets_drawn"].reverse()
    unit["tickets_drawn"][0] = next(each for each in unit["tickets"] if each not in unit["tickets_drawn"])
    file.write_text(json.dumps(lot), encoding="utf-8")
    hold(check(file, "--ledger", ledger).returncode == 1, "and sees what was changed")
    hold_work(held, watch, anyone.ask("GET", path).body, hold)
    for query, status, name in (("/lots/none", 404, "lot_unknown"), ("/lots?cursor=x", 400, "malformed_query"),
                                ("/lots?limit=21", 400, "malformed_query")):
        answer = anyone.ask("GET", query)
        hold(answer.status == status and answer.body["name"] == name, f"{query}: {answer.body}")
    hold(supervisor.ask("GET", "/lots/none/matters").status == 404, "no such draw")
    second = supervisor.ask("POST", "/lots", {**given, "on": "2026-03-20"}).wanted(201).body["id"]
    page = anyone.ask("GET", "/lots?limit=1").wanted(200).body
    further = anyone.ask("GET", f"/lots?limit=1&cursor={page['next']}").wanted(200).body
    hold([page["items"][0]["id"], further["items"][0]["id"], further["next"]] == [second, one["id"], None], "in pages")
    hold_reminders(supervisor, hold)
    held.set_clock("2026-03-02", 1)


def hold_work(held, watch, lot, hold):
    supervisor = held.officer("supervisor@petition-department")
    work = supervisor.ask("GET", f"/lots/{lot['id']}/matters").wanted(200).body
    drawn = {ticket for unit in lot["units"] for ticket in unit.get("tickets_drawn", [])}
    hold({line["ticket"] for line in work["items"]} == drawn and work["drawn"] == len(drawn), work)
    public = json.dumps(lot, ensure_ascii=False)
    inside = [line[name] for line in work["items"] for name in ("number", "salt")]
    hold(not [each for each in inside if each in public], "numbers stay inside")
    line = work["items"][0]
    file = held.folder / "sound.json"
    file.write_text(json.dumps(lot), encoding="utf-8")
    told = check(file, "--opened", line["number"], line["salt"])
    hold(told.returncode == 0 and f"of {line['unit']}, drawn" in told.stdout, told.stdout + told.stderr)
    path = f"/matters/{line['number']}/re-check"
    supervisor.ask("POST", path, {"sound": True, "text": "看了卷，回访了。"}).wanted(200)
    work = supervisor.ask("GET", f"/lots/{lot['id']}/matters").wanted(200).body
    hold(work["done"] == 1 and work["unsound"] == 0 and work["items"][0]["state"] == "sound", work)
    item = supervisor.ask("GET", "/re-checks").wanted(200).body["items"][0]
    hold((item["lot"], item["drawn"], item["done"]) == (lot["id"], len(drawn), 1), item)
    other = held.officer("head@housing-bureau").ask("GET", f"/lots/{lot['id']}/matters").wanted(200).body
    hold(len(other["items"]) <= len(drawn), "others see what they may open")


def hold_reminders(supervisor, hold):
    rows, query = [], "/reminders?unit=housing-bureau&from=2020-01-01&limit=5"
    page = supervisor.ask("GET", query).wanted(200).body
    for _ in range(100):
        rows += page["items"]
        if page["next"] is None:
            break
        page = supervisor.ask("GET", f"{query}&cursor={page['next']}").wanted(200).body
    keys = [(one["sent_on"], one["number"], one["clock"], one["last_day"], one["days_before"]) for one in rows]
    hold(keys == sorted(set(keys), reverse=True), f"each once, the newest first: {keys}")
    hold(all(one["sent_on"] <= one["last_day"] for one in rows), "units are reminded, and before the last day")
    for query, status, name in (("?unit=city-housing-bureau", 403, "not_supervised_by_you"),
                                ("?cursor=x", 400, "malformed_query")):
        answer = supervisor.ask("GET", "/reminders" + query)
        hold(answer.status == status and answer.body["name"] == name, f"{query}: {answer.body}")


def check(file, *more):
    return subprocess.run([ROOT / "tools/check-lot", file, *more], capture_output=True, text=True, check=False)
