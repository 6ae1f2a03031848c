#!/usr/bin/python3
"""The web's dangers on one running server over TLS behind a declared proxy: what is believed, what is told to the
browser, how fast strangers may go, and that a flood lets an honest person through.

  safety.py PROGRAM
"""
import argparse
import concurrent.futures
import hashlib
import html
import http.client
import json
import pathlib
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.parse
import warnings

from running import ADMINISTRATOR_PASSWORD, ROOT, Client, Count, Running, petition

sys.dont_write_bytecode = True

PROXY, STRANGER = "127.0.0.1", "127.0.0.2"
FILINGS, WAIT = 20, 3  # a minute before anything is asked; seconds without the work


def make_certificate(folder, name):
    """A certificate of its own for localhost, as two files."""
    made = [str(pathlib.Path(folder) / f"{name}.{part}") for part in ("pem", "key")]
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                    "-days", "2", "-subj", f"/CN={name}", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                    "-out", made[0], "-keyout", made[1]], check=True, capture_output=True)
    return made


class Browser:
    """Speaks to the server over TLS from an address of its own, or through the proxy for another one."""

    def __init__(self, running, trusted, source=PROXY, behind=""):
        self.port, self.trusted, self.source, self.behind = running.port, trusted, source, behind
        self.connection = None

    def ask(self, method, path, body=None, headers=None):
        sent = {"Accept-Language": "en", "Host": f"localhost:{self.port}", **(headers or {})}
        if self.behind:
            sent.setdefault("X-Forwarded-For", self.behind)
        if isinstance(body, dict):
            kind = "application/x-www-form-urlencoded" if "go" in body or "code" in body else "application/json"
            sent.setdefault("Content-Type", kind)
            body = urllib.parse.urlencode(body, doseq=True) if kind.endswith("encoded") else json.dumps(body)
            body = body.encode()
        for attempt in (1, 2):
            try:
                if self.connection is None:
                    context = ssl.create_default_context(cafile=self.trusted)
                    self.connection = http.client.HTTPSConnection(
                        "127.0.0.1", self.port, timeout=30, context=context, source_address=(self.source, 0))
                self.connection.request(method, path, body, sent)
                answer = self.connection.getresponse()
                return answer.status, answer.headers, answer.read().decode("utf-8", "replace")
            except (http.client.HTTPException, ConnectionError):
                self.connection = None
                if attempt == 2:
                    raise
        return None


