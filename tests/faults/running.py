"""A server of its own on a store of its own, started and stopped in every way a server can be."""
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/scenarios"))

from rehearsal import Client  # noqa: E402

ADMINISTRATOR_PASSWORD = "清源河上三座石桥 administrator"
UNIT = {"id": "petition-office", "name": {"zh": "测试信访局", "en": "Petition office of the test"},
        "kind": "petition_department", "level": 4, "division": "430102"}


class Count:
    def __init__(self):
        self.passed = self.failed = 0

    def hold(self, good, what):
        self.passed += bool(good)
        self.failed += not good
        if not good:
            print("FAILED:", what, flush=True)

    def end(self):
        print(f"{self.passed} passed, {self.failed} failed, 0 skipped")
        return 1 if self.failed else 0


class Running:
    def __init__(self, program, folder, database="", arguments=(), environment=None, quiet=True):
        self.program, self.data = program, str(pathlib.Path(folder) / "data")
        self.where = ["--data", self.data] + (["--database", database] if database else [])
        # A test files faster than any town writes; what is asked in a flood is a test of its own.
        self.arguments = [*([] if "--flood-filings" in arguments else ["--flood-filings", "0"]), *arguments]
        self.environment = environment or {}
        if quiet:
            self.arguments.append("--quiet")
        self.log = open(pathlib.Path(folder) / "log", "a+", encoding="utf-8")
        self.process = None

    def init(self):
        done = subprocess.run([self.program, "init", "--second-factor", "optional", *self.where],
                              capture_output=True, text=True, check=True)
        self.password = re.search(r"one-time password: (\S+)", done.stdout).group(1)
        return self

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", *self.where, "--listen", "127.0.0.1:0", *self.arguments],
            stdout=subprocess.PIPE, stderr=self.log, text=True, env={**os.environ, **self.environment})
        for line in self.process.stdout:
            found = re.search(r"127\.0\.0\.1:(\d+)", line)
            if found:
                self.port = int(found.group(1))
                return self
        raise RuntimeError("serve ended before it was ready; see its log")

    def move_in(self):
        """One unit, so that a petition can be addressed to somebody."""
        chief = Client(self.port).settle_in("admin", self.password, ADMINISTRATOR_PASSWORD)
        chief.ask("POST", "/units", UNIT).wanted(201)
        return self

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, seconds=30):
        self.process.terminate()
        return self.process.wait(timeout=seconds)

    def look_through(self):
        """The record by the eyes that wrote it, and by others; 0 when both find it sound."""
        said = [subprocess.run([self.program, command, *self.where], capture_output=True, text=True, check=False)
                for command in ("replay", "fsck")]
        return max(one.returncode for one in said), "".join(one.stdout + one.stderr for one in said)

    def raw(self, sent, wait=10):
        """Sends bytes and reads until the server closes or is silent."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as line:
            line.sendall(sent)
            return read_all(line)


def read_all(line):
    got = b""
    try:
        while True:
            part = line.recv(65536)
            if not part:
                break
            got += part
    except (TimeoutError, ConnectionError):
        pass
    return got


def petition(number):
    return {"kind": "request", "unit": UNIT["id"], "demands": [f"诉求 {number}"],
            "submission": {"channel": "web", "received_day": "2026-01-05",
                           "statement": {"title": f"事项 {number}", "text": "楼道的灯坏了，请修好。" * 8},
                           "petitioners": [{"name": "测试人", "telephone": "000"}]}}


def problem(answer):
    """Status and problem details of a raw answer."""
    head, _, body = answer.partition(b"\r\n\r\n")
    status = int(head.split()[1]) if head else 0
    try:
        return status, json.loads(body)
    except ValueError:
        return status, {}
