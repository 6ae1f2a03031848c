"""Search over HTTP: what is found, by whom, in which order, and what is said to a query that finds nothing."""
import time
import urllib.parse

import rehearsal

HOLDS = "search: "


def found(client, words, more=""):
    return client.ask("GET", f"/search?q={urllib.parse.quote(words)}{more}")


def wait_for(client, words, number):
    """The index may lag two seconds; an order of magnitude is patience enough on a busy machine."""
    patience = time.monotonic() + 60
    while time.monotonic() < patience:
        page = found(client, words).wanted(200).body
        if any(one["number"] == number for one in page["items"]):
            return page
        time.sleep(0.1)
    return page


def hold_search(held, watch):
    hold = lambda good, why: watch.count.hold(good, HOLDS + str(why))  # noqa: E731
    clerk, other = held.officer("clerk@petition-department"), held.officer("handler@railway-bureau")
    demand = "给河湾巷口的信报箱换锁"
    line = rehearsal.Client(held.port).ask("POST", "/matters", {
        "kind": "request", "unit": "petition-department", "demands": [demand], "submission": {
            "channel": "web", "received_day": clerk.ask("GET", "/queue/counts").wanted(200).body["day"], "persons": 1,
            "statement": {"title": "信报箱的锁坏了", "text": "锁坏了半年，信都湿了。"},
            "petitioners": [{"name": "甘棠", "address": "河湾街道"}]}}).wanted(201).body
    number = line["number"]
    seen = clerk.ask("GET", f"/matters/{number}").wanted(200).body
    page = wait_for(clerk, demand[:12], number)
    hit = next((one for one in page["items"] if one["number"] == number), None)
    hold(hit is not None, f"{demand[:12]!r} finds {number}: {page}")
    if hit:
        hold(hit["stage"] == seen["matter"]["stage"] and hit["registered_day"] == line["registered_day"], hit)
        hold(not hit["on_duty"] or any(piece["marked"] for piece in hit["extract"]), hit)
    hold(page["lag"]["seconds"] <= 60 and page["whole"], page["lag"])
    hold(number not in [one["number"] for one in found(other, demand[:12]).wanted(200).body["items"]], "nobody else's")
    exactly = found(clerk, number).wanted(200).body
    hold([one["number"] for one in exactly["items"]] == [number] and exactly["count"] == 1, exactly)
    hold(found(other, number).wanted(200).body["items"] == [], "a number of another's finds nothing")
    newest = found(clerk, demand[:2], "&order=newest&limit=1").wanted(200).body
    hold(len(newest["items"]) == 1, newest)
    hold(found(clerk, "甘棠").wanted(200).body["items"] == [], "a petitioner's name finds nothing")
    if newest["next"]:
        further = found(clerk, demand[:2], f"&order=newest&limit=1&cursor={newest['next']}").wanted(200).body
        hold(further["items"] != newest["items"] and further["count"] == newest["count"], further)
    none = found(clerk, demand[:12], f"&stage=ended&from={line['registered_day']}&category=none").wanted(200).body
    hold(none["items"] == [] and none["count"] == 0, none)
    for words, flaw in (("，。！", "missing"), ("x" * 201, "too_long"), ("13900001234", "personal_number"),
                        (" ".join(str(i) for i in range(30)), "too_many")):
        answer = found(clerk, words)
        hold(answer.status == 400 and answer.body["errors"][0]["name"] == flaw, f"{words[:20]}: {answer.body}")
    for more in ("&cursor=zz", "&order=best", "&from=2026-03-02&until=2026-03-01", "&limit=51"):
        hold(found(clerk, "路灯", more).status == 400, more)
    hold(found(clerk, "路灯", "&unit=nowhere").status == 422, "an unknown unit")
    for words in ('"', "a\"b OR NOT *", "<script>", "NEAR(水 火, 2)", "路灯 -坏 t:水", "😀路灯", "\u202e路灯"):
        hold(found(clerk, words).status in (200, 400), words)
