#!/usr/bin/env python3
"""The section of docs/judgement.md on checked answers: what is found beside two readers' marks of 2,816 real replies.

    40_findings.py PROGRAM     DENGWEN_DATA names the folder of tipdm4-replies.jsonl
"""
import collections
import json
import os
import pathlib
import subprocess
import sys

KINDS = ["basis_unknown", "suit_promised", "remedy_wrong", "shirking", "empty_words", "demand_untouched"]


def main():
    program, data = sys.argv[1], pathlib.Path(os.environ["DENGWEN_DATA"]) / "tipdm4-replies.jsonl"
    rows = [json.loads(line) for line in data.open(encoding="utf-8")]
    told = subprocess.run([program, "findings", "--in", data], capture_output=True, text=True, check=True).stdout
    found = collections.defaultdict(set)
    for line in told.splitlines():
        number, kind, _ = line.split("\t")
        found[number].add(kind)

    def marked(row, mark):
        return row.get(mark) == 0

    both = [row for row in rows if row.get("explained_human") is not None and row.get("explained_human2") is not None]
    agree = sum(row["explained_human"] == row["explained_human2"] for row in both)
    poor = [row for row in rows if marked(row, "explained_human")]
    either = [row for row in both if marked(row, "explained_human") or marked(row, "explained_human2")]
    neither = [row for row in both if not marked(row, "explained_human") and not marked(row, "explained_human2")]
    twice = [row for row in both if marked(row, "explained_human") and marked(row, "explained_human2")]

    def share(some, kind=None):
        hit = sum(bool(found[str(row["id"])]) if kind is None else kind in found[str(row["id"])] for row in some)
        return f"{hit} of {len(some)} ({100 * hit / max(1, len(some)):.1f} %)"

    print("## Answers checked\n")
    print(f"`dengwen findings` over {len(rows):,} real replies. Two readers marked whether a reply explains anything: "
          f"they agree on {agree:,} of {len(both):,} ({100 * agree / max(1, len(both)):.1f} %); of {len(either):,} "
          f"replies that one of them found wanting both did so for {len(twice):,}. The marks are weak, so the figures "
          "say where the check looks, not how right it is. Bases and remedies are not part of these replies.\n")
    print("| found | marked wanting by the first | by both | by neither |\n| --- | --- | --- | --- |")
    for kind in KINDS:
        print(f"| {kind} | {share(poor, kind)} | {share(twice, kind)} | {share(neither, kind)} |")
    print(f"| anything | {share(poor)} | {share(twice)} | {share(neither)} |")


if __name__ == "__main__":
    main()
