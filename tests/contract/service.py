"""Services over HTTP: a draft checked before approval, files that prove a service, and the day a petitioner opened what
was served electronically."""
import rehearsal
from delegation import settled
from dossier import bytes_of, kept, pixel, words_of


def spoken(today):
    return {"made_on": today, "means": "telephone", "result": "spoken", "text": "听取了意见，说明了怎样修。"}


def answered(held, unit, today, head, handler, hold):
    """A matter with an opinion; its path and the petitioner's client."""
    guest = rehearsal.Client(held.port)
    receipt = guest.ask("POST", "/matters", {
        "kind": "request", "unit": unit, "demands": ["修灯"], "submission": {
            "channel": "web", "received_day": today, "persons": 1, "electronic_consent": True,
            "statement": {"title": "路灯不亮", "text": "坏了三盏"},
            "petitioners": [{"name": "甘棠", "address": "河湾街道"}]}}).wanted(201).body
    path = f"/matters/{receipt['number']}"
    answer = {"demand": 1, "outcome": "explained", "facts": "已修。", "reason": "已修。"}
    for noun, body in (("notice", {"path": "handling", "means": "written", "text": "由本单位办理。"}), ("acceptance", {}),
                       ("draft", {"answers": [answer]})):
        handler.ask("POST", f"{path}/{noun}", body).wanted(200)
    ahead = handler.ask("POST", path + "/contact", {**spoken(today), "made_on": "2999-01-01"})
    hold((ahead.status, ahead.body.get("name")) == (422, "contact_day_wrong"), f"not made yet: {ahead.body}")
    handler.ask("POST", path + "/contact", spoken(today)).wanted(200)
    refused = head.ask("POST", path + "/opinion", {})
    hold((refused.status, refused.body.get("name")) == (422, "findings_unexplained"), f"not explained: {refused.body}")
    found = head.ask("GET", path).wanted(200).body["findings"]
    hold({(one["kind"], one["demand"]) for one in found} == {("empty_words", 1)}, f"{found}")
    head.ask("POST", path + "/opinion", {"despite": "已经当面说明。"}).wanted(200)
    return path, rehearsal.Client(held.port, {"X-Query-Code": receipt["query_code"]})


def hold_services(held, watch):
    hold = watch.count.hold
    unit = held.officer("handler@housing-bureau").ask("GET", "/session").body["officer"]["unit"]
    head = settled(held, "a-head-of-services", "送达负责人", unit, ["head"])
    handler = settled(held, "a-server-of-papers", "送达人", unit, ["handler"])
    today = head.ask("GET", "/queue/counts").wanted(200).body["day"]

    path, owner = answered(held, unit, today, head, handler, hold)
    given = {"means": "direct", "served_day": today, "proof": "当面签收",
             "attachments": [{"sha256": kept(handler, pixel()), "name": "回证.png"}]}
    unknown = {**given, "attachments": [{"sha256": "0" * 64, "name": "回证.png"}]}
    refused = handler.ask("POST", path + "/service", {"service": unknown})
    hold(refused.status == 400 and refused.body["errors"][0]["pointer"] == "/service/attachments/0/sha256",
         f"a file that was never sent: {refused.body}")
    handler.ask("POST", path + "/service", {"service": given}).wanted(200)
    weighed = head.ask("GET", path).wanted(200).body
    hold(weighed["contents"][weighed["matter"]["opinions"][0]["despite"]]["body"] == "已经当面说明。" and
         weighed["findings"] == [], "why it was approved stands in the record")
    told = owner.ask("GET", path).wanted(200)
    made = told.body["matter"]["contacts"]
    hold([one["result"] for one in made] == ["spoken"] and
         told.body["contents"][made[0]["text"]]["body"] == spoken(today)["text"], "the petitioner reads it")
    hold("已经当面说明" not in str(told.body) and "findings" not in told.body["matter"]["opinions"][0],
         "what the approver weighed is not the petitioner's to read")
    service = told.body["matter"]["opinions"][0]["service"]
    digest = service["attachments"][0]
    for client in (owner, head):
        status, _, data = bytes_of(client, f"{path}/attachments/{digest}")
        hold(status == 200 and data == pixel(), f"the slip as it was taken: {status}")
    hold("回证.png" in words_of(bytes_of(owner, path + "/dossier")[2]), "the dossier lists it")
    hold("opened_on" not in service, "what was handed over is not opened")

    path, owner = answered(held, unit, today, head, handler, hold)
    version = handler.ask("POST", path + "/service", {"service": {
        "means": "electronic", "served_day": today, "proof": "已送达约定邮箱"}}).wanted(200).body["version"]
    before = head.ask("GET", path).wanted(200).body
    hold("opened_on" not in before["matter"]["opinions"][0]["service"], "officers who look open nothing for anybody")
    seen = owner.ask("GET", path).wanted(200).body
    hold(seen["version"] == version + 1 and seen["matter"]["opinions"][0]["service"]["opened_on"] == today,
         f"opened as it is shown: {seen['version']}")
    hold(seen["entries"][-1]["act"] == "service_opening" and seen["entries"][-1]["by"]["kind"] == "petitioner",
         "an event, by the petitioner")
    hold(seen["matter"]["deadlines"] == before["matter"]["deadlines"], "no deadline moves")
    hold(owner.ask("GET", path).wanted(200).body["version"] == version + 1, "once")
    done = handler.ask("POST", path + "/performance", {"demand": 1, "performed_on": today, "proof": "已修。"},
                       {"If-Match": f'"{version}"'})
    hold(done.body.get("name") != "stale_version", f"an officer's form is not made stale by it: {done.body}")
