"""Standing in for a colleague who is away: who sets it, what is recorded, and that it ends."""
import rehearsal

HEAD, DEPUTY = "a-head-away", "a-deputy"


def hold_delegation(held, watch):
    """A head goes on leave; the deputy approves in both names until it is ended."""
    hold = watch.count.hold
    unit = held.officer("handler@housing-bureau").ask("GET", "/session").body["officer"]["unit"]
    head = settled(held, HEAD, "外出负责人", unit, ["head"])
    deputy = settled(held, DEPUTY, "代办人", unit, [])
    today = head.ask("GET", "/queue/counts").wanted(200).body["day"]
    given = {"officer": HEAD, "deputy": DEPUTY, "from": today, "until": today, "reason": "出差"}
    hold(deputy.ask("POST", "/delegations", given).status == 403, "no deputy names himself")
    for wrong, pointer in (({"deputy": HEAD}, "/deputy"), ({"deputy": "nobody"}, "/deputy"),
                           ({"until": "2020-01-01"}, "/until")):
        refused = head.ask("POST", "/delegations", {**given, **wrong})
        hold(refused.status == 422 and refused.body["pointer"] == pointer, f"{wrong}: {refused.body}")
    made = head.ask("POST", "/delegations", given, {"Idempotency-Key": "delegation-1"}).wanted(201).body
    again = head.ask("POST", "/delegations", given, {"Idempotency-Key": "delegation-1"})
    hold(again.body == made and again.headers["Idempotency-Replayed"], "the same key sets it once")
    twice = head.ask("POST", "/delegations", given)
    hold(twice.status == 409 and twice.body["name"] == "delegation_overlaps", f"one at a time: {twice.body}")
    stands = deputy.ask("GET", "/session").wanted(200).body["stands_in_for"]
    hold([(one["officer"], one["until"], one["roles"]) for one in stands] == [(HEAD, today, ["head"])], f"{stands}")
    for client, ends in (head, True), (deputy, False):
        seen = client.ask("GET", "/delegations").wanted(200).body
        one = next(item for item in seen["items"] if item["id"] == made["id"])
        hold(one["in_force"] and one["may_end"] == ends and seen["names"][HEAD] == "外出负责人", f"both see it: {one}")
        hold(DEPUTY in [person["officer"] for person in seen["colleagues"]], "and whom to choose from")
    listed = held.chief.ask("GET", f"/delegations?unit={unit}").wanted(200).body["items"]
    hold(made["id"] in [one["id"] for one in listed], "an administrator sees those of any unit")
    hold(deputy.ask("GET", f"/delegations?unit={unit}").status == 403, "a deputy those of no unit")
    hold_both_names(held, hold, deputy, today)
    hold(deputy.ask("DELETE", f"/delegations/{made['id']}").status == 404, "the deputy ends nothing")
    held.chief.ask("DELETE", f"/delegations/{made['id']}").wanted(204)
    hold(deputy.ask("GET", "/session").body["stands_in_for"] == [], "at once")
    ended = head.ask("GET", "/delegations").wanted(200).body
    one = next(item for item in ended["items"] if item["id"] == made["id"])
    hold(one["ended_by"] == "admin" and not one["in_force"], f"who ended it stays: {one}")


def hold_both_names(held, hold, deputy, today):
    """What the deputy does by the lent role bears both names; the petitioner reads the unit alone."""
    registered = {"kind": "request", "unit": "housing-bureau", "demands": ["修灯"], "submission": {
        "channel": "web", "received_day": today, "persons": 1, "electronic_consent": True,
        "statement": {"title": "路灯", "text": "坏了三盏"}, "petitioners": [{"name": "甲", "address": "河湾街道"}]}}
    receipt = rehearsal.Client(held.port).ask("POST", "/matters", registered).wanted(201).body
    path = f"/matters/{receipt['number']}"
    deputy.ask("POST", path + "/notice", {"path": "handling", "text": "由我局办理", "means": "written"}).wanted(200)
    last = deputy.ask("GET", path).wanted(200).body
    by = last["entries"][-1]["by"]
    hold((by["officer"], by["on_behalf_of"]) == (DEPUTY, HEAD), f"both names: {by}")
    hold(last["officers"][HEAD] == "外出负责人" and last["officers"][DEPUTY] == "代办人", "and how they are called")
    owner = rehearsal.Client(held.port, {"X-Query-Code": receipt["query_code"]})
    told = owner.ask("GET", path).wanted(200).body["entries"][-1]["by"]
    hold("officer" not in told and "on_behalf_of" not in told, f"the petitioner reads the unit: {told}")


def settled(held, name, called, unit, roles):
    made = held.chief.ask("POST", "/officers", {"id": name, "name": called, "unit": unit, "roles": roles}).wanted(201)
    return rehearsal.Client(held.port).settle_in(name, made.body["one_time_password"], "十里长亭外的老槐树 stands")
