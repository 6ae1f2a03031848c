#!/usr/bin/python3
"""Messages to a real SMTP server and to gateways over HTTP, through kills in the midst of sending: none is lost, and
what goes out a second time bears the id of the first.

  post.py PROGRAM [--database URL] [--rounds 5]
"""
import argparse
import base64
import collections
import hashlib
import hmac
import http.client
import http.server
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import threading
import time

from running import ADMINISTRATOR_PASSWORD, Client, Count, Running, petition

sys.dont_write_bytecode = True
SECRETS = {"sms": "sms-key-of-the-test", "mail": "mail-password-of-the-test", "hook": "whsec_" + base64.b64encode(
    b"a key of thirty-two bytes, to be").decode()}
NOTICES = """address = "https://petitions.example"
connections = 4
{authorities}
[sms]
url = "http://127.0.0.1:{http}/sms"
body = '{{"to": "{{{{telephone}}}}", "text": "{{{{text}}}}"}}'
headers = ["X-Key: {{{{secret}}}}"]
secret_file = "sms"
[email]
url = "smtps://localhost:{mail}"
from = "desk@petitions.example"
user = "desk"
secret_file = "mail"
[[webhook]]
name = "oa"
url = "http://127.0.0.1:{http}/hook"
secret_file = "hook"
"""


class Gateways(http.server.ThreadingHTTPServer):
    """Takes text messages and webhooks; keeps the ids and bodies of both."""

    daemon_threads = True

    class Taking(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            self.server.took(self.path, self.headers, body)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    def __init__(self):
        super().__init__(("127.0.0.1", 0), self.Taking)
        self.sms, self.hooks, self.wrong = collections.defaultdict(list), collections.defaultdict(list), []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, request, client_address):
        # A server killed in the middle of sending leaves its line broken; that is what this test is about.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def took(self, path, headers, body):
        if path == "/sms":
            self.sms[headers["Idempotency-Key"]].append(json.loads(body))
            if headers["X-Key"] != SECRETS["sms"]:
                self.wrong.append("a text message without its key")
            return
        at = headers["webhook-id"] + "." + headers["webhook-timestamp"] + "."
        key = base64.b64decode(SECRETS["hook"].removeprefix("whsec_"))
        signature = "v1," + base64.b64encode(hmac.new(key, at.encode() + body, hashlib.sha256).digest()).decode()
        if headers["webhook-signature"] != signature:
            self.wrong.append("a webhook with a wrong signature")
        self.hooks[headers["webhook-id"]].append(json.loads(body))


class MailServer:
    """The SMTP server in a process of its own, as a user without rights where the test itself has them."""

    def __init__(self, folder):
        self.certificate, key = f"{folder}/mail.pem", f"{folder}/mail.key.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                        "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key,
                        "-out", self.certificate], check=True, capture_output=True)
        os.chmod(key, 0o644)
        program = pathlib.Path(__file__).with_name("mail_sink.py").read_text()
        self.process = subprocess.Popen(
            [sys.executable, "-c", program, self.certificate, key, "desk", SECRETS["mail"]],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd="/",
            user="nobody" if os.getuid() == 0 else None)
        self.port = int(self.process.stdout.readline())
        self.mails = collections.defaultdict(list)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            mail = json.loads(line)
            self.mails[mail["id"]].append(mail)

    def stop(self):
        self.process.stdin.close()
        self.process.wait(timeout=20)


class Sending(threading.Thread):
    """Registers petitions, every second one by somebody with an e-mail address alone, until the line goes dead."""

    def __init__(self, port, label, made, most=10**6):
        super().__init__()
        self.client, self.label, self.made, self.most = Client(port), label, made, most

    def run(self):
        for number in range(self.most):
            body = petition(f"{self.label}-{number}")
            by_mail = number % 2 == 0
            body["submission"]["petitioners"] = [
                {"name": "测试人", "email": f"{self.label}.{number}@mail.example"} if by_mail else
                {"name": "测试人", "telephone": "+86 138 0000 0000"}]
            try:
                answer = self.client.ask("POST", "/matters", body)
            except (OSError, http.client.HTTPException, ValueError):
                return
            if answer.status == 201:
                self.made.append((answer.body["number"], by_mail))


def set_up(running, gateways, mail, authorities):
    data = pathlib.Path(running.data)
    for name, secret in SECRETS.items():
        (data / name).write_text(secret + "\n")
        (data / name).chmod(0o600)
    (data / "notices.toml").write_text(NOTICES.format(
        http=gateways.server_port, mail=mail.port, authorities=f'authorities = "{authorities}"' if authorities else ""))


def wait_for(find, seconds=90):
    for _ in range(seconds * 5):
        if find():
            return True
        time.sleep(0.2)
    return False


