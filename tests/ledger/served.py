#!/usr/bin/python3
"""The ledger a real server keeps: verified from outside, watched by a witness, and set back behind its back.

  tests/ledger/served.py PROGRAM VERIFY_LOG [--database URL]
"""
import argparse
import base64
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "faults"))

sys.dont_write_bytecode = True

from running import Client, Count, Running, petition  # noqa: E402

count = Count()


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def expect(what, status, words, result):
    count.hold(result[0] == status and words in result[1], f"{what}: wanted {status} “{words}”, got {result}")


def fetch(server, path):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/ledger/{path}", timeout=10) as answer:
            return answer.status, answer.read(), answer.headers
    except urllib.error.HTTPError as refused:
        return refused.code, refused.read(), refused.headers


def size(server):
    status, checkpoint, _ = fetch(server, "checkpoint")
    return int(checkpoint.split(b"\n")[1]) if status == 200 else -1


def register(server, first, number):
    client = Client(server.port)
    for one in range(first, first + number):
        client.ask("POST", "/matters", petition(one)).wanted(201)


def sealed(server, wanted):
    """What is committed is sealed five seconds later at most."""
    begin = time.monotonic()
    while size(server) < wanted and time.monotonic() - begin < 30:
        time.sleep(0.1)
    took = time.monotonic() - begin
    count.hold(size(server) == wanted and took < 5, f"{wanted} events sealed: {size(server)} after {took:.1f} s")


def witness(arguments, server, folder, *more):
    return run(arguments.program, "witness", "--of", f"http://127.0.0.1:{server.port}/ledger", "--key", folder / "key",
               "--log", server.vkey, "--once", *more)


def open_server(arguments, folder):
    server = Running(arguments.program, folder, arguments.database).init()
    key = pathlib.Path(server.data, "ledger.key")
    count.hold(stat.S_IMODE(os.stat(key).st_mode) == 0o600, "the key is its owner's alone")
    server.vkey = run(arguments.program, "ledger", "key", "--data", server.data)[1].strip()
    expect("a second key", 1, "nothing is changed", run(arguments.program, "ledger", "make", "--data", server.data))
    made = run(arguments.program, "witness", "--key", folder / "key", "--name", "witness.example/w1")[1]
    server.witness_key = made.strip().rsplit(" ", 1)[1]
    pathlib.Path(server.data, "ledger.policy").write_text(f"witness {server.witness_key}\nquorum 1\n")
    return server.start().move_in()


def verify_from_outside(arguments, server, folder, events):
    keys = ["--log", server.vkey, "--witness", server.witness_key]
    address = f"http://127.0.0.1:{server.port}/ledger"
    state = ["--state", folder / "state"]
    expect("before any witness", 1, "", run("tools/verify-ledger", address, *keys, *state))
    expect("first look", 0, "only grown", witness(arguments, server, folder))
    expect("the independent verifier", 0, f"{events} entries", run("tools/verify-ledger", address, *keys, *state))
    expect("Go's packages", 0, "", run(arguments.verify_log, address, server.vkey, server.witness_key))
    (folder / "other").mkdir()
    other = run(arguments.program, "ledger", "make", "--data", folder / "other", "--origin", "other.example")[1].strip()
    expect("another log's key", 1, "", run("tools/verify-ledger", address, "--log", other))
    status, bundle, headers = fetch(server, "tile/entries/000")
    count.hold(status == 200 and len(bundle) == 256 * 35, "a bundle holds 256 entries of 33 bytes")
    count.hold(headers["Access-Control-Allow-Origin"] == "*" and "immutable" in headers["Cache-Control"],
               "anybody may fetch and keep a tile")
    for path in ("tile/0/x999/999", "tile/entries/001.p/255", "tile/0/000.p/256", "tile/..%2f..%2fledger.key", "key"):
        count.hold(fetch(server, path)[0] == 404, f"{path} is not there")


