"""A rehearsal: a server of its own on a store of its own, whose clock is a file, with the town moved in."""
import concurrent.futures
import http.client
import http.server
import json
import pathlib
import re
import subprocess
import threading
import tomllib

FOLDER = pathlib.Path(__file__).resolve().parent
ADMINISTRATOR_PASSWORD = "清源河上三座石桥 administrator"
NOTICES = """address = "https://petitions.example"
[sms]
url = "http://127.0.0.1:{port}/"
body = '{{"to": "{{{{telephone}}}}", "text": "{{{{text}}}}"}}'
"""
OFFICER_PASSWORD = "石桥镇的信访接待日 officer"


class Answer:
    def __init__(self, status, body, headers):
        self.status, self.headers = status, headers
        self.body = json.loads(body) if body else None

    def wanted(self, *statuses):
        if self.status not in statuses:
            raise RuntimeError(f"{self.status}: {json.dumps(self.body, ensure_ascii=False)}")
        return self


class Client:
    """One officer, petitioner or administrator with a connection of his own."""

    def __init__(self, port, headers=None):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self.headers = dict(headers or {})

    def ask(self, method, path, body=None, headers=None):
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        sent = {"Accept-Language": "en", **self.headers, **(headers or {})}
        if data is not None:
            sent["Content-Type"] = "application/json"
        for attempt in (1, 2):
            try:
                self.connection.request(method, "/api/v1" + path, data, sent)
                answer = self.connection.getresponse()
                return Answer(answer.status, answer.read(), answer.headers)
            except (http.client.HTTPException, ConnectionError):
                self.connection.close()  # the server may close a connection that was idle
                if attempt == 2:
                    raise

    def sign_in(self, officer, password):
        self.headers.pop("Cookie", None)
        answer = self.ask("POST", "/sessions", {"officer": officer, "password": password}).wanted(201)
        self.headers["Cookie"] = answer.headers["Set-Cookie"].split(";")[0]
        self.headers["X-CSRF-Token"] = answer.body["csrf_token"]
        return answer.body

    def settle_in(self, officer, one_time, password):
        """Signs in with the one-time password, takes one of his own, and signs in with that."""
        self.sign_in(officer, one_time)
        self.ask("POST", "/password", {"present": one_time, "wanted": password}).wanted(204)
        self.sign_in(officer, password)
        return self


class Gateway(http.server.ThreadingHTTPServer):
    """A gateway for messages that takes none of them."""

    daemon_threads = True

    class Refusing(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self):
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(422)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_):
            pass

    def __init__(self):
        super().__init__(("127.0.0.1", 0), self.Refusing)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Rehearsal:
    def __init__(self, program, folder, law, database=""):
        self.program, self.folder, self.law, self.database = program, pathlib.Path(folder), law, database
        self.clock = self.folder / "clock"
        self.town = tomllib.loads((FOLDER / "town.toml").read_text())
        self.clients = {}
        self.lock = threading.Lock()

    def __enter__(self):
        self.folder.mkdir(parents=True, exist_ok=True)
        self.set_clock("2025-01-01", 0)
        data = ["--data", str(self.folder / "data")]
        if self.database:
            data += ["--database", self.database]
        init = subprocess.run([self.program, "init", "--rehearsal", "--law", self.law, *data], capture_output=True,
                              text=True, check=False)
        if init.returncode != 0:
            raise RuntimeError("init: " + init.stdout + init.stderr)
        self.gateway = Gateway()
        (self.folder / "data" / "notices.toml").write_text(NOTICES.format(port=self.gateway.server_port))
        self.log = open(self.folder / "log", "w+")
        self.process = subprocess.Popen(
            [self.program, "serve", *data, "--quiet", "--listen", "127.0.0.1:0",
             "--clock-from", str(self.clock)],
            stdout=subprocess.PIPE, stderr=self.log, text=True)
        self.port = self.address()
        self.move_in(*self.administrator(init.stdout))
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(timeout=30)
        self.gateway.shutdown()
        self.gateway.server_close()
        self.log.close()

    def address(self):
        for line in self.process.stdout:
            found = re.search(r"127\.0\.0\.1:(\d+)", line)
            if found:
                return int(found.group(1))
        self.log.seek(0)
        raise RuntimeError("serve ended: " + self.log.read())

    @staticmethod
    def administrator(printed):
        """init prints the first administrator and a password that is good once."""
        name = re.search(r"administrator: (\S+)", printed)
        password = re.search(r"one-time password: (\S+)", printed)
        if not name or not password:
            raise RuntimeError("init printed no administrator: " + printed)
        return name.group(1), password.group(1)

    def set_clock(self, day, second):
        """Nine in the morning in Beijing, and one second further with each step."""
        nine = f"{day}T{1 + second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}Z"
        fresh = self.clock.with_suffix(".new")
        fresh.write_text(nine + "\n")
        fresh.replace(self.clock)

    def move_in(self, officer, password):
        self.chief = Client(self.port).settle_in(officer, password, ADMINISTRATOR_PASSWORD)
        for key, path in (("division", "/places"), ("category", "/categories")):
            rows = [{"code": row["code"], "name": {"zh": row["zh"], "en": row["en"]}, "parent": row.get("parent", "")}
                    for row in self.town[key]]
            if key == "category":
                for row in rows:
                    row["level"] = row["code"].count(".") + 1
            self.chief.ask("POST", path, {"items": without_empty(rows)}).wanted(200)
        waiting, known = list(self.town["unit"]), {""}
        while waiting:
            ready = [u for u in waiting if {u.get("parent", ""), *u["level_above"]} <= known]
            for unit in ready:
                self.chief.ask("POST", "/units", unit_body(unit)).wanted(201)
                known.add(unit["id"])
                waiting.remove(unit)

    def officer(self, who):
        """The signed-in officer a scenario names; made when first named."""
        with self.lock:
            if who in self.clients:
                return self.clients[who]
        word, unit = who.split("@")
        officer = f"{unit}-{word}"
        chief = Client(self.port, self.chief.headers)
        made = chief.ask("POST", "/officers", {"id": officer, "name": who, "unit": unit,
                                               "roles": self.town["officers"][word]}).wanted(201)
        client = Client(self.port).settle_in(officer, made.body["one_time_password"], OFFICER_PASSWORD)
        with self.lock:
            return self.clients.setdefault(who, client)

    def gather(self, everyone):
        """Signs in everybody at once: checking a password is slow on purpose."""
        with concurrent.futures.ThreadPoolExecutor(max_workers=4) as pool:
            list(pool.map(self.officer, sorted(everyone)))

    def merge(self, unit, into):
        body = unit_body(next(one for one in self.town["unit"] if one["id"] == unit))
        body.pop("id")
        self.chief.ask("PUT", f"/units/{unit}", {**body, "successor": into}).wanted(200)

    def publish(self, year, days):
        self.chief.ask("POST", "/calendars", {"year": year, "days": days}).wanted(200, 201)


def unit_body(unit):
    body = {key: unit[key] for key in ("id", "kind", "level", "division", "level_above")}
    body["name"] = {"zh": unit["zh"], "en": unit["en"]}
    if "parent" in unit:
        body["parent"] = unit["parent"]
    return body


def without_empty(rows):
    return [{key: value for key, value in row.items() if value != ""} for row in rows]
