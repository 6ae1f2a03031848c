"""How units stand to their duties, over HTTP: breaches and measures in pages, for those who supervise them."""


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
    clerk = held.officer("clerk@petition-department")
    watch.count.hold(clerk.ask("GET", f"/breaches?unit={unit}").status == 403, "no task of a clerk's")
