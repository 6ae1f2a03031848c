"""What goes out to be told: a message refused by its gateway, a letter to print, and the petitioner's wish."""
import time

import rehearsal


def registered(held, unit, person):
    given = {"kind": "request", "unit": unit, "demands": ["修灯"], "submission": {
        "channel": "web", "received_day": "2026-03-02", "persons": 1, "statement": {"title": "路灯", "text": "坏了三盏"},
        "petitioners": [person]}}
    return rehearsal.Client(held.port).ask("POST", "/matters", given).wanted(201).body


def until(find):
    """What is found within twenty seconds; nothing if it is not."""
    for _ in range(200):
        found = find()
        if found:
            return found
        time.sleep(0.1)
    return None


def hold_post(held, watch):
    hold = watch.count.hold
    clerk = held.officer("clerk@petition-department")
    unit = clerk.ask("GET", "/session").body["officer"]["unit"]
    hold_refused(held, hold, unit)
    hold_letters(held, hold, clerk, unit)


def hold_refused(held, hold, unit):
    told = registered(held, unit, {"name": "甲", "telephone": "138 0000 0000"})["number"]

    def dead():
        items = held.chief.ask("GET", "/deliveries?state=dead").wanted(200).body["items"]
        return [one for one in items if one["number"] == told]
    found = until(dead)
    hold(found, "a message its gateway refused is given up in sight")
    one = found[0]
    hold((one["route"], one["reason"]) == ("sms", "HTTP 422"), f"{one}")
    hold((one["noun"], one["to"]) == ("registration", "petitioner"), f"{one}")
    hold("138" not in str(one), "no contact stands there")
    page = held.chief.ask("GET", "/deliveries?state=dead&limit=1").wanted(200).body
    hold(page["routes"] == ["sms", "letter"] and page["dead"] >= 1, f"{page}")
    hold(len(page["items"]) == 1, "a page of one")
    if page["next"]:
        further = held.chief.ask("GET", f"/deliveries?state=dead&limit=1&cursor={page['next']}").wanted(200).body
        further = further["items"]
        hold(further and further[0]["id"] != page["items"][0]["id"], "page by page")
    hold(held.chief.ask("GET", "/deliveries?cursor=e30").status == 400, "a cursor of nobody's")
    held.chief.ask("POST", f"/deliveries/{one['id']}/resending").wanted(204)
    again = until(lambda: [one for one in dead() if one.get("done_by") == "admin"])
    hold(again and again[0]["tries"] == 1, f"sent again, and refused again: {again}")
    held.chief.ask("GET", "/deliveries?state=sent").wanted(200)
    hold(held.chief.ask("POST", "/deliveries/nobody/resending").status == 404, "what is not there")
    hold(held.officer("clerk@petition-department").ask("GET", "/deliveries").status == 403, "for administrators")


def hold_letters(held, hold, clerk, unit):
    receipt = registered(held, unit, {"name": "乙", "address": "河湾街道"})
    mine = lambda: [one for one in listed(clerk) if one["number"] == receipt["number"]]  # noqa: E731
    found = until(mine)
    hold(found and receipt["number"] in found[0]["text"]["zh"] and "https://petitions.example/follow" in
         found[0]["text"]["en"], f"who left no telephone is written to: {found}")
    stranger = held.officer("handler@housing-bureau")
    hold(found[0]["id"] not in [one["id"] for one in listed(stranger)], "each unit prints its own")
    hold(listed(held.chief) == [], "administrators print nothing")
    path = f"/letters/{found[0]['id']}/printing"
    hold(stranger.ask("POST", path).status == 404, "nobody else's")
    clerk.ask("POST", path).wanted(204)
    hold(clerk.ask("POST", path).status == 404 and mine() == [], "printed once")
    owner = rehearsal.Client(held.port, {"X-Query-Code": receipt["query_code"]})
    wish = f"/matters/{receipt['number']}/wish"
    hold(owner.ask("GET", wish).wanted(200).body == {"route": None, "language": None}, "no wish at first")
    said = owner.ask("PUT", wish, {"route": "none", "language": "en"}).wanted(200).body
    hold(said == owner.ask("GET", wish).body == {"route": "none", "language": "en"}, f"{said}")
    other = registered(held, unit, {"name": "丙"})["query_code"]
    for client in (clerk, rehearsal.Client(held.port, {"X-Query-Code": other})):
        hold(client.ask("GET", wish).status == 404, "nobody else's wish")
        hold(client.ask("PUT", wish, {"route": "sms"}).status == 404, "nor for them to say")


def listed(client):
    items, cursor = [], ""
    while cursor is not None:
        page = client.ask("GET", "/letters" + (f"?cursor={cursor}" if cursor else "")).wanted(200).body
        items, cursor = items + page["items"], page["next"]
    return items
