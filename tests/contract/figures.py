"""Figures, indicators, open data and briefs over HTTP: they follow the events, and who may ask for them."""
import http.client
import pathlib
import subprocess
import time

import rehearsal

ROOT = pathlib.Path(__file__).resolve().parents[2]


def take(held, watch, path, headers=None):
    """What is no JSON: a table, a workbook."""
    line = http.client.HTTPConnection("127.0.0.1", held.port, timeout=60)
    line.request("GET", "/api/v1" + path, headers=headers or {})
    answer = line.getresponse()
    body = answer.read()
    watch.look("GET", "/api/v1" + path, rehearsal.Answer(answer.status, b"", answer.headers))
    line.close()
    return answer.status, body


def hold_figures(held, watch, clerk):
    """The sums that follow the events, and who may ask for them."""
    year = "/figures?from=2025-01-01&until=2026-12-31&by=month"
    patience = time.monotonic() + 300
    while time.monotonic() < patience:
        points = clerk.ask("GET", year).wanted(200).body["points"]
        if any(point["registered"] for point in points):
            break
        time.sleep(0.2)
    watch.count.hold(len(points) == 24 and any(point["registered"] for point in points), f"the tally follows: {points}")
    for query, status, name in (
            ("?from=2025-01-01&until=2026-12-31", 400, "malformed_query"), ("?by=hour", 400, "malformed_query"),
            ("?from=2026-03-02&until=2026-03-01", 400, "malformed_query"), ("?unit=nowhere", 422, "unit_unknown"),
            ("?unit=railway-bureau", 403, "not_your_unit")):
        answer = clerk.ask("GET", "/figures" + query)
        watch.count.hold(answer.status == status and answer.body["name"] == name, f"{query}: {answer.body}")
    anyone = rehearsal.Client(held.port)
    first = anyone.ask("GET", "/kept-times?limit=2").wanted(200)
    watch.count.hold(first.headers["Cache-Control"] == "public, max-age=300", "the kept times may be kept for a while")
    seen = [unit["unit"] for unit in first.body["items"]]
    page = first.body
    while page["next"]:
        page = anyone.ask("GET", f"/kept-times?limit=2&cursor={page['next']}").wanted(200).body
        seen += [unit["unit"] for unit in page["items"]]
    units = sorted(unit["id"] for unit in anyone.ask("GET", "/units").body["items"])
    watch.count.hold(seen == units, f"every unit once, in order: {seen}")
    for query in ("?place=430102", "?unit_name=none&limit=1", "?cursor=zz", "?person=none"):
        anyone.ask("GET", "/kept-times" + query)


STATES = ("in_time", "late", "overdue", "pending")
YEARS = (2025, 2026)


def instalments_of(client):
    """In the years told of; -1 where the client may not ask."""
    answers = [client.ask("GET", f"/promises?year={year}&limit=1") for year in YEARS]
    return sum(answer.body["sum"][state] if answer.status == 200 else -1 for answer in answers for state in STATES)


def hold_promises(held, watch, clerk):
    """The years of promises come to what the indicators of those years have, and each sum to its units."""
    asking = [client for client in held.clients.values() if instalments_of(client) >= 0]
    client, patience = max(asking, key=instalments_of), time.monotonic() + 300
    while instalments_of(client) <= 0 and time.monotonic() < patience:
        time.sleep(2)
        client = max(asking, key=instalments_of)
    found = client.ask("GET", "/indicators?from_month=2025-01&until_month=2026-12").wanted(200).body
    counted = {part["part"]: part["total"] for value in found["sum"] for part in value["parts"]}
    sums = dict.fromkeys(STATES, 0)
    for year in YEARS:
        page = client.ask("GET", f"/promises?year={year}&limit=1").wanted(200).body
        whole, items = page["sum"], page["items"]
        while page["next"]:
            page = client.ask("GET", f"/promises?year={year}&limit=1&cursor={page['next']}").wanted(200).body
            items += page["items"]
        for name in (*STATES, "agreements", "money_promised", "money_paid"):
            watch.count.hold(whole[name] == sum(item[name] for item in items), f"{year} {name}: {whole} {items}")
        units = [item["unit"] for item in items]
        watch.count.hold(units == sorted(set(units)), f"each unit once, in order: {units}")
        due = sum(whole[name] for name in STATES[:3])
        watch.count.hold((whole["share"] is None) == (due == 0), f"a dash over nothing alone: {whole}")
        for name in STATES:
            sums[name] += whole[name]
    for name in STATES:
        watch.count.hold(sums[name] == counted["instalment_" + name], f"{name}: {sums} {counted}")
    watch.count.hold(sum(sums.values()) > 0, f"something was promised: {sums}")
    for query, status, name in (("?year=26", 400, "malformed_query"), ("?cursor=zz", 400, "malformed_query"),
                                ("?unit=nowhere", 422, "unit_unknown"),
                                ("?unit=railway-bureau", 403, "not_your_unit")):
        answer = clerk.ask("GET", "/promises" + query)
        watch.count.hold(answer.status == status and answer.body["name"] == name, f"promises{query}: {answer.body}")


