"""Papers: previewed, issued and numbered by the head, read by the petitioner with the name; and their templates."""
import rehearsal
from delegation import settled


def raw(client, path):
    """The bytes of a file, with its type."""
    client.connection.request("GET", "/api/v1" + path, None, {"Accept-Language": "en", **client.headers})
    answer = client.connection.getresponse()
    return answer.status, answer.headers["Content-Type"], answer.read()


def hold_papers(held, watch):
    hold = watch.count.hold
    unit = held.officer("handler@housing-bureau").ask("GET", "/session").body["officer"]["unit"]
    head = settled(held, "a-head-of-papers", "制发负责人", unit, ["head"])
    handler = settled(held, "a-handler-of-papers", "承办人", unit, ["handler"])
    today = head.ask("GET", "/queue/counts").wanted(200).body["day"]
    registered = {"kind": "request", "unit": unit, "demands": ["修灯"], "submission": {
        "channel": "web", "received_day": today, "persons": 1, "electronic_consent": True,
        "statement": {"title": "路灯不亮", "text": "坏了三盏"}, "petitioners": [{"name": "甘棠", "address": "河湾街道"}]}}
    numbers = []
    for _ in range(2):
        receipt = rehearsal.Client(held.port).ask("POST", "/matters", registered).wanted(201).body
        path = f"/matters/{receipt['number']}"
        owner = rehearsal.Client(held.port, {"X-Query-Code": receipt["query_code"]})
        before = handler.ask("GET", path + "/papers").wanted(200).body["items"]
        told = [(one["of"], one["kind"], one["may_issue"]) for one in before]
        hold(told == [(1, "registration", False)], f"{before}")
        hold(owner.ask("GET", path + "/papers").wanted(200).body["items"] == [], "nothing is issued yet")
        refused = handler.ask("POST", path + "/papers", {"event": 1})
        hold(refused.status == 403 and refused.body["name"] == "paper_needs_head", f"the head approves: {refused.body}")
        unknown = head.ask("POST", path + "/papers", {"event": 9})
        hold(unknown.status == 422 and unknown.body["pointer"] == "/event", f"no such step: {unknown.body}")
        key = {"Idempotency-Key": "paper-" + receipt["number"]}
        done = head.ask("POST", path + "/papers", {"event": 1}, key).wanted(201).body
        again = head.ask("POST", path + "/papers", {"event": 1}, key).wanted(201).body
        hold(again == done and done["unknown"] == [], f"the same key issues it once: {done}")
        twice = head.ask("POST", path + "/papers", {"event": 1})
        hold(twice.status == 409 and twice.body["name"] == "paper_already_issued", f"one paper a step: {twice.body}")
        numbers.append(int(done["number"].split("〕")[1].removesuffix("号")))
    hold(numbers[1] == numbers[0] + 1, f"without gaps: {numbers}")
    hold_files(hold, path, done, head, owner)
    watch.succeeded |= {("GET", "/api/v1/matters/{number}/" + part) for part in ("papers/{event}", "paper-preview")}
    hold_templates(held.chief, hold, receipt["number"])


def hold_files(hold, path, done, head, owner):
    status, media, pdf = raw(owner, f"{path}/papers/{done['event']}")
    hold((status, media) == (200, "application/pdf") and pdf.startswith(b"%PDF-"), f"a PDF: {status} {media}")
    hold(raw(owner, f"{path}/papers/{done['event']}")[2] == pdf, "the same bytes each time")
    for client, named in (owner, True), (head, False):
        status, media, text = raw(client, f"{path}/papers/{done['event']}?form=text")
        text = text.decode()
        hold(status == 200 and done["number"] in text and "路灯不亮" in text, f"with its number: {text}")
        hold(("甘棠" in text) == named, "the name stands in the petitioner's own copy only")
    hold(raw(head, f"{path}/paper-preview?event=1&form=text")[2].decode().startswith("信访登记回执"), "a look beforehand")
    hold(raw(head, f"{path}/papers/1")[0] == 404, "the registration itself is no paper")
    line = owner.ask("GET", path + "/papers").wanted(200).body["items"][0]
    hold((line["event"], line["number"]) == (done["event"], done["number"]), f"the petitioner finds it: {line}")


def hold_templates(chief, hold, number):
    items = chief.ask("GET", "/paper-templates").wanted(200).body["items"]
    hold(len(items) == 31 and {one["version"] for one in items} == {0}, f"every kind: {len(items)}")
    at = "/paper-templates/returning"
    kept = chief.ask("GET", at).wanted(200).body
    needed = [one["key"] for one in kept["fields"] if one["needed"]]
    hold(needed == ["matter_number", "to", "reason"], f"{needed}")
    wrong = chief.ask("PUT", at, {"text": kept["text"].replace("{{退回理由}}", "") + "{{户籍}}\n", "version": 0})
    hold(wrong.status == 422 and wrong.body["pointer"] == "/text" and "户籍" in wrong.body["detail"], f"{wrong.body}")
    text = kept["text"] + "请于收到之日起重新办理。\n"
    tried = chief.ask("POST", at + "/preview", {"text": text}).wanted(200).body
    hold("请于收到之日起" in tried["text"] and tried["pdf"].startswith("JVBERi"), "tried with the names of its fields")
    unseen = chief.ask("POST", at + "/preview", {"text": text, "matter": number})
    hold(unseen.status == 404, f"on no matter that is not one's to see: {unseen.body}")
    saved = chief.ask("PUT", at, {"text": text, "version": 0}).wanted(200).body
    hold(saved["version"] == 1 and saved["saved_by"] == "admin", f"a new version: {saved['version']}")
    stale = chief.ask("PUT", at, {"text": text, "version": 0})
    hold(stale.status == 409 and stale.body["name"] == "paper_template_changed", f"somebody was first: {stale.body}")
    hold(chief.ask("GET", "/paper-templates/history").status == 404, "no such kind")
