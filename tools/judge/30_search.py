#!/usr/bin/python3
"""Search: what `dengwen bench search` measures on either database, beside a scan of the same texts and other engines.

DENGWEN_SEARCH_MATTERS says how many matters; a million takes a quarter of an hour on each database.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DENGWEN = os.environ["DENGWEN"]
TEXTS = pathlib.Path(os.environ["DENGWEN_DATA"]) / "tipdm2-train.jsonl"
MATTERS = int(os.environ.get("DENGWEN_SEARCH_MATTERS", "1000000"))
DATABASES = ("SQLite", "PostgreSQL")


def say(text):
    print(text, file=sys.stderr, flush=True)


def figures(database):
    say(f"{database}: {MATTERS:,} matters")
    with tempfile.TemporaryDirectory() as folder:
        command = [DENGWEN, "bench", "search", "--json", "--sizes", str(MATTERS), "--texts", str(TEXTS), "--directory",
                   folder]
        if database == "PostgreSQL":
            command = [str(ROOT / "tools/postgres"), "sh", "-c", 'exec "$@" --database "$DENGWEN_TEST_POSTGRES"', "sh",
                       *command]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    out = {}
    for line in done.stdout.splitlines():
        if line.startswith("{"):
            one = json.loads(line)
            out[one["work"], one["clients"]] = one
    return out


def note(figure):
    return figure["note"] if isinstance(figure["note"], str) else figure["note"]["en"]


def rows(database, found):
    index, lag = found["search_index", 1], found["search_lag", 1]
    times = float(re.search(r"([0-9.]+) times", note(index))[1])
    out = []
    for characters in (2, 4):
        for clients in (1, 8):
            one = found[f"search_{characters}", clients]
            wanted = "p99 ≤ 20 ms" if (characters, clients) == (2, 1) else ""
            out.append(f"| {database}: {characters} characters, {clients} at once, ranked, with rights, over HTTP | "
                       f"{wanted} | p50 {one['p50_ms']:.1f} ms, p99 {one['p99_ms']:.1f} ms, "
                       f"{one['per_second']:,.0f} a second | "
                       f"LIKE over the same texts: {1000 / one['limit_per_second']:,.0f} ms |")
    out.append(f"| {database}: size of the index | ≤ 0.8 × the texts | {times:.2f} × | |")
    out.append(f"| {database}: matters put in a second, read from the record | ≥ 3,000 | {index['per_second']:,.0f} | "
               f"the index's file alone: {index['limit_per_second']:,.0f} |")
    out.append(f"| {database}: until a new matter is found, 500 coming in a second | ≤ 2 s | "
               f"p50 {lag['p50_ms'] / 1000:.2f} s, p99 {lag['p99_ms'] / 1000:.2f} s | |")
    return out


def main():
    table = [line for database in DATABASES for line in rows(database, figures(database))]
    print(f"""## Search

{MATTERS:,} matters with texts of 150 characters put together from the sentences of real messages, four hundred
searches for words as they stand in the texts, half of them by an office above all units and half by bureaus with a duty
on what they find. Why search is made so: `docs/decisions/0056-search.md`.

| work | wanted | measured | beside it |
| --- | --- | --- | --- |
""" + "\n".join(table) + """

Other engines, as they were measured when this one was chosen, on a million texts of the same length (457 MB) without
rights and without HTTP:

| engine | build | size | newest 20, p50 / p99 | ranked 20, p50 / p99 |
| --- | --- | --- | --- | --- |
| FTS5, own bigrams, `detail=none` (this one) | 120 s | 317 MB | 0.03 / 0.5 ms | newest 2,000 hits 2.9 / 7.9 ms |
| FTS5 trigram | 362 s | 1,030 MB | no hits for two characters | – |
| Xapian 1.4, own bigrams | 536 s | 1,084 MB | 2.7 / 42 ms | 7.4 / 18.5 ms |
| Groonga 13 | 226 s | 1,259 MB | 13 / 65 ms | 6.2 / 37 ms |
| PostgreSQL GIN on a bigram tsvector | 486 s | 668 MB | 2.0 / 528 ms | 107 / 3,247 ms |
| PostgreSQL pg_trgm GIN | 581 s | 1,292 MB | 1.1 / 3,332 ms | – |""")
    return 0


if __name__ == "__main__":
    sys.exit(main())
