"""Leaders' receptions over HTTP: published, booked until full, called off, worked through and recorded."""
import datetime

from rehearsal import Client

HOLDS = "receptions: "


def hold_receptions(held, watch):
    hold = lambda good, why: watch.count.hold(good, HOLDS + str(why))  # noqa: E731
    router, bureau = held.officer("router@petition-department"), held.officer("handler@housing-bureau")
    anybody = Client(held.port)
    before = router.ask("GET", "/unit-receptions").wanted(200).body
    hold(before["may_publish"], before)
    today = datetime.date.fromisoformat(before["day"])
    given = {"leader": "李红", "post": "副区长", "leader_unit": "district-government", "on": today.isoformat(),
             "begins": "21:00", "ends": "22:30", "place": "接待中心", "places": 1}
    queue = router.ask("POST", "/receptions", given).wanted(201).body
    reception = queue["reception"]["id"]
    path = f"/receptions/{reception}"
    hold(queue["version"] == 1 and queue["may_change"] and queue["may_raise"] and queue["may_call_off"], queue)
    queue = router.ask("PUT", path, {**given, "place": "二楼", "version": 1}).wanted(200).body
    hold(queue["version"] == 2 and queue["reception"]["place"] == "二楼", queue)
    stale = router.ask("PUT", path, {**given, "version": 1})
    hold(stale.status == 412 and stale.body["name"] == "stale_version", stale.body)
    public = anybody.ask("GET", path).wanted(200).body
    hold(public["places_left"] == 1 and public["may_book"], public)
    listed = anybody.ask("GET", "/receptions?limit=50").wanted(200).body["items"]
    hold(reception in [one["id"] for one in listed], "anybody sees what is published")
    matters = []
    for _ in range(2):
        made = held.officer("clerk@petition-department").ask("POST", "/matters", {
            "submission": {"channel": "visit", "received_day": today.isoformat(), "persons": 1,
                           "statement": {"title": "路灯", "text": "坏了三盏"}, "petitioners": [{"name": "甲"}]},
            "kind": "request", "demands": ["修灯"]}).wanted(201).body
        matters.append((f"/matters/{made['number']}", Client(held.port, {"X-Query-Code": made["query_code"]})))
    (first, one), (second, other) = matters
    wanted = {"reception": reception}
    one.ask("POST", first + "/booking", wanted).wanted(200)
    full = other.ask("POST", second + "/booking", wanted)
    hold(full.status == 409 and full.body["name"] == "reception_full", full.body)
    booked = router.ask("PUT", path, {**given, "version": 2})
    hold(booked.status == 409 and booked.body["name"] == "reception_booked", booked.body)
    one.ask("POST", first + "/booking-end", {}).wanted(200)
    other.ask("POST", second + "/booking", wanted).wanted(200)
    seen = other.ask("GET", second).wanted(200).body
    hold(seen["bookings"] == [{"ordinal": 1, "state": "booked", "live": True}], seen["bookings"])
    hold(seen["matter"]["bookings"][0]["place_number"] == 1, seen["matter"]["bookings"])
    queue = router.ask("GET", path + "/queue").wanted(200).body
    hold([line["state"] for line in queue["bookings"]] == ["cancelled", "booked"], queue["bookings"])
    hold("arrival" in queue["bookings"][1]["may"], queue["bookings"])
    hidden = bureau.ask("GET", path + "/queue")
    hold(hidden.status == 404 and hidden.body["name"] == "reception_unknown", hidden.body)
    router.ask("POST", second + "/arrival", {}).wanted(200)
    record = {"booking": 1, "text": "请求补发工资。", "read_back": "not_signed", "reason": "赶车先走", "duties": [
        {"unit": "labour-bureau", "due": (today + datetime.timedelta(days=20)).isoformat(), "text": "补发工资。"}]}
    router.ask("POST", second + "/reception-record", record).wanted(200)
    other.ask("POST", second + "/record-answer", {"booking": 1, "remarks": "还说了补偿的事"}).wanted(200)
    seen = other.ask("GET", second).wanted(200).body
    kept = seen["matter"]["bookings"][0]["record"]
    said = {seen["contents"][kept[name]]["body"] for name in ("text", "reason", "answer")}
    hold(said == {"请求补发工资。", "赶车先走", "还说了补偿的事"}, said)
    hold(seen["matter"]["meeting_duties"][0]["reception"] == reception, seen["matter"]["meeting_duties"])
    report = {"duty": 1, "performed_on": today.isoformat(), "proof": "已补发。"}
    held.officer("handler@labour-bureau").ask("POST", second + "/meeting-report", report).wanted(200)
    again = router.ask("POST", "/receptions", given).wanted(201).body["reception"]["id"]
    one.ask("POST", first + "/booking", {"reception": again}).wanted(200)
    off = {"version": 1, "reason": "另有紧急公务"}
    queue = router.ask("POST", f"/receptions/{again}/calling-off", off).wanted(200).body
    hold(queue["reception"]["called_off"] and not queue["may_raise"], queue)
    seen = one.ask("GET", first).wanted(200).body
    hold(seen["bookings"][-1]["state"] == "called_off", seen["bookings"])
    hold(seen["entries"][-1]["act"] == "calling_off", seen["entries"][-1])
    page = anybody.ask("GET", "/receptions?limit=1").wanted(200).body
    further = anybody.ask("GET", f"/receptions?limit=1&cursor={page['next']}").wanted(200).body
    hold(page["items"] and further["items"] and page["items"] != further["items"], page)
    for method, query, body, status, name in (
            ("GET", "/receptions/nothing", None, 404, "reception_unknown"),
            ("GET", "/receptions?cursor=x", None, 400, "malformed_query"),
            ("POST", "/receptions", {**given, "ends": "21:00"}, 422, "reception_hours_wrong"),
            ("POST", "/receptions", {**given, "leader_unit": "nobody"}, 422, "leader_unit_unknown"),
            ("POST", "/receptions", {**given, "on": "2020-01-01"}, 422, "reception_in_past"),
            ("POST", "/receptions", {**given, "begins": "9:00"}, 400, "malformed_body"),
            ("POST", f"/receptions/{again}/calling-off", {**off, "version": 2}, 409, "reception_called_off")):
        answer = router.ask(method, query, body) if body else router.ask(method, query)
        hold(answer.status == status and answer.body["name"] == name, f"{query}: {answer.body}")
    refused = bureau.ask("POST", "/receptions", given)
    hold(refused.status == 403 and refused.body["name"] == "not_convening", refused.body)
