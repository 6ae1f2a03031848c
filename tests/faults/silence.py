#!/usr/bin/python3
"""What must not be found: words of a petition in logs and figures, passwords and codes in memory once they are used.

  silence.py PROGRAM [--database URL]
"""
import argparse
import json
import os
import pathlib
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

from running import Client, Count, Running, UNIT

sys.dont_write_bytecode = True

MARK = "旁人不该看见的话"
PASSWORD = "七座桥下的水都流向东边 and nowhere else"


def marked(field):
    return f"{MARK}-{field}-plain"


def latin(field):
    """In a header, where only such letters may stand."""
    return f"zz-hidden-word-{field}"


def whole_petition():
    person = {"name": marked("name"), "telephone": "13912345678", "address": marked("address")}
    return {"kind": "request", "unit": UNIT["id"], "demands": [marked("demand")], "submission": {
        "channel": "web", "received_day": "2026-01-05", "persons": 9, "petitioners": [person],
        "statement": {"title": marked("title"), "text": marked("text")},
        "agent": {"name": marked("agent"), "mandate": marked("mandate")},
        "representatives": [{"name": marked("representative")}]}}


class Plant:
    """Puts the marks everywhere a request has room for one."""

    def __init__(self, running):
        self.running, self.client = running, Client(running.port)

    def send(self, method, path, body=None, headers=None):
        raw = body.encode() if isinstance(body, str) else body
        line = self.client.connection
        line.request(method, path, raw, {"Accept-Language": "en", **(headers or {})})
        answer = line.getresponse()
        return answer.status, answer.read()

    def everywhere(self):
        json_type = {"Content-Type": "application/json"}
        made = self.client.ask("POST", "/matters", whole_petition())
        code = made.body["query_code"] if made.status == 201 else ""
        number = made.body["number"] if made.status == 201 else "430102-2026-00000001"
        own = {"X-Query-Code": code}
        self.client.ask("POST", f"/matters/{number}/submission", {"submission": {
            "channel": "web", "received_day": "2026-01-06",
            "statement": {"title": marked("title"), "text": marked("text")}}}, own)
        self.client.ask("GET", f"/matters/{number}", headers=own)
        self.client.ask("POST", f"/matters/{number}/withdrawal", {"statement": marked("statement")}, own)
        self.client.ask("POST", "/follow", {"query_code": code})
        self.client.ask("POST", "/follow", {"query_code": latin("code")})
        self.client.ask("POST", "/sessions", {"officer": latin("officer"), "password": marked("password")})
        self.client.ask("POST", "/matters", {**whole_petition(), marked("unknown"): 1})
        self.send("POST", "/api/v1/matters", '{"kind": "' + marked("json") + '" broken', json_type)
        self.send("POST", "/api/v1/matters", b'{"kind": "' + marked("json").encode()[:-2] + b'\xff\xfe"}', json_type)
        self.send("POST", "/api/v1/matters", marked("json"), {"Content-Type": "text/plain; " + latin("header")})
        self.send("GET", f"/api/v1/published-answers?q={latin('query')}&{latin('unknown')}=1")
        self.send("GET", f"/{latin('path')}/{latin('path')}")
        self.send("GET", f"/api/v1/matters/{latin('path')}", headers=own)
        self.send("GET", "/", headers={
            "User-Agent": latin("agent_header"), "Referer": f"https://x/{latin('referer')}",
            "X-Other": latin("header"),
            "Cookie": f"dengwen_session={latin('cookie')}; lang={latin('language')}", "Idempotency-Key": latin("key"),
            "X-Forwarded-For": "203.0.113.77", "Forwarded": f"for={latin('forwarded')}", "If-Match": latin("header")})
        bound = "x" * 20
        form = "".join(f'--{bound}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n{value}\r\n' for
                       name, more, value in (
                           ("go", "", "review"), ("title", "", marked("title")), ("text", "", marked("form")),
                           ("name", "", marked("name")), ("spot", "", marked("spot")),
                           ("files", f'; filename="{marked("file")}.txt"', marked("file")),
                           ("files", f'; filename="{marked("file")}.exe"', "MZ\x00\x01" + marked("file"))))
        form += f"--{bound}--\r\n"
        self.send("POST", "/petition", form, {"Content-Type": f"multipart/form-data; boundary={bound}",
                                              "Accept": "text/html"})
        self.send("POST", "/petition", form[:-9], {"Content-Type": f"multipart/form-data; boundary={bound}"})
        self.send("POST", "/follow", f"code={latin('code')}&go=show",
                  {"Content-Type": "application/x-www-form-urlencoded"})
        self.send("POST", "/api/v1/attachments", marked("file"), {"Content-Type": "application/octet-stream"})
        self.running.raw(b"GET /" + latin("path").encode() + b" HTTP/9\r\nHost: x\r\n\r\n", wait=3)
        self.running.raw(b"POST /petition HTTP/1.1\r\nHost: " + latin("header").encode() +
                         b"\r\nContent-Length: 99999999999\r\n\r\n", wait=3)
        return code, number


def words_found(text):
    return sorted(set(re.findall(f"{MARK}[^\" ]*|zz-hidden-word[\\w-]*|203\\.0\\.113\\.77|13912345678", text)))


