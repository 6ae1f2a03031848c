#!/usr/bin/env python3
"""The section of docs/judgement.md on checked answers: what is found beside two readers' marks of 2,816 real replies.

    DENGWEN=build/release/dengwen DENGWEN_DATA=… tools/judge/40_findings.py
"""
import collections
import json
import os
import pathlib
import subprocess

KINDS = ["basis_unknown", "suit_promised", "remedy_wrong", "shirking", "empty_words", "demand_untouched"]


def main():
    program, data = os.environ["DENGWEN"], pathlib.Path(os.environ["DENGWEN_DATA"]) / "tipdm4-replies.jsonl"
    rows = [json.loads(line) for line in data.open(encoding="utf-8")]
    told = subprocess.run([program, "findings", "--in", data], capture_output=True, text=True, check=True).stdout
    found = collections.defaultdict(set)
    for line in told.splitlines():
        number, kind, _ = line.split("\t")
        found[number].add(kind)

    both = [row for row in rows if row.get("explained_human2") is not None]
    agree = sum(row["explained_human"] == row["explained_human2"] for row in both)
    poor = [row for row in rows if row["explained_human"] == 0]
    good = [row for row in rows if row["explained_human"] == 1]

    def share(some, kind=None):
        hit = sum(bool(found[str(row["id"])]) if kind is None else kind in found[str(row["id"])] for row in some)
        return f"{hit} of {len(some):,} ({100 * hit / max(1, len(some)):.1f} %)"

    print("## Answers checked\n")
    print(f"`dengwen findings` over {len(rows):,} real replies. One reader marked whether each explains anything; a "
          f"second one marked {len(both):,} of them and agreed on {agree:,}, so that the marks themselves are hardly "
          "better than a coin: the figures say where the check looks, not how right it is. The replies are letters, "
          "not opinions: they name no basis apart and no remedy.\n")
    print("| found | in replies marked as explaining nothing | in the others |\n| --- | --- | --- |")
    for kind in KINDS:
        print(f"| {kind} | {share(poor, kind)} | {share(good, kind)} |")
    print(f"| anything | {share(poor)} | {share(good)} |")


if __name__ == "__main__":
    main()