def receipts(arguments, server, folder):
    """A receipt is a promise at once; a few seconds later the ledger keeps it, as three programs find."""
    client = Client(server.port)
    made = client.ask("POST", "/matters", petition(700)).wanted(201).body
    receipt = folder / "one.receipt"
    receipt.write_text(made["signed_receipt"])
    count.hold(made["query_code"] not in made["signed_receipt"], "a receipt does not hold the query code")
    keys = ["--log", server.vkey]
    expect("a receipt alone", 0, "it is a promise", run(arguments.program, "verify", receipt, *keys))
    expect("read by another program", 0, "This is a promise", run("tools/verify-receipt", receipt, *keys))
    sealed(server, 301)
    entry = base64.b64decode(made["signed_receipt"].split("\nentry ")[1].split("\n")[0]).hex()
    status, proof, headers = fetch(server, f"proof/{made['number']}/1/{entry}")
    count.hold(status == 200 and headers["Access-Control-Allow-Origin"] == "*", "anybody may ask for its proof")
    whole = folder / "one.tlog-proof"
    extra = base64.b64encode(made["signed_receipt"].encode())
    whole.write_bytes(proof.replace(b"@v1\n", b"@v1\nextra " + extra + b"\n", 1))
    expect("the complete file", 0, "it stands in the ledger", run(arguments.program, "verify", whole, *keys))
    expect("the same without the program", 0, "The proof holds",
           run("tools/verify-receipt", whole, *keys))
    expect("with the log beside it", 0, "301 entries",
           run("tools/verify-receipt", receipt, *keys, "--of", f"http://127.0.0.1:{server.port}/ledger"))
    changed = folder / "changed.receipt"
    changed.write_text(made["signed_receipt"].replace("event 1", "event 2"))
    expect("a changed one", 1, "", run(arguments.program, "verify", changed, *keys))
    expect("a changed one, elsewhere", 1, "", run("tools/verify-receipt", changed, *keys))
    other = client.ask("POST", "/matters", petition(701)).wanted(201).body
    count.hold(fetch(server, f"proof/{other['number']}/1/{entry}")[0] == 404, "another matter's entry is not told")
    for path in ("proof/x/1/00", f"proof/{made['number']}/0/{entry}", f"proof/{made['number']}/1/{entry[1:]}"):
        count.hold(fetch(server, path)[0] == 404, f"{path} is not there")


def grow(arguments, server, folder, events):
    register(server, 1000, 40)
    sealed(server, events + 40)
    expect("grown", 0, "only grown", witness(arguments, server, folder))
    expect("unchanged", 0, "unchanged", witness(arguments, server, folder))
    expect("the verifier remembers", 0, f"{events + 40} entries",
           run("tools/verify-ledger", f"http://127.0.0.1:{server.port}/ledger", "--log", server.vkey, "--witness",
               server.witness_key, "--state", folder / "state"))
    stranger = folder / "stranger"
    run(arguments.program, "witness", "--key", stranger, "--name", "stranger.example")
    expect("a stranger's signature", 1, "403",
           run(arguments.program, "witness", "--of", f"http://127.0.0.1:{server.port}/ledger", "--key", stranger,
               "--log", server.vkey, "--once"))


def killed(server, events):
    """A crash between any two writes leaves a ledger that goes on."""
    for round_number in range(5):
        register(server, 2000 + 20 * round_number, 20)
        server.kill()
        server.start()
    sealed(server, events + 100)
    count.hold(server.look_through()[0] == 0, "row == fold(events) after the kills")


def set_back(arguments, server, folder, kept, events):
    """Somebody puts an old copy of the store in place: the witness tells, and so does the verifier."""
    server.stop()
    shutil.rmtree(server.data)
    shutil.copytree(kept, server.data)
    server.start()
    expect("rolled back", 1, "ALARM", witness(arguments, server, folder))
    register(server, 5000, events)
    sealed(server, size_of_copy + events)
    expect("split", 1, "does not continue", witness(arguments, server, folder))
    expect("the verifier tells too", 1, "",
           run("tools/verify-ledger", f"http://127.0.0.1:{server.port}/ledger", "--log", server.vkey, "--state",
               folder / "state"))


parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("verify_log")
parser.add_argument("--database", default="")
arguments = parser.parse_args()

with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    server = open_server(arguments, folder)
    try:
        register(server, 0, 300)
        sealed(server, 300)
        verify_from_outside(arguments, server, folder, 300)
        receipts(arguments, server, folder)
        if not arguments.database:
            server.stop()
            kept = folder / "kept"
            shutil.copytree(server.data, kept)
            size_of_copy = 302
            server.start()
        grow(arguments, server, folder, 302)
        killed(server, 342)
        expect("after the kills", 0, "only grown", witness(arguments, server, folder))
        if not arguments.database:
            set_back(arguments, server, folder, kept, 200)
    finally:
        server.kill()
sys.exit(count.end())
