#!/usr/bin/python3
"""The example log as tools/verify-ledger sees it, whole, changed in every kind of file, shortened and parted.

  tests/ledger/verify_ledger.py LOGS VERIFY_LOG

LOGS is what example_log wrote, VERIFY_LOG the verifier of Go's packages.
"""
import base64
import gzip
import hashlib
import http.server
import pathlib
import random
import subprocess
import sys
import tempfile
import threading

LOGS, VERIFY_LOG = pathlib.Path(sys.argv[1]), sys.argv[2]
LOG_KEY = (LOGS / "log.vkey").read_text()
WITNESS_KEY = (LOGS / "witness.vkey").read_text()
KEYS = ["--log", LOG_KEY, "--witness", WITNESS_KEY]
counts = {"passed": 0, "failed": 0}
random_bytes = random.Random(20220501)


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def expect(what, status, words, result):
    counts["passed" if result[0] == status and words in result[1] else "failed"] += 1
    if result[0] != status or words not in result[1]:
        print(f"{what}: status {result[0]}, wanted {status} and “{words}”:\n{result[1]}")


def verify(*words):
    return run("tools/verify-ledger", *words)


def both(what, log, status, words=""):
    expect(f"{what}, ours", status, words, verify(log, *KEYS))
    expect(f"{what}, Go's", status, "", run(VERIFY_LOG, log, LOG_KEY, WITNESS_KEY))


class Changed:
    """One file of the log changed while the block runs."""

    def __init__(self, path, change):
        self.path, self.change = LOGS / "whole" / path, change

    def __enter__(self):
        self.before = self.path.read_bytes()
        after = self.change(self.before)
        if after is None:
            self.path.unlink()
        else:
            self.path.write_bytes(after)

    def __exit__(self, *_):
        self.path.write_bytes(self.before)


def flipped(data):
    at = random_bytes.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << random_bytes.randrange(8)]) + data[at + 1:]


def whole_and_changed():
    whole = LOGS / "whole"
    both("the whole log", whole, 0)
    expect("one witness too many", 1, "Not enough witnesses", verify(whole, *KEYS, "--quorum", 2))
    expect("without its witness", 0, "0 witnesses", verify(whole, "--log", LOG_KEY))
    expect("by another key", 1, "another log's",
           verify(whole, "--log", renamed_key()))
    for path in ("tile/0/000", "tile/0/133", "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1",
                 "tile/entries/000", "tile/entries/200", "tile/entries/273.p/112"):
        with Changed(path, flipped):
            both(f"{path} with one bit changed", whole, 1)
    for path in ("tile/0/133", "tile/1/001.p/17", "tile/entries/020"):
        with Changed(path, lambda data: data[:-1]):
            expect(f"{path} cut short", 1, path, verify(whole, *KEYS))
        with Changed(path, lambda data: data + b"\0"):
            expect(f"{path} with a byte more", 1, path, verify(whole, *KEYS))
        with Changed(path, lambda _: None):
            expect(f"{path} missing", 1, f"{path} is missing", verify(whole, *KEYS))
    for at in random_bytes.sample(range((whole / "checkpoint").stat().st_size), 12):
        with Changed("checkpoint", lambda data, at=at: data[:at] + bytes([data[at] ^ 1]) + data[at + 1:]):
            expect(f"byte {at} of the checkpoint changed", 1, "", verify(whole, *KEYS))
    with Changed("checkpoint", lambda _: (LOGS / "parted/checkpoint").read_bytes()):
        both("the checkpoint of another history", whole, 1)
    with Changed("checkpoint", lambda _: None):
        expect("no checkpoint", 2, "", verify(whole, *KEYS))


def partial_tiles_gone():
    """A partial tile may be deleted once its full tile is there; its first hashes and entries count then."""
    whole = LOGS / "whole"
    hashes, bundle = whole / "tile/0/273", whole / "tile/entries/273"
    hashes.write_bytes((whole / "tile/0/273.p/112").read_bytes() + bytes(32 * 144))
    bundle.write_bytes((whole / "tile/entries/273.p/112").read_bytes() + bytes(2 * 144))
    with Changed("tile/0/273.p/112", lambda _: None), Changed("tile/entries/273.p/112", lambda _: None):
        expect("partial tiles gone", 0, "The log holds", verify(whole, *KEYS))
        bundle.write_bytes(flipped(bundle.read_bytes()[:1456]) + bytes(2 * 144))
        expect("the full bundle changed", 1, "", verify(whole, *KEYS))
    hashes.unlink()
    bundle.unlink()


def renamed_key():
    """The log's public key under another name."""
    data = base64.b64decode(LOG_KEY.split("+", 2)[2])
    key_id = hashlib.sha256(b"other.example/ledger\n" + data).hexdigest()[:8]
    return f"other.example/ledger+{key_id}+{base64.b64encode(data).decode()}"


