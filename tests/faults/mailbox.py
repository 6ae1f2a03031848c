#!/usr/bin/python3
"""Mails in a real IMAP server become petitions, each once, through kills in the midst of it; whatever is wrong with a
mail, it is registered and its writer answered with number and query code.

  mailbox.py PROGRAM [--database URL] [--rounds 4]
"""
import argparse
import collections
import email.message
import grp
import imaplib
import os
import pathlib
import pwd
import random
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

from post import SECRETS, MailServer, wait_for
from running import UNIT, Client, Count, Running

sys.dont_write_bytecode = True
PASSWORD = "password-of-the-box"
NOTICES = """address = "https://petitions.example"
authorities = "{authorities}"
[email]
url = "smtps://localhost:{mail}"
from = "desk@petitions.example"
user = "desk"
secret_file = "mail"
[mailbox]
url = "imaps://localhost:{box}/INBOX"
user = "desk"
secret_file = "box"
unit = "{unit}"
every = 1
megabytes = 1
"""
DOVECOT = """base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
protocols = imap
ssl = required
ssl_cert = <{certificate}
ssl_key = <{key}
mail_location = maildir:{home}/mail
first_valid_uid = 1
first_valid_gid = 1
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = 0
  }}
  inet_listener imaps {{
    address = 127.0.0.1
    port = {port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


class Box:
    """Dovecot with one mailbox, as a user without rights where the test itself has them."""

    def __init__(self, folder, certificate):
        who = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        home = pathlib.Path(folder, "box")
        home.mkdir()
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.certificate = certificate
        (home / "conf").write_text(DOVECOT.format(
            home=home, user=who.pw_name, group=grp.getgrgid(who.pw_gid).gr_name, uid=who.pw_uid, gid=who.pw_gid,
            certificate=certificate, key=f"{folder}/mail.key.pem", port=self.port, password=PASSWORD))
        rights = {}
        if os.getuid() == 0:
            os.chown(home, who.pw_uid, who.pw_gid)
            rights = {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}
        self.process = subprocess.Popen(["/usr/sbin/dovecot", "-F", "-c", str(home / "conf")], cwd="/", **rights,
                                        stderr=subprocess.DEVNULL)
        if not wait_for(self.answers, 20):
            raise RuntimeError("dovecot does not start: " + (home / "log").read_text())

    def answers(self):
        try:
            self.connect().logout()
            return True
        except OSError:
            return False

    def connect(self):
        known = ssl.create_default_context(cafile=self.certificate)
        line = imaplib.IMAP4_SSL("localhost", self.port, ssl_context=known)
        line.login("desk", PASSWORD)
        return line

    def put(self, *mails):
        line = self.connect()
        for mail in mails:
            line.append("INBOX", None, None, mail)
        line.logout()

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=20)


def mail_from(sender, subject, text, files=(), **more):
    mail = email.message.EmailMessage()
    mail["From"] = f"李华 <{sender}@mail.example>"
    mail["To"], mail["Subject"], mail["Message-ID"] = "desk@petitions.example", subject, f"<{sender}@mail.example>"
    for name, value in more.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text)
    for name, content in files:
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def raw(sender, head, body):
    return f"From: <{sender}@mail.example>\r\nMessage-ID: <{sender}@mail.example>\r\n{head}\r\n".encode() + body


def answers_to(mail, sender):
    """Answers to the mail; that there is news of the matter is told besides, as of every one."""
    return [one for same in list(mail.mails.values()) for one in same
            if one["to"] == [f"{sender}@mail.example"] and one["id"].startswith("<mail-")]


def followed(running, mail, sender):
    """The matter as its petitioner sees it, by the code of the answer."""
    text = answers_to(mail, sender)[0]["text"]
    code = re.search(r"查询码：(\S+)", text).group(1)
    return code, Client(running.port).ask("POST", "/follow", {"query_code": code}).wanted(200).body


def texts(view):
    return [one["body"] for one in view["contents"].values() if one["kind"] == "statement"]


def check_kills(running, box, mail, count, rounds):
    chance, senders = random.Random(20260303), []
    for number in range(rounds):
        mine = [f"r{number}n{i}" for i in range(25)]
        senders += mine
        putting = threading.Thread(target=box.put, args=[
            mail_from(one, f"路灯 {one}", f"{one}：坏了三盏。", [("清单.pdf", b"%PDF-1.4 " + one.encode())]) for one in mine])
        putting.start()
        time.sleep(chance.uniform(0.8, 2.5))
        running.kill()
        putting.join()
        running.start()
    told = lambda: [one for one in senders if answers_to(mail, one)]  # noqa: E731
    count.hold(wait_for(lambda: len(told()) == len(senders), 120), f"{len(told())} of {len(senders)} were answered")
    numbers = collections.defaultdict(set)
    for one in senders:
        for answer in answers_to(mail, one):
            numbers[one].add(re.search(r"\d{6}-\d{4}-\d{8}", answer["text"]).group())
    count.hold(all(len(found) == 1 for found in numbers.values()), "each mail is one matter, also when told twice")
    count.hold(len({min(found) for found in numbers.values()}) == len(senders), "and no two mails are the same one")
    twice = sum(len(answers_to(mail, one)) > 1 for one in senders)
    _, view = followed(running, mail, senders[0])
    count.hold(f"{senders[0]}：坏了三盏。" in texts(view)[0]["text"], f"what was written is there: {texts(view)}")
    submission = view["matter"]["submissions"][0]
    count.hold(len(submission["attachments"]) == 2, f"with its file and the mail itself: {submission}")
    return len(senders), twice


def check_bad_mails(running, box, mail, count):
    parts = b"".join(b"--a\r\nContent-Type: application/pdf; name=x\r\n\r\n%PDF-\r\n" for _ in range(10000))
    nested = b"".join(
        f"--b{i}\r\nContent-Type: multipart/mixed; boundary=b{i + 1}\r\n\r\n".encode() for i in range(5000))
    bad = {
        "parts": raw("parts", "Subject: parts\r\nContent-Type: multipart/mixed; boundary=a\r\n", parts + b"--a--\r\n"),
        "nested": raw("nested", "Subject: nested\r\nContent-Type: multipart/mixed; boundary=b0\r\n", nested),
        "charset": raw("charset", "Subject: x\r\nContent-Type: text/plain; charset=gb2312\r\n",
                       "楼道的灯".encode("gb18030") + b"\xff\xff\x80"),
        "unknown": raw("unknown", "Subject: x\r\nContent-Type: text/plain; charset=klingon\r\n", "楼道的灯".encode()),
        "bomb": raw("bomb", "Subject: bomb\r\n", b"x" * (3 << 20)),
        "empty": raw("empty", "", b""),
    }
    box.put(*bad.values(), b"\xff\xfe\x00 no mail at all\r\n",
            mail_from("away", "Re: x", "I am away", Auto_Submitted="auto-replied"),
            raw("bounce", "Return-Path: <>\r\nSubject: failure\r\n", b"no such user"))
    count.hold(wait_for(lambda: all(answers_to(mail, one) for one in bad), 60),
               f"not answered: {[one for one in bad if not answers_to(mail, one)]}")
    for one in ("charset", "unknown"):
        _, view = followed(running, mail, one)
        count.hold("楼道的灯" in texts(view)[0]["text"], f"{one}: {texts(view)}")
    for one in ("parts", "bomb"):
        _, view = followed(running, mail, one)
        count.hold("见来信原件" in texts(view)[0]["text"], f"{one}: {texts(view)}")
    count.hold(not answers_to(mail, "away") and not answers_to(mail, "bounce"), "nobody answers what no person wrote")


def check_joining(running, box, mail, count):
    code, view = followed(running, mail, "charset")
    number = view["number"]
    box.put(mail_from("more", f"Re: {number}", f"又坏了一盏。查询码 {code}"), mail_from("other", f"Re: {number}", "没有写码。"))
    count.hold(wait_for(lambda: answers_to(mail, "more") and answers_to(mail, "other"), 30), "both are answered")
    _, view = followed(running, mail, "charset")
    count.hold(len(view["matter"]["submissions"]) == 2, "the one with the code joins its matter")
    _, other = followed(running, mail, "other")
    count.hold(other["number"] != number, "the one without becomes one of its own")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--database", default="")
    parser.add_argument("--rounds", type=int, default=4)
    arguments = parser.parse_args()
    count = Count()
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        mail = MailServer(folder)
        box = Box(folder, mail.certificate)
        running = Running(arguments.program, folder, arguments.database, quiet=False).init().start().move_in()
        running.stop()
        data = pathlib.Path(running.data)
        for name, secret in (("mail", SECRETS["mail"]), ("box", PASSWORD)):
            (data / name).write_text(secret + "\n")
            (data / name).chmod(0o600)
        (data / "notices.toml").write_text(NOTICES.format(authorities=mail.certificate, mail=mail.port, box=box.port,
                                                          unit=UNIT["id"]))
        running.start()
        taken, twice = check_kills(running, box, mail, count, arguments.rounds)
        check_bad_mails(running, box, mail, count)
        check_joining(running, box, mail, count)
        box.stop()
        time.sleep(2)
        count.hold(running.process.poll() is None, "a mailbox that is away ends nothing")
        count.hold(running.stop() == 0, "SIGTERM did not end with status 0")
        status, said = running.look_through()
        count.hold(status == 0, said)
        log = pathlib.Path(folder, "log").read_text()
        count.hold("mailbox_trouble" in log, "and is told in the log")
        secrets = (PASSWORD, SECRETS["mail"], "mail.example", "李华")
        count.hold(not any(one in log for one in secrets), "which names nobody")
        mail.stop()
        print(f"{arguments.rounds} kills, {taken} mails registered once each; {twice} answers went out a second time")
    return count.end()


if __name__ == "__main__":
    sys.exit(main())
