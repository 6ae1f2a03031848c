#!/usr/bin/python3
"""Files that should not be kept: told by their bytes, by what they become when opened, and by a scanner.

  uploads.py PROGRAM [--clamd]

The scanner is one of the test's own that speaks clamd's INSTREAM; with --clamd it is the real one, with a signature
database written here.
"""
import argparse
import gzip
import hashlib
import http.client
import io
import json
import pathlib
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

from running import Client, Count, Running, petition

sys.dont_write_bytecode = True

# The file every scanner knows, in two parts, so that no scanner takes this one for it.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class FakeClamd:
    """Speaks INSTREAM as clamd's manual gives it: zINSTREAM, chunks with their length, one of nothing, a verdict."""

    def __init__(self, address):
        family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
        self.socket = socket.socket(family)
        if family == socket.AF_INET:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(address)
        self.socket.listen(16)
        self.seen, self.verdict, self.pause = [], None, 0
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()

    def serve(self):
        while True:
            try:
                line, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.answer, args=(line,), daemon=True).start()

    def answer(self, line):
        with line, line.makefile("rwb") as both:
            if both.read(10) != b"zINSTREAM\0":
                both.write(b"UNKNOWN COMMAND\0")
                return
            got = b""
            while True:
                length = struct.unpack(">I", both.read(4))[0]
                if not length:
                    break
                got += both.read(length)
            self.seen.append(got)
            time.sleep(self.pause)
            verdict = self.verdict or (b"stream: Eicar-Test-Signature FOUND" if EICAR in got else b"stream: OK")
            if verdict != b"hang up":
                both.write(verdict + b"\0")

    def stop(self):
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self.thread.join()


class RealClamd:
    def __init__(self, folder):
        self.path = str(pathlib.Path(folder) / "clamd.socket")
        signatures = pathlib.Path(folder) / "signatures"
        signatures.mkdir()
        # A signature by digest: MD5, length, name.
        (signatures / "own.hdb").write_text(f"{hashlib.md5(EICAR).hexdigest()}:{len(EICAR)}:Eicar-Test-Signature\n")
        settings = pathlib.Path(folder) / "clamd.conf"
        settings.write_text(f"LocalSocket {self.path}\nDatabaseDirectory {signatures}\nForeground yes\nUser root\n")
        self.process = subprocess.Popen(["clamd", "--config-file", str(settings)], stdout=subprocess.DEVNULL)
        for _ in range(300):
            if pathlib.Path(self.path).exists():
                return
            time.sleep(0.1)
        raise RuntimeError("clamd does not start")

    def stop(self):
        self.process.terminate()
        self.process.wait()


def send(running, body, headers=None):
    line = http.client.HTTPConnection("127.0.0.1", running.port, timeout=90)
    line.request("POST", "/api/v1/attachments", body,
                 {"Content-Type": "application/octet-stream", "Accept-Language": "en", **(headers or {})})
    answer = line.getresponse()
    return answer.status, json.loads(answer.read() or b"{}"), answer.headers


def kept(running):
    return sum(path.is_file() for path in (pathlib.Path(running.data) / "attachments").rglob("*"))


def form(files, **fields):
    bound = b"x" * 30
    field = b'--%s\r\nContent-Disposition: form-data; name="%s"\r\n\r\n%s\r\n'
    out = b"".join(field % (bound, name.encode(), value.encode()) for name, value in fields.items())
    for name, body in files:
        out += b'--%s\r\nContent-Disposition: form-data; name="files"; filename="%s"\r\n\r\n%s\r\n' % (
            bound, name.encode(), body)
    return out + b"--" + bound + b"--\r\n", {"Content-Type": "multipart/form-data; boundary=" + bound.decode(),
                                            "Accept": "text/html", "Accept-Language": "en"}


def post_form(running, files, **fields):
    body, headers = form(files, **fields)
    line = http.client.HTTPConnection("127.0.0.1", running.port, timeout=90)
    line.request("POST", "/petition", body, headers)
    return line.getresponse().read().decode()


def zip_bomb(size):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"a" * size)
    return out.getvalue()


def hold_types(running, count):
    before = kept(running)
    png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 60000, 60000) + b"\x08\x06\0\0\0" + bytes(40)
    for what, body, status, name in (("a program", b"MZ\x90\0" + bytes(60), 422, "attachment_type_refused"),
                                     ("a picture of gigabytes", png, 422, "picture_too_large"),
                                     ("a packed bomb", zip_bomb(100 << 20), 422, "packed_too_much")):
        got = send(running, body)
        count.hold(got[0] == status and got[1]["name"] == name, f"{what}: {got[:2]}")
        page = post_form(running, [("it.bin", body)], go="upload", title="The lamp")
        count.hold("it.bin" in page and 'value="The lamp"' in page, f"{what}: the page names it and keeps the rest")
    count.hold(kept(running) == before, "nothing of that is kept")
    packed = gzip.compress(json.dumps(petition(1)).encode())
    line = http.client.HTTPConnection("127.0.0.1", running.port)
    line.request("POST", "/api/v1/matters", packed, {"Content-Type": "application/json", "Content-Encoding": "gzip"})
    got = line.getresponse()
    name = json.loads(got.read())["name"]
    count.hold(got.status == 415 and name == "content_coding_refused", f"a packed body: {got.status} {name}")
    count.hold(send(running, zip_bomb(1 << 20))[0] == 201, "a small document is taken")