def break_store(running, database):
    """Takes the tables away that hold texts, and gives them back; requests in between are faults."""
    for before, after in (("content", "content_gone"), ("matter", "matter_gone")):
        if database:
            subprocess.run(["psql", "-q", database, "-c", f"ALTER TABLE {before} RENAME TO {after}"], check=True)
        else:
            line = sqlite3.connect(pathlib.Path(running.data) / "dengwen.sqlite", timeout=20)
            line.execute(f"ALTER TABLE {before} RENAME TO {after}")
            line.commit()
            line.close()
        yield
        if database:
            subprocess.run(["psql", "-q", database, "-c", f"ALTER TABLE {after} RENAME TO {before}"], check=True)
        else:
            line = sqlite3.connect(pathlib.Path(running.data) / "dengwen.sqlite", timeout=20)
            line.execute(f"ALTER TABLE {after} RENAME TO {before}")
            line.commit()
            line.close()


def hold_logs(program, database, count):
    with tempfile.TemporaryDirectory() as folder:
        running = Running(program, folder, database, quiet=False).init().start().move_in()
        plant = Plant(running)
        code, number = plant.everywhere()
        count.hold(code, "the marked petition is registered")
        faults = 0
        for _ in break_store(running, database):
            faults += plant.client.ask("POST", "/matters", whole_petition()).status == 503
            plant.everywhere()
        count.hold(faults == 2, f"{faults} faults of two were provoked")
        figures = plant.send("GET", "/metrics")[1].decode()
        running.process.send_signal(signal.SIGABRT)
        running.process.wait()
        time.sleep(0.2)
        out = running.process.stdout.read()
        log = (pathlib.Path(folder) / "log").read_text(encoding="utf-8", errors="replace")
        lines = [line for line in log.splitlines() if line.startswith("{")]
        count.hold(len(lines) > 60 and all(json.loads(line) for line in lines), f"{len(lines)} lines of log")
        count.hold('"cause":' in log, "the cause of a fault is in the log")
        for name, text in (("standard output", out), ("the log", log), ("the figures", figures)):
            found = words_found(text) + [one for one in (code, number, code.replace("-", "")) if one in text]
            count.hold(not found, f"in {name}: {found}")
        kept = [str(path) for path in pathlib.Path(folder).rglob("core*") if path.is_file()]
        count.hold(not kept, f"a crash leaves {kept}")


def memory_of(process):
    """Every byte of the process that can be written."""
    with open(f"/proc/{process}/maps", encoding="utf-8") as maps, \
            open(f"/proc/{process}/mem", "rb", buffering=0) as memory:
        for line in maps:
            span, rights, *rest = line.split()
            if not rights.startswith("rw") or rest[-1] in ("[vvar]", "[vsyscall]"):
                continue
            begin, end = (int(one, 16) for one in span.split("-"))
            try:
                memory.seek(begin)
                yield memory.read(end - begin)
            except OSError:
                continue


def times_found(process, secrets):
    found = dict.fromkeys(secrets, 0)
    for part in memory_of(process):
        for name, secret in secrets.items():
            found[name] += part.count(secret)
    return found


def hold_memory(program, count):
    with tempfile.TemporaryDirectory() as folder:
        running = Running(program, folder, arguments=["--core-dumps"]).init()
        key = (pathlib.Path(running.data) / "ledger.key").read_text(encoding="utf-8").split("\n")[2]
        one_time = running.password
        running.start()
        client = Client(running.port)
        client.settle_in("admin", one_time, PASSWORD)
        cookie = client.headers["Cookie"].split("=")[1]
        client.ask("POST", "/units", UNIT).wanted(201)
        stranger = Client(running.port)
        made = stranger.ask("POST", "/matters", whole_petition()).wanted(201).body
        stranger.ask("POST", "/follow", {"query_code": made["query_code"]}).wanted(200)
        stranger.ask("GET", f"/matters/{made['number']}", headers={"X-Query-Code": made["query_code"]}).wanted(200)
        for one in (client, stranger):
            one.connection.close()
        secrets = {"password": PASSWORD.encode(), "one-time password": one_time.encode(), "session": cookie.encode(),
                   "query code": made["query_code"].encode(), "query code, plain": made["query_code"].replace(
                       "-", "").encode(), "ledger key as in its file": key.encode()}
        until = time.monotonic() + 10
        found = times_found(running.process.pid, secrets)
        while any(found.values()) and time.monotonic() < until:  # a connection goes a moment after its client
            time.sleep(0.5)
            found = times_found(running.process.pid, secrets)
        for name, times in found.items():
            count.hold(times == 0, f"{name}: {times} times in memory")
        probe = {"name of the program": b"dengwen"}
        count.hold(times_found(running.process.pid, probe)["name of the program"] > 0, "memory can be looked at")
        running.stop()
        closed = Running(program, folder).start()
        try:
            with open(f"/proc/{closed.process.pid}/maps", encoding="utf-8") as maps:
                owner = os.stat(f"/proc/{closed.process.pid}/maps").st_uid
                count.hold(owner == 0 and maps.readline(), "without --core-dumps it belongs to nobody but root")
        except PermissionError:
            count.hold(True, "")
        closed.stop()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--database", default="")
    arguments = parser.parse_args()
    count = Count()
    hold_logs(arguments.program, arguments.database, count)
    if not arguments.database:
        hold_memory(arguments.program, count)
    return count.end()


if __name__ == "__main__":
    sys.exit(main())
