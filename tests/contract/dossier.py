"""The dossier: all its reader may see, bound in one PDF; files that cannot be bound in are listed with why."""
import json
import subprocess
import tempfile
import time
import zlib

import rehearsal
from delegation import settled


def pixel():
    def chunk(kind, data):
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\0\0\0\0")
            + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b""))


def bytes_of(client, path):
    client.connection.request("GET", "/api/v1" + path, None, {"Accept-Language": "zh", **client.headers})
    answer = client.connection.getresponse()
    return answer.status, answer.headers, answer.read()


def words_of(pdf):
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(pdf)
        file.flush()
        return subprocess.run(["pdftotext", "-layout", file.name, "-"], capture_output=True, check=True).stdout.decode()


def kept(client, data):
    client.connection.request("POST", "/api/v1/attachments", data, {
        "Content-Type": "application/octet-stream", **client.headers})
    answer = client.connection.getresponse()
    body = answer.read()
    if answer.status != 201:
        raise AssertionError(body)
    return json.loads(body)["sha256"]


def hold_dossier(held, watch):
    hold = watch.count.hold
    unit = held.officer("handler@housing-bureau").ask("GET", "/session").body["officer"]["unit"]
    head = settled(held, "a-head-of-dossiers", "案卷负责人", unit, ["head"])
    guest = rehearsal.Client(held.port)
    files = [("照片.png", pixel()), ("合同.pdf", b"%PDF-1.4\nnothing of the kind\n"), ("说明.txt", "三盏灯".encode())]
    today = head.ask("GET", "/queue/counts").wanted(200).body["day"]
    receipt = guest.ask("POST", "/matters", {
        "kind": "request", "unit": unit, "demands": ["修灯"], "submission": {
            "channel": "web", "received_day": today, "persons": 1,
            "statement": {"title": "路灯不亮", "text": "坏了三盏"},
            "petitioners": [{"name": "甘棠", "address": "河湾街道"}],
            "attachments": [{"sha256": kept(guest, data), "name": name} for name, data in files]}}).wanted(201).body
    path = f"/matters/{receipt['number']}/dossier"
    owner = rehearsal.Client(held.port, {"X-Query-Code": receipt["query_code"]})
    before = len(owner.ask("GET", f"/matters/{receipt['number']}").wanted(200).body["readings"])
    for client, named in (owner, True), (head, False):
        status, headers, pdf = bytes_of(client, path)
        hold((status, headers["Content-Type"], headers["Cache-Control"]) == (200, "application/pdf", "no-store"),
             f"a dossier: {status} {pdf[:200]}")
        hold(bytes_of(client, path)[2] == pdf, "the same record, the same bytes")
        words = words_of(pdf)
        hold(all(one in words for one in ("信访事项案卷", "目录", "坏了三盏", "照片.png", "合同.pdf", "说明.txt")),
             f"what it holds: {words}")
        hold(words.count("没有装订") == 2 and words.count("已装订") == 1, f"which files are bound in: {words}")
        hold(("甘棠" in words) == named, "the name stands in the petitioner's own dossier only")
        hold(("协办" in words) != named, "what is between offices stays there")
    # Readings of a matter are written down a moment after it was shown.
    patience, things = time.monotonic() + 30, set()
    while time.monotonic() < patience and not things >= {"attachment", "matter"}:
        seen = owner.ask("GET", f"/matters/{receipt['number']}").wanted(200).body["readings"]
        things = {one["thing"] for one in seen[:len(seen) - before]}
        time.sleep(0.1)
    hold(things >= {"attachment", "matter"}, f"it is a reading of the matter and of its files: {seen}")
    status, _, pdf = bytes_of(head, path + "?lang=en")
    hold(status == 200 and "Dossier of a petition matter" in words_of(pdf), "in the other language")
    hold(bytes_of(head, path + "?lang=fr")[0] == 400, "no such language")
    hold(bytes_of(guest, path)[0] in (401, 404), "nobody's without a code")
    watch.succeeded |= {("GET", "/api/v1/matters/{number}/dossier")}