def hold_scanner(running, clamd, count):
    large = bytes(range(32, 120)) * 20000
    status, body, _ = send(running, large)
    count.hold(status == 201 and body["sha256"] == hashlib.sha256(large).hexdigest(), f"clean: {status} {body}")
    if isinstance(clamd, FakeClamd):
        count.hold(clamd.seen[-1] == large, "clamd saw every byte")
    before = kept(running)
    status, body, _ = send(running, EICAR)
    count.hold(status == 422 and body["name"] == "attachment_infected", f"infected: {body}")
    page = post_form(running, [("bad.txt", EICAR), ("good.txt", b"good")], go="upload", title="The lamp")
    count.hold("Malware was found in “bad.txt”" in page and "good.txt" in page and 'value="The lamp"' in page,
               "the page names the one file, and keeps the other and the words")
    count.hold(kept(running) == before + 1, "the infected one is not kept")


def hold_troubles(running, clamd, count):
    for verdict in (b"INSTREAM size limit exceeded. ERROR", b"hang up", b"stream: OK, or so it seems"):
        clamd.verdict = verdict
        got = send(running, b"some words")
        count.hold(got[0] == 503 and got[1]["name"] == "attachment_not_scanned" and got[2]["Retry-After"] == "60",
                   f"{verdict}: {got[:2]}")
    clamd.verdict, clamd.pause = None, 3
    slow = [threading.Thread(target=send, args=(running, b"slow %d" % number)) for number in range(6)]
    for one in slow:
        one.start()
    time.sleep(0.3)
    begin = time.monotonic()
    client = Client(running.port)
    seen = [client.ask("POST", "/matters", petition(number)).status for number in range(5)]
    count.hold(seen == [201] * 5 and time.monotonic() - begin < 2, f"nobody else waits for the scanner: {seen}")
    for one in slow:
        one.join()
    clamd.pause = 0


def hold_down(running, count):
    begin = time.monotonic()
    got = send(running, b"some words")
    quick = time.monotonic() - begin < 5
    count.hold(got[0] == 503 and got[1]["name"] == "attachment_not_scanned" and quick, f"down: {got}")
    page = post_form(running, [("good.txt", b"good")], go="upload", title="The lamp")
    count.hold("scanner is not available" in page and 'value="The lamp"' in page, "the page says so")
    client = Client(running.port)
    status = client.ask("POST", "/matters", petition("x")).status
    count.hold(status == 201, f"a petition without a file comes in all the same: {status}")
    begin = time.monotonic()
    post_form(running, [], go="upload", title="The lamp")
    count.hold(time.monotonic() - begin < 2, "a form without a file waits for nobody")


def hold_waiting(program, folder, count):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = Running(program, folder, arguments=["--clamav", f"127.0.0.1:{port}", "--clamav-down", "wait"]).start()
    got = []
    waiting = threading.Thread(target=lambda: got.append(send(running, b"patient words")))
    waiting.start()
    time.sleep(1.5)
    count.hold(not got, "while clamd is away the file waits")
    clamd = FakeClamd(("127.0.0.1", port))
    waiting.join(timeout=20)
    count.hold(got and got[0][0] == 201 and clamd.seen == [b"patient words"], f"and is scanned when it comes: {got}")
    clamd.stop()
    begin = time.monotonic()
    waiting = threading.Thread(target=lambda: got.append(send(running, b"more")))
    waiting.start()
    time.sleep(0.5)
    count.hold(running.stop() == 0 and time.monotonic() - begin < 8, "a file that waits does not hold up the end")
    waiting.join(timeout=20)
    count.hold(got[-1][0] == 503 and got[-1][1]["name"] == "attachment_not_scanned", f"and is told: {got[-1]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--clamd", action="store_true")
    arguments = parser.parse_args()
    count = Count()
    with tempfile.TemporaryDirectory() as folder:
        if arguments.clamd and not shutil.which("clamd"):
            raise RuntimeError("clamd is not installed: apt-get install clamav-daemon")
        clamd = RealClamd(folder) if arguments.clamd else FakeClamd(f"{folder}/clamd")
        path = clamd.path if arguments.clamd else f"{folder}/clamd"
        running = Running(arguments.program, folder, arguments=["--clamav", "unix:" + path]).init().start().move_in()
        hold_types(running, count)
        hold_scanner(running, clamd, count)
        if not arguments.clamd:
            hold_troubles(running, clamd, count)
        clamd.stop()
        hold_down(running, count)
        running.stop()
        if not arguments.clamd:
            hold_waiting(arguments.program, folder, count)
        wrong = subprocess.run([arguments.program, "serve", "--data", running.data, "--clamav", "nowhere"],
                               capture_output=True, text=True, check=False)
        count.hold(wrong.returncode == 1 and "--clamav" in wrong.stderr, f"an address that is none: {wrong.stderr}")
    return count.end()


if __name__ == "__main__":
    sys.exit(main())