def untold(gateways, mail, made):
    """The matters whose petitioner or unit heard nothing yet."""
    def is_told(number, by_mail):
        petitioner = (f"<{number}-1-0-email@petitions.example>" in mail.mails if by_mail else
                      f"{number}-1-0-sms" in gateways.sms)
        return petitioner and f"{number}-1-1-webhook-oa" in gateways.hooks
    return [number for number, by_mail in made if not is_told(number, by_mail)]


def check_everybody_was_told(gateways, mail, made, count):
    wait_for(lambda: not untold(gateways, mail, made), 300)
    lost = untold(gateways, mail, made)
    count.hold(not lost, f"{len(lost)} of {len(made)} were not told: {lost[:3]}")
    count.hold(not gateways.wrong, f"{gateways.wrong[:3]}")


def check_texts(gateways, mail, count):
    number, sms = next(iter(gateways.sms.items()))
    count.hold(sms[0]["to"] == "+8613800000000" and number[:20] in sms[0]["text"] and "测试人" not in sms[0]["text"],
               f"a text message: {sms[0]}")
    one = next(iter(mail.mails.values()))[0]
    number = one["id"][1:21]
    count.hold(number in one["text"] and number in one["subject"] and "有新进展" in one["subject"] and
               one["auto"] == "auto-generated" and len(one["to"]) == 1 and "灯" not in one["text"],
               f"a mail: {one}")
    hook = next(iter(gateways.hooks.values()))[0]
    count.hold(hook["type"] == "matter.registration" and set(hook["data"]) == {"number", "unit", "day", "words"},
               f"a webhook: {hook}")


def check_certificate(running, gateways, mail, count):
    """A certificate nobody vouches for: nothing is handed over, and the administrator reads why."""
    set_up(running, gateways, mail, "")
    running.start()
    made = []
    Sending(running.port, "untrusted", made, 1).run()
    chief = Client(running.port)
    chief.sign_in("admin", ADMINISTRATOR_PASSWORD)
    waiting = lambda: [one for one in chief.ask("GET", "/deliveries").wanted(200).body["items"]  # noqa: E731
                       if one["route"] == "email" and one["tries"]]
    count.hold(wait_for(waiting, 20), "a mail server without a known certificate gets nothing")
    if waiting():
        count.hold("certificate" in waiting()[0]["reason"] and not mail.mails, f"and the reason is shown: {waiting()}")
    running.stop()
    return made


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--database", default="")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    count, chance, made = Count(), random.Random(20260302), []
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        gateways, mail = Gateways(), MailServer(folder)
        running = Running(arguments.program, folder, arguments.database, quiet=False).init().start().move_in()
        running.stop()
        made += check_certificate(running, gateways, mail, count)
        set_up(running, gateways, mail, mail.certificate)
        running.start()
        for number in range(arguments.rounds):
            crowd = [Sending(running.port, f"r{number}c{i}", made) for i in range(4)]
            for one in crowd:
                one.start()
            time.sleep(chance.uniform(0.5, 1.5))
            running.kill()
            for one in crowd:
                one.join()
            running.start()
        chief = Client(running.port)
        chief.sign_in("admin", ADMINISTRATOR_PASSWORD)
        pages = lambda: chief.ask("GET", "/deliveries?limit=1").wanted(200).body  # noqa: E731
        check_everybody_was_told(gateways, mail, made, count)
        count.hold(wait_for(lambda: pages()["waiting"] == 0), f"all went out: {pages()['waiting']} wait")
        dead = chief.ask("GET", "/deliveries?state=dead&limit=1").wanted(200).body["items"]
        count.hold(not dead, f"something was given up: {dead}")
        check_texts(gateways, mail, count)
        twice = [one for kept in (gateways.sms, gateways.hooks, mail.mails) for one in kept.values() if len(one) > 1]
        count.hold(all(len({json.dumps(one) for one in same}) == 1 for same in twice), "the second is the first")
        before = len(twice)
        Sending(running.port, "calm", made, 40).run()
        check_everybody_was_told(gateways, mail, made, count)
        again = [one for kept in (gateways.sms, gateways.hooks, mail.mails) for one in kept.values() if len(one) > 1]
        count.hold(len(again) == before, "without a kill nothing goes out twice")
        count.hold(running.stop() == 0, "SIGTERM did not end with status 0")
        log = pathlib.Path(folder, "log").read_text()
        count.hold(not any(secret in log for secret in (*SECRETS.values(), "13800000000", "mail.example")),
                   "no secret and no contact stands in the log")
        (pathlib.Path(running.data) / "mail").chmod(0o644)
        open_to_all = subprocess.run([arguments.program, "serve", *running.where, "--listen", "127.0.0.1:0"],
                                     capture_output=True, text=True, timeout=30, check=False)
        count.hold(open_to_all.returncode != 0 and "chmod 600" in open_to_all.stderr, f"{open_to_all.stderr}")
        mail.stop()
        print(f"{arguments.rounds} kills, {len(made)} petitions told of; {before} messages went out a second time")
    return count.end()


if __name__ == "__main__":
    sys.exit(main())
