"""How units stand to their duties, over HTTP: breaches and measures in pages, for those who supervise them."""
import datetime

from campaigns import hold_campaigns
from delegation import settled
from lots import hold_lots
from meetings import hold_meetings
from receptions import hold_receptions
from search import hold_search


def hold_supervision(held, watch):
    supervisor = held.officer("supervisor@petition-department")
    standings = supervisor.ask("GET", "/unit-standings").wanted(200).body["items"]
    late = [one["unit"] for one in standings if one["breaches"] > 1]
    watch.count.hold(late and all(one["breaches"] >= one["open"] for one in standings), f"units stand: {standings}")
    unit = late[0]
    rows, query = [], f"/breaches?unit={unit}&from=2020-01-01&limit=7"
    page = supervisor.ask("GET", query).wanted(200).body
    for _ in range(200):
        rows += page["items"]
        if page["next"] is None:
            break
        page = supervisor.ask("GET", f"{query}&cursor={page['next']}").wanted(200).body
    keys = [(one["since"], one["number"], one.get("clock", ""), one["ordinal"]) for one in rows]
    watch.count.hold(keys == sorted(keys, reverse=True) and len(set(keys)) == len(keys), f"pages in order: {keys}")
    watch.count.hold({one["unit"] for one in rows} == {unit}, f"of one unit: {rows}")
    by = supervisor.ask("GET", "/measures?side=by&from=2020-01-01&limit=1").wanted(200).body
    watch.count.hold(by["items"] and by["items"][0]["by"] == "petition-department" and by["next"], f"measures: {by}")
    further = supervisor.ask("GET", f"/measures?side=by&from=2020-01-01&limit=1&cursor={by['next']}").wanted(200).body
    watch.count.hold(further["items"] and further["items"] != by["items"], f"the page after: {further}")
    for query, status, name in (
            ("/breaches?unit=city-housing-bureau", 403, "not_supervised_by_you"),
            ("/measures?unit=city-housing-bureau", 403, "not_supervised_by_you"),
            ("/breaches?cursor=x", 400, "malformed_query"), ("/measures?side=under", 400, "malformed_query"),
            ("/breaches?from=soon", 400, "malformed_query")):
        answer = supervisor.ask("GET", query)
        watch.count.hold(answer.status == status and answer.body["name"] == name, f"{query}: {answer.body}")
    # The scenarios moved the clock to and fro: what was late by a later day is not by today's.
    hold_letter(held, watch, next(one for one in rows if not one["set_aside"] and is_listed(supervisor, one)))
    hold_holiday(held, watch, supervisor)
    clerk = held.officer("clerk@petition-department")
    watch.count.hold(clerk.ask("GET", f"/breaches?unit={unit}").status == 403, "no task of a clerk's")
    hold_campaigns(held, watch)
    hold_meetings(held, watch)
    hold_receptions(held, watch)
    hold_lots(held, watch)
    hold_search(held, watch)


def is_listed(supervisor, row):
    seen = supervisor.ask("GET", f"/matters/{row['number']}?ground=supervision")
    return seen.status == 200 and any(one["kind"] == row["kind"] and one["ordinal"] == row["ordinal"] and
                                      one["unit"] == row["unit"] for one in seen.body["breaches"])


def hold_letter(held, watch, breach):
    """A letter is on paper once the head of the body that sends it has approved it."""
    head = settled(held, "a-head-who-supervises", "督查负责人", "petition-department", ["head", "supervisor"])
    path = f"/matters/{breach['number']}"
    head.ask("POST", path + "/supervision", {
        "measure": "supervision_letter", "unit": breach["unit"], "text": "请在五日内办结。",
        "breaches": [{"kind": breach["kind"], "ordinal": breach["ordinal"]}]}).wanted(200)
    lines = head.ask("GET", path + "/papers?ground=supervision").wanted(200).body["items"]
    letter = next(one for one in lines if one["kind"] == "supervision_letter" and one["may_issue"])
    done = head.ask("POST", path + "/papers?ground=supervision", {"event": letter["of"]}).wanted(201).body
    watch.count.hold(done["number"].startswith("信督〔") and done["unknown"] == [], f"issued: {done}")
    bad = head.ask("POST", path + "/papers?ground=curiosity", {"event": letter["of"]})
    watch.count.hold(bad.status == 400, f"no such ground: {bad.body}")
    handler = held.officer("clerk@petition-department").ask("GET", path + "/papers?ground=supervision")
    watch.count.hold(all(not one["may_issue"] for one in handler.body["items"]), f"no clerk issues: {handler.body}")


def hold_holiday(held, watch, supervisor):
    """What is owed in or right after a long holiday, counted by unit and listed, each once."""
    # Three days off, a week from here; all of one year, as calendars are.
    day = datetime.date.fromisoformat(supervisor.ask("GET", "/holiday-warning").wanted(200).body["day"])
    first = day + datetime.timedelta(days=7)
    if (first + datetime.timedelta(days=2)).year > first.year:
        first = datetime.date(first.year + 1, 1, 1)
    days = [{"date": (first + datetime.timedelta(days=i)).isoformat(), "name": "节"} for i in range(3)]
    held.chief.ask("POST", "/calendars", {"year": first.year, "days": days}).wanted(201)
    warning = supervisor.ask("GET", "/holiday-warning").wanted(200).body
    watch.count.hold(warning.get("holiday", {}).get("name") == "节", f"it is told: {warning}")
    counts = [one["due"] for one in warning["items"]]
    watch.count.hold(counts == sorted(counts, reverse=True) and all(counts), f"the most first: {warning}")
    watch.count.hold("holiday" in warning or not counts, f"nothing without a holiday: {warning}")
    own = supervisor.ask("GET", "/holiday-duties").wanted(200).body["items"]
    watch.count.hold("holiday" in warning or own == [], f"one's own, if there is a holiday: {own}")
    seen = []
    for one in warning["items"][:1]:
        page = supervisor.ask("GET", f"/holiday-duties?unit={one['unit']}&limit=3").wanted(200).body
        seen += page["items"]
        while page["next"]:
            page = supervisor.ask("GET", f"/holiday-duties?unit={one['unit']}&limit=3&cursor={page['next']}").body
            seen += page["items"]
        holiday = warning["holiday"]
        watch.count.hold(one["more"] or len(seen) == one["due"], f"as many as counted: {len(seen)} of {one}")
        watch.count.hold(all(holiday["from"] <= duty["last_day"] <= holiday["due_until"] for duty in seen), f"{seen}")
        days = [duty["last_day"] for duty in seen]
        watch.count.hold(days == sorted(days), "by last day")
    for query, status, name in (("?unit=city-housing-bureau", 403, "not_supervised_by_you"),
                                ("?cursor=x", 400, "malformed_query"), ("?limit=0", 400, "malformed_query")):
        answer = supervisor.ask("GET", "/holiday-duties" + query)
        watch.count.hold(answer.status == status and answer.body["name"] == name, f"{query}: {answer.body}")
