#!/usr/bin/python3
"""What goes wrong on the line and on the disk: too large, too slow, too many, stopping, no space.

  edge.py PROGRAM [--full-disk LIBRARY]
"""
import argparse
import json
import pathlib
import socket
import sys
import tempfile
import threading
import time

from running import Client, Count, Running, petition, problem

sys.dont_write_bytecode = True

HEAD = b"POST /api/v1/matters HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept-Language: en\r\n"
HEAD_SECONDS = 2


def post(length, body=b"", more=b""):
    return HEAD + b"Content-Length: " + str(length).encode() + b"\r\n" + more + b"\r\n" + body


def hold_sizes(running, count):
    status, body = problem(running.raw(post(10 ** 10)))
    count.hold(status == 413 and body.get("name") == "body_too_large", f"10 GB announced: {status} {body}")
    told = running.raw(post(10 ** 10)).partition(b"\r\n\r\n")[0].decode()
    for name in ("X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy", "Cross-Origin-Opener-Policy",
                 "Cross-Origin-Resource-Policy", "Permissions-Policy", "Cache-Control: no-store"):
        count.hold(f"\r\n{name}" in told, f"no {name} in an answer of the wire: {told}")
    count.hold("larger" in body.get("title", ""), f"in English: {body}")
    # The client goes on sending all the same and must still see the answer.
    status, body = problem(running.raw(post(8 * 1024 * 1024, b"x" * (8 * 1024 * 1024))))
    count.hold(status == 413, f"8 MB sent: {status}")
    chunked = HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + (b"10000\r\n" + b"x" * 65536 + b"\r\n") * 40
    status, body = problem(running.raw(chunked))
    count.hold(status == 413, f"chunks without end: {status}")
    status, body = problem(running.raw(post(10 ** 10, more=b"Expect: 100-continue\r\n")))
    count.hold(status == 413, f"expecting 100: {status}")
    status, _ = problem(running.raw(post(2, b"{}", b"X-Long: " + b"a" * 30000 + b"\r\n")))
    count.hold(status == 431, f"a long head: {status}")
    status, _ = problem(running.raw(b"GET /" + b"a" * 6000 + b" HTTP/1.1\r\nHost: x\r\n\r\n"))
    count.hold(status == 414, f"a long address: {status}")
    status, _ = problem(running.raw(b"what is this\r\n\r\n"))
    count.hold(status == 400, f"no HTTP: {status}")
    status, _ = problem(running.raw(post(5, b"{}123", b"Transfer-Encoding: chunked\r\n")))
    count.hold(status == 400, f"two lengths: {status}")
    count.hold(Client(running.port).ask("GET", "/law").status == 200, "serves on after all that")


def hold_patience(running, count):
    begin = time.monotonic()
    status, body = problem(running.raw(HEAD, wait=20))
    count.hold(status == 408 and time.monotonic() - begin < HEAD_SECONDS + 4, f"half a head: {status} {body}")
    status, _ = problem(running.raw(post(1000, b"{"), wait=30))
    count.hold(status == 408, f"half a body: {status}")
    with socket.create_connection(("127.0.0.1", running.port), timeout=30) as line:
        begin = time.monotonic()
        try:
            for byte in HEAD * 10:
                line.sendall(bytes([byte]))
                time.sleep(0.1)
        except OSError:
            pass
        count.hold(time.monotonic() - begin < HEAD_SECONDS + 6, "a byte at a time holds a line for ever")
    silent = [socket.create_connection(("127.0.0.1", running.port)) for _ in range(400)]
    for line in silent:
        line.sendall(b"GET / HT")
    begin = time.monotonic()
    answer = Client(running.port).ask("GET", "/law")
    count.hold(answer.status == 200 and time.monotonic() - begin < 5, "400 silent clients in the way")
    for line in silent:
        line.close()


def hold_pipeline(running, count):
    one = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    last = b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    got = running.raw(one * 3 + last)
    count.hold(got.count(b"HTTP/1.1 200") == 4, f"four requests at once: {got.count(b'HTTP/1.1 200')} answers")
    got = running.raw(one + post(10 ** 10))
    count.hold(got.startswith(b"HTTP/1.1 200") and b"HTTP/1.1 413" in got, "an answer, then 413 for the next")


def hold_stop(program, count):
    with tempfile.TemporaryDirectory() as folder:
        running = Running(program, folder).init().start().move_in()
        answers = []
        crowd = [threading.Thread(target=lambda i=i: answers.append(
            Client(running.port).ask("POST", "/matters", petition(i)).status)) for i in range(8)]
        idle = socket.create_connection(("127.0.0.1", running.port))
        for one in crowd:
            one.start()
        time.sleep(0.05)
        begin = time.monotonic()
        status = running.stop()
        for one in crowd:
            one.join()
        idle.close()
        count.hold(status == 0 and time.monotonic() - begin < 8, f"stops cleanly: {status}")
        count.hold(all(one in (201, 503) for one in answers), f"requests in flight are answered: {answers}")
        count.hold(running.look_through()[0] == 0, "replay after a stop")


def hold_full_disk(program, library, count):
    with tempfile.TemporaryDirectory() as folder:
        flag = pathlib.Path(folder) / "full"
        data = str(pathlib.Path(folder) / "data")
        running = Running(program, folder, environment={
            "LD_PRELOAD": library, "DENGWEN_FULL_DISK_UNDER": data, "DENGWEN_FULL_DISK_FLAG": str(flag)})
        running.init().start().move_in()
        client, kept = Client(running.port), []
        for number in range(20):
            kept.append(client.ask("POST", "/matters", petition(number)).wanted(201).body)
        flag.touch()
        refused = client.ask("POST", "/matters", petition("full"), {"Idempotency-Key": "full"})
        count.hold(refused.status == 503 and refused.body.get("trace"), f"a full disk: {refused.status} {refused.body}")
        seen = client.ask("POST", "/follow", {"query_code": kept[0]["query_code"]})
        count.hold(seen.status == 200, f"reads go on: {seen.status}")
        flag.unlink()
        again = client.ask("POST", "/matters", petition("full"), {"Idempotency-Key": "full"})
        count.hold(again.status == 201, f"space is back: {again.status} {json.dumps(again.body)[:200]}")
        for receipt in kept:
            seen = client.ask("POST", "/follow", {"query_code": receipt["query_code"]})
            count.hold(seen.status == 200, "what was acknowledged is there")
        running.stop()
        status, said = running.look_through()
        count.hold(status == 0, "replay after a full disk: " + said)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--full-disk", default="")
    arguments = parser.parse_args()
    count = Count()
    with tempfile.TemporaryDirectory() as folder:
        running = Running(arguments.program, folder, arguments=["--head-seconds", str(HEAD_SECONDS)]).init().start()
        hold_sizes(running, count)
        hold_pipeline(running, count)
        hold_patience(running, count)
        running.stop()
        with open(pathlib.Path(folder) / "log", encoding="utf-8") as log:
            count.hold("Sanitizer" not in log.read(), "the sanitizers are silent")
    hold_stop(arguments.program, count)
    if arguments.full_disk:
        hold_full_disk(arguments.program, arguments.full_disk, count)
    return count.end()


if __name__ == "__main__":
    sys.exit(main())
