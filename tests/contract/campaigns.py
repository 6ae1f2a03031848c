"""Campaigns over HTTP: made and changed, matters entered by rows, from a table and by choice, the board and pages."""
from figures import take
from rehearsal import Answer

HOLDS = "campaigns: "


def sheet(client, watch, data):
    client.connection.request("POST", "/api/v1/campaign-sheets", data, {
        "Accept-Language": "en", "Content-Type": "application/octet-stream", **client.headers})
    got = client.connection.getresponse()
    answer = Answer(got.status, got.read(), got.headers)
    watch.look("POST", "/api/v1/campaign-sheets", answer)
    return answer.status, answer.body


def hold_campaigns(held, watch):
    hold = lambda good, why: watch.count.hold(good, HOLDS + str(why))  # noqa: E731
    supervisor = held.officer("supervisor@petition-department")
    given = {"title": "积案化解", "ground": "年度工作安排", "from": "2020-01-01", "until": "2099-12-31", "target": 90}
    one = supervisor.ask("POST", "/campaigns", given).wanted(201).body
    hold(one["unit"] == "petition-department", one)
    path = f"/campaigns/{one['id']}"
    changed = supervisor.ask("PUT", path, {**given, "target": 80}).wanted(200).body
    hold(changed["target"] == 80 and changed["id"] == one["id"], changed)
    all_ = supervisor.ask("GET", "/campaigns").wanted(200).body
    hold(all_["may_make"] and one["id"] in {each["id"] for each in all_["items"]}, all_)
    chosen = supervisor.ask("GET", f"{path}/selection?received_until=2099-01-01").wanted(200).body
    hold(chosen["numbers"] and not chosen["more"], chosen)
    # Of every unit some: they come unit by unit.
    among = chosen["numbers"][:-1]
    numbers = among[::len(among) // 60 + 1]
    unit = supervisor.ask("GET", f"{path}/selection?unit=housing-bureau&stage=handling").wanted(200).body
    hold(set(unit["numbers"]) < set(chosen["numbers"]), unit)
    table = "编号,包案领导,职务,单位,工作组\n" + "".join(f"{number},,,,\n" for number in numbers)
    table += f"{chosen['numbers'][-1]},王民,,,\n990102-2020-00000001,,,,\n"
    status, read = sheet(supervisor, watch, table.encode())
    hold(status == 200 and len(read["rows"]) == len(numbers) + 2 and read["rows"][0]["number"] == numbers[0], read)
    for data in (b"", b"a,b\n1,2\n", b"PK\x03\x04 no workbook"):
        status, wrong = sheet(supervisor, watch, data)
        hold(status == 422 and wrong["name"] in ("sheet_unreadable", "sheet_without_numbers"), (data, wrong))
    seen = supervisor.ask("POST", f"{path}/matters", {"rows": read["rows"], "preview": True}).wanted(200).body
    hold(seen["entered"] == len(numbers) and seen["refused"] == 2, seen)
    last = [each.get("refused") for each in seen["rows"][-2:]]
    hold(last == ["leader_incomplete", "matter_not_found"], last)
    hold(supervisor.ask("GET", path).wanted(200).body["whole"]["listed"] == 0, "a preview enters nothing")
    done = supervisor.ask("POST", f"{path}/matters", {"rows": read["rows"]}).wanted(200).body
    hold(done["entered"] == len(numbers) and not done["preview"], done)
    board = supervisor.ask("GET", path).wanted(200).body
    whole = board["whole"]
    hold(whole["listed"] == len(numbers) == sum(each["listed"] for each in board["units"])
         == sum(each["listed"] for each in board["leaders"]) == sum(each["listed"] for each in board["stages"]), board)
    hold(whole["listed"] == whole["standing"] + whole["settled"] + whole["ended"] + whole["under_performance"], whole)
    hold(board["weeks"][-1]["standing"] == whole["standing"], board["weeks"])
    lines, cursor = [], ""
    while cursor is not None:
        further = f"&cursor={cursor}" if cursor else ""
        page = supervisor.ask("GET", f"{path}/matters?limit=7" + further).wanted(200).body
        lines += page["items"]
        cursor = page["next"]
    hold([each["number"] for each in lines] == sorted(numbers), "pages of the list hold each matter once")
    stage = board["stages"][0]
    some = supervisor.ask("GET", f"{path}/matters?stage={stage['stage']}&state=standing").wanted(200).body["items"]
    hold(len(some) == min(50, stage["standing"]), (stage, len(some)))
    for query, status, name in ((f"{path}/matters?state=gone", 400, "malformed_query"),
                                (f"{path}/matters?cursor=x", 400, "malformed_query"),
                                ("/campaigns/nothing", 404, "campaign_unknown"),
                                (f"{path}/selection?stage=x", 400, "malformed_query")):
        answer = supervisor.ask("GET", query)
        hold(answer.status == status and answer.body["name"] == name, f"{query}: {answer.body}")
    bureau = held.officer("head@housing-bureau")
    part = bureau.ask("GET", path).wanted(200).body
    hold(not part["may_change"] and 0 < part["whole"]["listed"] < whole["listed"], part["whole"])
    refused = bureau.ask("POST", f"{path}/matters", {"rows": [{"number": numbers[0]}]})
    hold(refused.status == 403 and refused.body["name"] == "not_campaigning", refused.body)
    refused = supervisor.ask("POST", "/campaigns", {**given, "until": "2019-01-01"})
    hold(refused.status == 422 and refused.body["name"] == "campaign_days_wrong", refused.body)
    status, book = take(held, watch, f"{path}/brief?lang=zh", supervisor.headers)
    hold(status == 200 and book[:2] == b"PK", "the weekly brief is a workbook")