def states(folder):
    """Earlier, then whole, then back, then parted: a log may only grow."""
    state = folder / "state"
    expect("first sight", 0, "65000 entries", verify(LOGS / "earlier", *KEYS, "--state", state))
    expect("the same again", 0, "", verify(LOGS / "earlier", *KEYS, "--state", state))
    expect("parted from what was seen", 1, "another history", verify(LOGS / "parted", *KEYS, "--state", state))
    counts["passed" if (folder / "state.refused").read_bytes() == (LOGS / "parted/checkpoint").read_bytes()
           and state.read_bytes() == (LOGS / "earlier/checkpoint").read_bytes() else "failed"] += 1
    expect("grown", 0, "70000 entries", verify(LOGS / "whole", *KEYS, "--state", state))
    expect("rolled back", 1, "rolled back", verify(LOGS / "earlier", *KEYS, "--state", state))
    expect("parted at the same size", 1, "another history", verify(LOGS / "parted", *KEYS, "--state", state))
    state.write_bytes(flipped(state.read_bytes()))
    expect("a state that was tampered with", 1, "", verify(LOGS / "whole", *KEYS, "--state", state))


def proofs(folder):
    whole = LOGS / "whole"
    proof, entry = whole / "entry.tlog-proof", whole / "entry"
    offline = [*KEYS, "--proof", proof, "--entry"]
    expect("the proof offline", 0, "number 12346 of 70000", verify(*offline, entry))
    expect("the proof beside its log", 0, "The log holds", verify(whole, *offline, entry))
    early = [*KEYS, "--proof", LOGS / "earlier/entry.tlog-proof", "--entry", entry]
    expect("an early proof beside the grown log", 0, "The log holds", verify(whole, *early))
    expect("an early proof beside a parted log", 1, "another history", verify(LOGS / "parted", *early))
    expect("a late proof beside a shortened log", 1, "rolled back", verify(LOGS / "earlier", *offline, entry))
    expect("the proof with too few witnesses", 1, "Not enough", verify(*offline, entry, "--quorum", 2))
    other = folder / "entry"
    other.write_bytes(entry.read_bytes() + b" ")
    expect("the proof of another entry", 1, "does not hold", verify(*offline, other))
    text = proof.read_bytes()
    first = text.index(b"index")  # what is called extra nobody signed
    for at in random_bytes.sample(range(first, len(text)), 16):
        changed = folder / "changed.tlog-proof"
        changed.write_bytes(text[:at] + bytes([text[at] ^ 1]) + text[at + 1:])
        expect(f"byte {at} of the proof changed", 1, "", verify(*KEYS, "--proof", changed, "--entry", entry))
    for length in random_bytes.sample(range(len(text)), 8):
        changed.write_bytes(text[:length])
        expect(f"{length} bytes of the proof", 1, "", verify(*KEYS, "--proof", changed, "--entry", entry))


class Served(http.server.SimpleHTTPRequestHandler):
    """The folder as a server would give it; bundles packed."""

    protocol_version = "HTTP/1.1"
    kind_of_tiles = "application/octet-stream"

    def do_GET(self):
        file = LOGS / "whole" / self.path.removeprefix("/ledger/")
        if not file.is_file():
            self.send_error(404)
            return
        data, packed = file.read_bytes(), "/entries/" in self.path
        data = gzip.compress(data, 1) if packed else data
        self.send_response(200)
        self.send_header("Content-Type",
                         self.kind_of_tiles if "/tile/" in self.path else "text/plain; charset=utf-8")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass


def served():
    """Over HTTP, as a stranger would."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Served) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}/ledger"
        both("the log over HTTP", address, 0)
        with Changed("tile/entries/100", flipped):
            both("a changed bundle over HTTP", address, 1)
        Served.kind_of_tiles = "text/html"
        expect("tiles that call themselves pages", 1, "content type", verify(address, *KEYS))
        server.shutdown()
    expect("nobody there", 2, "could not be tried", verify(address, *KEYS))


def usage():
    expect("no key", 2, "--log", verify(LOGS / "whole"))
    expect("a key that is none", 2, "not a verifier key", verify(LOGS / "whole", "--log", LOG_KEY[:-1]))
    expect("a witness's key for the log's", 2, "not a verifier key", verify(LOGS / "whole", "--log", WITNESS_KEY))
    expect("neither log nor proof", 2, "PREFIX", verify(*KEYS))


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        whole_and_changed()
        partial_tiles_gone()
        states(folder)
        proofs(folder)
    served()
    usage()
    print(f"{counts['passed']} passed, {counts['failed']} failed, 0 skipped")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main())
