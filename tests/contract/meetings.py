"""Meetings of the joint conference over HTTP: called, changed, held, decided, called off, and seen in parts."""
import datetime

HOLDS = "meetings: "


def hold_meetings(held, watch):
    hold = lambda good, why: watch.count.hold(good, HOLDS + str(why))  # noqa: E731
    router, bureau = held.officer("router@petition-department"), held.officer("handler@housing-bureau")
    number = router.ask("GET", "/queue?limit=1").wanted(200).body["items"][0]["number"]
    before = router.ask("GET", "/meetings").wanted(200).body
    hold(before["may_call"], before)
    today = datetime.date.fromisoformat(before["day"])
    given = {"title": "第三次联席会议", "on": today.isoformat(), "place": "二楼会议室",
             "agenda": [{"number": number, "topic": "怎样解决"}], "units": ["housing-bureau", "labour-bureau"]}
    view = router.ask("POST", "/meetings", given).wanted(201).body
    path = f"/meetings/{view['meeting']['id']}"
    hold(view["version"] == 1 and view["may_change"] and not view["may_decide"], view)
    view = router.ask("PUT", path, {**given, "place": "三楼会议室", "version": 1}).wanted(200).body
    hold(view["version"] == 2 and view["meeting"]["place"] == "三楼会议室", view)
    stale = router.ask("PUT", path, {**given, "version": 1})
    hold(stale.status == 412 and stale.body["name"] == "stale_version", stale.body)
    seen = bureau.ask("GET", path).wanted(200).body
    hold(len(seen["agenda"]) + seen["items_hidden"] == 1 and not seen["may_change"], seen)
    mine = bureau.ask("GET", "/meetings").wanted(200).body["items"]
    hold(any(one["id"] == view["meeting"]["id"] for one in mine), "the unit that is to come sees it")
    decided = {"meeting": view["meeting"]["id"], "duties": [
        {"unit": "labour-bureau", "due": (today + datetime.timedelta(days=20)).isoformat(), "text": "补发工资。"}]}
    matter = f"/matters/{number}"
    early = router.ask("POST", matter + "/meeting-decision", decided)
    hold(early.body["name"] == "meeting_not_held", early.body)
    came = [{"unit": "housing-bureau", "attendance": "present", "who": "副局长 王民"},
            {"unit": "labour-bureau", "attendance": "excused"}]
    wrong = router.ask("POST", path + "/attendance", {"version": 2, "units": came[:1]})
    hold(wrong.status == 422 and wrong.body["name"] == "attendance_incomplete", wrong.body)
    view = router.ask("POST", path + "/attendance", {"version": 2, "units": came}).wanted(200).body
    hold(view["may_decide"] and view["meeting"]["held"], view)
    hold(view["meeting"]["units"][0]["who"] == came[0]["who"], view)
    router.ask("POST", matter + "/meeting-decision", decided).wanted(200)
    view = router.ask("GET", path).wanted(200).body
    hold([duty["state"] for duty in view["agenda"][0]["duties"]] == ["owed"], view["agenda"])
    report = {"duty": view["agenda"][0]["duties"][0]["ordinal"], "performed_on": today.isoformat(), "proof": "已补发。"}
    held.officer("handler@labour-bureau").ask("POST", matter + "/meeting-report", report).wanted(200)
    view = router.ask("GET", path).wanted(200).body
    hold(view["agenda"][0]["duties"][0]["state"] == "performed", view["agenda"])
    other = router.ask("POST", "/meetings", given).wanted(201).body
    off = router.ask("POST", f"/meetings/{other['meeting']['id']}/calling-off", {"version": 1}).wanted(200).body
    hold(off["meeting"]["called_off"] and not off["may_change"], off)
    page = router.ask("GET", "/meetings?limit=1").wanted(200).body
    further = router.ask("GET", f"/meetings?limit=1&cursor={page['next']}").wanted(200).body
    hold(page["items"] and further["items"] and page["items"] != further["items"], page)
    for method, query, body, status, name in (
            ("GET", "/meetings/nothing", None, 404, "meeting_unknown"),
            ("GET", "/meetings?cursor=x", None, 400, "malformed_query"),
            ("POST", "/meetings", {**given, "agenda": []}, 422, "agenda_missing"),
            ("POST", "/meetings", {**given, "units": ["nobody"]}, 422, "meeting_unit_unknown"),
            ("POST", "/meetings", {**given, "on": "2020-01-01"}, 422, "meeting_in_past"),
            ("POST", "/meetings", {**given, "agenda": [{"number": "990102-2020-00000001", "topic": "x"}]}, 404,
             "matter_not_found")):
        answer = router.ask(method, query, body) if body else router.ask(method, query)
        hold(answer.status == status and answer.body["name"] == name, f"{query}: {answer.body}")
    refused = bureau.ask("POST", "/meetings", given)
    hold(refused.status == 403 and refused.body["name"] == "not_convening", refused.body)