def hold_tls(running, folder, certificate, count):
    browser = Browser(running, certificate)
    status, headers, _ = browser.ask("GET", "/")
    count.hold(status == 200 and headers["Strict-Transport-Security"] == "max-age=31536000", f"HSTS: {dict(headers)}")
    context = ssl.create_default_context(cafile=certificate)
    with socket.create_connection(("127.0.0.1", running.port)) as line, \
            context.wrap_socket(line, server_hostname="localhost") as sealed:
        count.hold(sealed.version() == "TLSv1.3" and sealed.cipher()[2] >= 128, f"spoken: {sealed.version()}")
        sealed.sendall(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n" * 3)
        got = b""
        while got.count(b'"ok"') + got.count(b"status") < 3 and len(got) < 20000:
            got += sealed.recv(65536)
        count.hold(got.count(b"HTTP/1.1 200") == 3, "three requests in one record are three answers")
        head = b"POST /api/v1/matters HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000000\r\n\r\n"
        sealed.sendall(head)
        got = b""
        while b"\r\n\r\n" not in got:
            part = sealed.recv(65536)
            if not part:
                break
            got += part
        count.hold(b"HTTP/1.1 413" in got, f"too large is told through TLS as well: {got[:60]}")
    warnings.simplefilter("ignore", DeprecationWarning)  # old versions are what is looked at
    for wrong in (ssl.TLSVersion.TLSv1_1, ssl.TLSVersion.TLSv1):
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.minimum_version = old.maximum_version = wrong
        old.set_ciphers("ALL:@SECLEVEL=0")
        try:
            with socket.create_connection(("127.0.0.1", running.port)) as line, old.wrap_socket(line) as sealed:
                count.hold(False, f"{sealed.version()} is spoken")
        except (ssl.SSLError, OSError):
            count.hold(True, "")
    plain = running.raw(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
    count.hold(b"HTTP/1.1 200" not in plain, "nothing is served without TLS")
    silent = socket.create_connection(("127.0.0.1", running.port))
    silent.sendall(b"\x16\x03\x01\x02\x00\x01")
    begin = time.monotonic()
    silent.settimeout(20)
    count.hold(silent.recv(100) == b"" and time.monotonic() - begin < 8, "half a greeting holds no line for long")
    silent.close()
    big = Browser(running, certificate).ask("GET", "/api")
    count.hold(big[0] == 200 and len(big[2]) > 100000, "a long answer arrives whole")
    hold_renewal(running, folder, certificate, count)


def hold_renewal(running, folder, certificate, count):
    """A certificate in the place of the old one is shown within seconds; a wrong one is not, and the old one stays."""
    def shown(wanted, seconds=10):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                return Browser(running, wanted).ask("GET", "/healthz")[0] == 200
            except ssl.SSLError:
                time.sleep(0.3)
        return False

    fresh, key = make_certificate(folder, "renewed")
    kept = [pathlib.Path(one).read_bytes() for one in (certificate, certificate.replace(".pem", ".key"))]
    shutil.copy(certificate, str(pathlib.Path(folder) / "first.crt"))
    first = str(pathlib.Path(folder) / "first.crt")
    pathlib.Path(certificate).write_bytes(b"no certificate")
    time.sleep(2.5)
    count.hold(shown(first, 1), "a broken file leaves the old certificate in use")
    pathlib.Path(certificate.replace(".pem", ".key")).write_bytes(pathlib.Path(key).read_bytes())
    shutil.copy(fresh, certificate)
    count.hold(shown(fresh), "a renewed certificate is shown without a restart")
    for name, bytes_before in zip((certificate.replace(".pem", ".key"), certificate), reversed(kept)):
        pathlib.Path(name).write_bytes(bytes_before)
    count.hold(shown(first), "and so is the next")


def hold_cookies(running, certificate, count):
    browser = Browser(running, certificate)
    status, headers, body = browser.ask("POST", "/api/v1/sessions",
                                        {"officer": "admin", "password": ADMINISTRATOR_PASSWORD})
    cookie = headers["Set-Cookie"] or ""
    told = all(one in cookie for one in ("; Secure", "; HttpOnly", "; Path=/", "; SameSite=Strict"))
    count.hold(status == 201 and cookie.startswith("__Host-dengwen_session=") and told and "Domain" not in cookie,
               f"the cookie: {cookie}")
    value = cookie.split(";")[0]
    count.hold(browser.ask("GET", "/api/v1/session", headers={"Cookie": value})[0] == 200, "the cookie signs in")
    plain = value.replace("__Host-", "")
    status = browser.ask("GET", "/api/v1/session", headers={"Cookie": plain})[0]
    count.hold(status == 401, "one that a plain page set does not")
    token = json.loads(body)["csrf_token"]
    headers = browser.ask("DELETE", "/api/v1/session", headers={"Cookie": value, "X-CSRF-Token": token})[1]
    count.hold("__Host-dengwen_session=;" in headers["Set-Cookie"], "and goes with signing out")
    headers = browser.ask("GET", "/?lang=en")[1]
    count.hold("; Secure" in headers["Set-Cookie"], "the language's cookie as well")


def hold_proxy(running, certificate, count):
    """Guesses are counted by the address the proxy tells, and by no address a stranger invents."""
    codes = [code(number) for number in range(40)]

    def guess(browser, number, claimed=""):
        headers = {"X-Forwarded-For": claimed} if claimed else {}
        status, headers, body = browser.ask("POST", "/api/v1/follow", json.dumps({"query_code": codes[number]}),
                                            {"Content-Type": "application/json", **headers})
        return status, headers.get("Retry-After")

    guesser = Browser(running, certificate)
    seen = [guess(guesser, number, f"9.9.9.{number}, 7.7.7.7")[0] for number in range(14)]
    count.hold(seen[:10] == [404] * 10 and 429 in seen, f"the address before the proxy's own is invented: {seen}")
    status, wait = guess(guesser, 15, "7.7.7.7")
    count.hold(status == 429 and 1 <= int(wait) <= 60, f"told how long: {status} {wait}")
    count.hold(guess(guesser, 16, "7.7.7.8")[0] == 404, "another address is not slowed")
    page = guesser.ask("POST", "/follow", {"code": codes[17], "go": "show"}, {"X-Forwarded-For": "7.7.7.7"})[2]
    count.hold("Too many query codes" in page, "the page says so")
    slip = guesser.ask("POST", "/api/v1/follow", json.dumps({"query_code": "ABCD-EFGH-JKMN-PQRS"}),
                       {"Content-Type": "application/json", "X-Forwarded-For": "7.7.7.7"})
    count.hold(slip[0] == 404, "a slip of the pen costs nothing")
    header = guesser.ask("GET", "/api/v1/matters/430102-2026-00000001", headers={
        "X-Query-Code": codes[18], "X-Forwarded-For": "7.7.7.7"})
    count.hold(header[0] == 429, "nor can the header be guessed with")
    stranger = Browser(running, certificate, STRANGER)
    told = stranger.ask("GET", "/", headers={"X-Forwarded-For": "7.7.7.7", "X-Forwarded-Proto": "http"})
    count.hold(told[0] == 200, "a stranger's header counts for nothing")


def hold_nginx(running, folder, count):
    """The settings that docs/operations/web.md gives, with other files and ports, in front of the server."""
    manual = (ROOT / "docs/operations/web.md").read_text(encoding="utf-8")
    site = re.search(r"```nginx\n(.*?)```", manual, re.S).group(1)
    certificate, key = make_certificate(folder, "nginx")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for before, after in (("listen 443 ssl", f"listen 127.0.0.1:{port} ssl"), ("/etc/ssl/petitions.pem", certificate),
                          ("/etc/ssl/petitions.key", key), ("127.0.0.1:8080", f"127.0.0.1:{running.port}")):
        count.hold(before in site, f"the manual has {before}")
        site = site.replace(before, after)
    settings = pathlib.Path(folder) / "nginx.conf"
    bodies = "".join(f"{name}_temp_path {folder}/{name};"
                     for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    settings.write_text(f"daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; events {{}}\n"
                        f"http {{ {bodies}\n{site} }}\n")
    nginx = subprocess.Popen(["nginx", "-c", str(settings), "-e", f"{folder}/nginx.log"])
    try:
        browser = Browser(argparse.Namespace(port=port), certificate)
        for _ in range(100):
            try:
                status, headers, _ = browser.ask("GET", "/", headers={"X-Forwarded-For": "9.9.9.9"})
                break
            except OSError:
                time.sleep(0.1)
        count.hold(status == 200 and headers["Strict-Transport-Security"], f"through nginx: {dict(headers)}")
        headers = browser.ask("GET", "/?lang=en", headers={"X-Forwarded-Proto": "http"})[1]
        count.hold("; Secure" in headers["Set-Cookie"], "nginx sets the scheme itself")
        page = browser.ask("GET", "/petition")[2]
        status, _, _ = browser.ask("POST", "/petition", {"token": hidden_of(page)["token"], "go": "review"},
                                   {"Origin": f"https://localhost:{port}"})
        count.hold(status in (200, 422), f"a form is from here: {status}")
        status = browser.ask("POST", "/petition", {"go": "review"}, {"Origin": "https://elsewhere"})[0]
        count.hold(status == 403, "and another's is not")
        seen = [browser.ask("POST", "/api/v1/follow", json.dumps({"query_code": code(number)}), {
            "Content-Type": "application/json", "X-Forwarded-For": f"9.9.9.{number}"})[0] for number in range(14)]
        count.hold(429 not in seen, f"of the machine itself nothing is counted: {seen}")
    finally:
        nginx.terminate()
        nginx.wait()


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def code(number):
    """A well-formed query code that no matter has, with its check character."""
    digits = hashlib.sha256(b"guess %d" % number).digest()[:15]
    symbols = [byte & 31 for byte in digits]
    total = 0
    for value in reversed(symbols):
        total = (total ^ value) << 1
        if total & 32:
            total ^= 0b100101
    return "".join(ALPHABET[one] for one in [*symbols, total])


def hidden_of(page):
    """The hidden fields of the form, as a browser without script would send them."""
    form = page[page.index('id="petition"'):]
    fields = {}
    for tag in re.findall(r"<input\b[^>]*>", form[:form.index("</form>")]):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if 'type="hidden"' in tag and name:
            fields.setdefault(html.unescape(name.group(1)), []).append(html.unescape(value.group(1)) if value else "")
    return fields


def write_petition(browser, number):
    """Fills in the form; gives the review page with everything in it."""
    page = browser.ask("GET", "/petition")[2]
    filled = {"token": hidden_of(page)["token"], "kind": "request", "title": f"The lamp of stairway {number}",
              "text": "It has been dark for two months.", "demand": "Mend the lamp", "place_1": "430102",
              "identity": "named", "name": "Zhou An", "phone": "13800000000", "go": "review"}
    return browser.ask("POST", "/petition", filled)[2]


def work_for(challenge, bits):
    begun = hashlib.sha256(challenge.encode() + b":")
    number = 0
    while True:
        digest = begun.copy()
        digest.update(str(number).encode())
        if int.from_bytes(digest.digest(), "big") >> (256 - bits) == 0:
            return str(number)
        number += 1


def hold_flood(running, certificate, count):
    flooder = Browser(running, certificate, behind="6.6.6.6")

    def file(browser, number, headers=None):
        return browser.ask("POST", "/api/v1/matters", petition(number), headers)

    def flood(who):
        browser = Browser(running, certificate, behind=f"6.6.{who}.6")
        return [file(browser, f"{who}/{number}")[0] for number in range(60)]

    count.hold(all(file(flooder, f"calm {number}")[0] == 201 for number in range(5)), "idle: nothing is asked")
    with concurrent.futures.ThreadPoolExecutor(8) as crowd:
        seen = [status for one in crowd.map(flood, range(8)) for status in one]
    taken = seen.count(201)
    count.hold(taken <= FILINGS and seen.count(429) == len(seen) - taken, f"{taken} of {len(seen)} taken without work")

    begin = time.monotonic()
    honest = Browser(running, certificate, behind="8.8.8.8")
    review = write_petition(honest, "honest")
    waiting = honest.ask("POST", "/petition", {**hidden_of(review), "go": "send"})[2]
    fields = hidden_of(waiting)
    count.hold(f"Please wait {WAIT} seconds" in waiting and fields["title"] == ["The lamp of stairway honest"] and
               fields["demand"] == ["Mend the lamp"], "what was written stands in the page that asks for patience")
    early = honest.ask("POST", "/petition", {**fields, "go": "send"})[2]
    count.hold(hidden_of(early)["ticket"] == fields["ticket"], "pressed early, the wait goes on")
    time.sleep(WAIT)
    done = honest.ask("POST", "/petition", {**fields, "go": "send"})[2]
    count.hold("data-code" in done, f"without script, after {WAIT} seconds: registered")
    count.hold(time.monotonic() - begin < WAIT + 15, f"took {time.monotonic() - begin:.1f} s")
    again = honest.ask("POST", "/petition", {**fields, "go": "send"})[2]
    number = re.search(r"\d{6}-\d{4}-\d{8}", done)
    count.hold(number and number.group(0) in again, "pressed again, the same receipt")
    other = {**hidden_of(write_petition(honest, "other")), "ticket": fields["ticket"], "go": "send"}
    count.hold("data-code" not in honest.ask("POST", "/petition", other)[2], "a ticket is for one petition")

    quick = Browser(running, certificate, behind="8.8.4.4")
    waiting = quick.ask("POST", "/petition", {**hidden_of(write_petition(quick, "quick")), "go": "send"})[2]
    wanted = re.search(r'data-challenge="(\w+)" data-bits="(\d+)"', waiting)
    work = work_for(wanted.group(1), int(wanted.group(2)))
    done = quick.ask("POST", "/petition", {**hidden_of(waiting), "work": work, "go": "send"})[2]
    count.hold("data-code" in done, "the work done, no wait")

    status, headers, body = file(flooder, "program", {"Idempotency-Key": "p"})
    asked = json.loads(body)["work"]
    count.hold(status == 429 and int(headers["Retry-After"]) == asked["seconds"], f"a program is told: {body}")
    proof = {"Flood-Ticket": asked["ticket"], "Flood-Work": work_for(asked["challenge"], asked["bits"])}
    count.hold(file(flooder, "program", {**proof, "Idempotency-Key": "q"})[0] == 429, "another key: asked again")
    first = file(flooder, "program", {**proof, "Idempotency-Key": "p"})
    count.hold(first[0] == 201, f"with the work: {first[0]} {first[2][:200]}")
    count.hold(file(flooder, "program", {**proof, "Idempotency-Key": "p"})[2] == first[2], "single use")
    asked = json.loads(file(flooder, "without key")[2])["work"]
    proof = {"Flood-Ticket": asked["ticket"], "Flood-Work": work_for(asked["challenge"], asked["bits"])}
    once, twice = file(flooder, "without key", proof), file(flooder, "without key", proof)
    count.hold(once[0] == 201 and twice[2] == once[2], f"single use without a key: {once[0]} {twice[0]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    arguments = parser.parse_args()
    count = Count()
    with tempfile.TemporaryDirectory() as folder:
        plain = Running(arguments.program, folder, arguments=["--proxy", PROXY]).init().start().move_in()
        chief = Client(plain.port)
        chief.sign_in("admin", ADMINISTRATOR_PASSWORD)
        chief.ask("POST", "/places", {"items": [{"code": "430102", "name": {"zh": "芙蓉", "en": "Furong"}}]}).wanted(200)
        hold_nginx(plain, folder, count)
        plain.stop()
        certificate, key = make_certificate(folder, "first")
        running = Running(arguments.program, folder, arguments=[
            "--tls-certificate", certificate, "--tls-key", key, "--proxy", PROXY, "--flood-filings", str(FILINGS),
            "--flood-wait", str(WAIT), "--head-seconds", "2"]).start()
        hold_tls(running, folder, certificate, count)
        hold_cookies(running, certificate, count)
        hold_proxy(running, certificate, count)
        hold_flood(running, certificate, count)
        running.stop()
        count.hold(running.look_through()[0] == 0, "the record is sound after all that")
    return count.end()


if __name__ == "__main__":
    sys.exit(main())
