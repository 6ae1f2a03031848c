"""What every answer of whatever kind tells the browser, held against a running server, route by route."""
import subprocess

import rehearsal

SAFETY = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Security-Policy":
        "default-src 'none'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
        "trusted-types dengwen vue",
    "Permissions-Policy":
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
        "microphone=(), midi=(), payment=(), usb=(), publickey-credentials-create=(self), "
        "publickey-credentials-get=(self)",
}
SANDBOX = "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; " \
    "form-action 'none'; frame-ancestors 'none'"
KEPT = {"/api/documentation.css": "max-age=3600", "/api/v1/kept-times": "public, max-age=300",
        "/kept-times": "private, max-age=300", "/open-data": "private, max-age=300",
        "/lots": "private, max-age=60",
        "/static/{file}": "public, max-age=31536000, immutable"}
OPEN = {"Cross-Origin-Resource-Policy": "cross-origin"}  # the ledger is for everybody, other sites' checkers among them


def hold_headers(held, receipt, count):
    """Every route, asked by nobody, by the chief, by the petitioner, and by a browser that wants a page."""
    printed = subprocess.run([held.program, "serve", "--data", str(held.folder / "data"), "--routes"],
                             capture_output=True, text=True, check=True).stdout
    routes = [line.split("\t")[:2] for line in printed.splitlines() if "\t" in line]
    routes += [["GET", "/no/such/path"], ["PUT", "/petition"], ["OPTIONS", "/"], ["GET", "/%zz"]]
    page = {"Accept": "text/html"}
    askers = ({}, page, {**held.chief.headers, **page}, {"X-Query-Code": receipt["query_code"]})
    asked = 0
    for method, pattern in routes:
        path = pattern.replace("{number}", receipt["number"]).replace("{", "").replace("}", "").replace("...", "")
        if pattern.endswith("/changes") or pattern == "/api/v1/session" and method == "DELETE":
            continue  # a stream, looked at in its own test; the chief stays signed in
        for headers in askers:
            line = rehearsal.Client(held.port).connection
            line.request(method, path, b"" if method in ("POST", "PUT") else None, headers)
            answer = line.getresponse()
            answer.read()
            line.close()
            asked += 1
            safe = {**SAFETY, **(OPEN if pattern.startswith("/ledger/") and answer.status == 200 else {})}
            wrong = {name: answer.headers[name] for name, wanted in safe.items() if answer.headers[name] != wanted}
            cache = answer.headers["Cache-Control"]
            usual = cache in ("no-store", KEPT.get(pattern)) or pattern.startswith("/ledger/")
            count.hold(not wrong and usual and answer.headers["Trace-Number"] and not answer.headers["Server"] and
                       not answer.headers["Strict-Transport-Security"],
                       f"{method} {pattern} {answer.status}: {wrong} {cache}")
    count.hold(asked > 300, f"{asked} answers looked at")
