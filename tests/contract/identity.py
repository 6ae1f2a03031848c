"""Identities over HTTP: sealed to officers, opened by an act, and in no copy of the database."""
import json
import os
import subprocess

import rehearsal

NAME, TELEPHONE, SCAN = "欧阳测试", "13800138000", b"\x89PNG\r\n\x1a\n planted in a scan"
ASKED = {"ground": "contact", "reason": "约时间见面谈"}


def upload(held):
    client = rehearsal.Client(held.port)
    client.connection.request("POST", "/api/v1/attachments", SCAN, {"Content-Type": "application/octet-stream"})
    return json.loads(client.connection.getresponse().read())["sha256"]


def hold_identity(held, watch, registration):
    """Names are in no officer's view; an opening shows them once, a repetition again, and the petitioner is told."""
    hold = watch.count.hold
    clerk = held.officer("clerk@petition-department")
    given = registration(clerk.ask("GET", "/session").body["officer"]["unit"])
    given["submission"]["petitioners"] = [{"name": NAME, "telephone": TELEPHONE}]
    given["submission"]["attachments"] = [{"sha256": upload(held), "name": NAME + ".png"}]
    receipt = rehearsal.Client(held.port).ask("POST", "/matters", given,
                                              {"Idempotency-Key": "identity-1"}).wanted(201).body
    path = f"/matters/{receipt['number']}"
    seen = clerk.ask("GET", path).wanted(200).body
    persons = [one for one in seen["contents"].values() if one["kind"] == "person"]
    hold(not persons and TELEPHONE not in json.dumps(seen), "an officer's view names nobody")
    hold("identity_opening" in seen["may"], f"and offers to open it: {seen['may']}")
    key = {"Idempotency-Key": "opening-1", "If-Match": 'W/"1"'}
    opened = clerk.ask("POST", path + "/identity-opening", ASKED, key).wanted(200).body
    hold([one["body"]["name"] for one in opened["contents"].values()] == [NAME], f"opened: {opened}")
    again = clerk.ask("POST", path + "/identity-opening", ASKED, key)
    hold(again.body == opened and again.headers["Idempotency-Replayed"], "the same key opens the same")
    short = clerk.ask("POST", path + "/identity-opening", {**ASKED, "reason": "看看"})
    hold(short.status == 400 and short.body["errors"][0]["pointer"] == "/reason", f"two characters: {short.body}")
    owner = rehearsal.Client(held.port, {"X-Query-Code": receipt["query_code"]})
    told = owner.ask("GET", path).wanted(200).body
    hold([entry["act"] for entry in told["entries"]] == ["registration", "identity_opening"]
         and "officer" not in told["entries"][1]["by"], f"the petitioner is told: {told['entries']}")
    hold(owner.ask("POST", path + "/identity-opening", ASKED).status == 403, "petitioners open nothing")
    stranger = held.officer("handler@housing-bureau").ask("POST", path + "/identity-opening", ASKED)
    hold(stranger.status == 404, f"who may not see the matter learns nothing: {stranger.body}")
    hold(held.chief.ask("POST", path + "/identity-opening", ASKED).status == 404, "nor do administrators")
    more = {**given["submission"], "received_day": told["matter"]["submissions"][0]["registered_day"]}
    taken = clerk.ask("POST", path + "/submission", {"submission": more}, {"If-Match": 'W/"1"'})
    hold(taken.status == 200, f"an opening makes no form stale: {taken.body}")
    hold_copies(held, hold)


def hold_copies(held, hold):
    """What a thief of a backup has: the files of the data directory but the keys, and the dump of the database."""
    stolen = b""
    for path in sorted((held.folder / "data").rglob("*")):
        if path.is_file() and path.suffix != ".key":
            stolen += path.read_bytes()
    if held.database:
        stolen += subprocess.run(["pg_dump", "--inserts", held.database], check=True, capture_output=True,
                                 env={**os.environ, "PGOPTIONS": ""}).stdout
    for planted in (NAME.encode(), TELEPHONE.encode(), b"planted in a scan", NAME.encode().hex().encode()):
        hold(planted not in stolen, f"{planted!r} is in a copy of the store")
    hold("三号楼的楼道灯坏了两个月".encode() in stolen or b"matter" in stolen, "the copy is of the store at all")