def hold_indicators(held, watch, clerk):
    """Every figure is its parts, and behind each part there are as many matters."""
    year = "from_month=2025-01&until_month=2026-12"
    # The figures follow the record at their own pace: until they have come to rest.
    patience, found, before = time.monotonic() + 60, {"sum": []}, None
    while time.monotonic() < patience:
        found = clerk.ask("GET", f"/indicators?{year}").wanted(200).body
        if found == before and any(part["total"] for value in found["sum"] for part in value["parts"]):
            break
        before = found
        time.sleep(1)
    counted = {}
    for value in found["sum"]:
        for part in value["parts"]:
            counted[part["part"]] = part["total"]
        watch.count.hold((value["value"] is None) == (value["under"] == 0), f"a dash over nothing alone: {value}")
    watch.count.hold(any(counted.values()), f"there is something to count: {found['sum']}")
    for by in ("unit", "month", "place", "category"):
        page = clerk.ask("GET", f"/indicators?{year}&by={by}&limit=3").wanted(200).body
        sums = dict.fromkeys(counted, 0)
        while True:
            for item in page["items"]:
                for value in item["indicators"]:
                    for part in value["parts"]:
                        sums[part["part"]] += part["total"]
            if not page["next"]:
                break
            page = clerk.ask("GET", f"/indicators?{year}&by={by}&limit=3&cursor={page['next']}").wanted(200).body
        watch.count.hold(sums == counted, f"by {by} it comes to the same: {sums} {counted}")
    for part in ("first_item", "notice_in_time", "sorting_in_time"):
        page = clerk.ask("GET", f"/indicators/matters?{year}&part={part}&limit=2").wanted(200).body
        behind = page["items"]
        while page["next"]:
            page = clerk.ask("GET", f"/indicators/matters?{year}&part={part}&limit=2&cursor={page['next']}").body
            behind += page["items"]
        seen = [(line["unit"], line["period"], line["number"]) for line in behind]
        watch.count.hold(seen == sorted(seen) and len(set(seen)) == len(seen), f"{part}: once each, in order")
        watch.count.hold(len(seen) <= counted[part], f"{part}: {len(seen)} of {counted[part]}")
    hold_promises(held, watch, clerk)
    for query, status, name in (
            ("/indicators?from_month=2026-3", 400, "malformed_query"),
            ("/indicators?from_month=2026-04&until_month=2026-03", 400, "malformed_query"),
            ("/indicators?from_month=2000-01&until_month=2026-03", 400, "malformed_query"),
            ("/indicators?by=person", 400, "malformed_query"), ("/indicators?unit=nowhere", 422, "unit_unknown"),
            ("/indicators?unit=railway-bureau", 403, "not_your_unit"),
            ("/indicators/matters", 400, "malformed_query"),
            ("/indicators/matters?part=acceptance_days", 400, "malformed_query"),
            ("/indicators/matters?part=first_item&cursor=zz", 400, "malformed_query"),
            ("/indicators/matters?part=first_item&unit=railway-bureau", 403, "not_your_unit")):
        answer = clerk.ask("GET", query)
        watch.count.hold(answer.status == status and answer.body["name"] == name, f"{query}: {answer.body}")
    for period in ("2025", "2026-03"):
        status, body = take(held, watch, f"/brief?period={period}&lang=en", clerk.headers)
        watch.count.hold(status == 200 and body.startswith(b"PK"), f"the brief of {period}: {status}")
    status, body = take(held, watch, "/brief?period=2025&form=pdf", clerk.headers)
    watch.count.hold(status == 200 and body.startswith(b"%PDF-"), f"the brief as a paper: {status}")
    for query, status in (("", 400), ("?period=26", 400), ("?period=2026&unit=nowhere", 422),
                          ("?period=2026&unit=railway-bureau", 403)):
        watch.count.hold(clerk.ask("GET", "/brief" + query).status == status, f"brief{query}")


def hold_open_data(held, watch):
    """Nothing is there until it is published; then everybody reads it, and it counts up."""
    anyone = rehearsal.Client(held.port)
    watch.count.hold(anyone.ask("GET", "/open-data").wanted(200).body["items"] == [], "nothing is published by itself")
    watch.count.hold(anyone.ask("GET", "/open-data/2025").status == 404, "nor found")
    database = ["--database", held.database] if held.database else []
    made = subprocess.run([held.program, "open-data", "--data", str(held.folder / "data"), *database, "--year", "2024",
                           "--out", str(held.folder / "open")], capture_output=True, text=True)
    watch.count.hold(made.returncode == 0, f"an edition is made: {made.stderr}")
    watch.count.hold(anyone.ask("GET", "/open-data").body["items"] == [{"year": 2024}], "and listed")
    anyone.ask("GET", "/open-data/2024").wanted(200)
    status, body = take(held, watch, "/open-data/2024/table")
    watch.count.hold(status == 200 and body.startswith("\ufeffpart,table".encode()), f"as a table too: {status}")
    counted = subprocess.run([ROOT / "tools/recount", held.folder / "open/dengwen-2024.json", "--table",
                              held.folder / "open/dengwen-2024.csv"], capture_output=True, text=True)
    watch.count.hold(counted.returncode == 0, f"recounted: {counted.stdout}{counted.stderr}")
