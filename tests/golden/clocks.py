#!/usr/bin/env python3
"""The outside witness of the clocks: counts last days by brute force, sharing nothing with the program but the
holiday files.

  tests/golden/clocks.py           writes tests/golden/clocks.tsv
  tests/golden/clocks.py --check   status 1 when the file is not what this program would write

Columns: law, clock, start, days of extension, hearing days, then raw last day, last day, provisional; or `refused`
in place of the last three.
"""
import datetime
import json
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve().parent
HOLIDAYS = HERE.parent.parent / "calendar" / "cn"
ONE = datetime.timedelta(days=1)

# How long each clock is: the table of the articles, typed here a second time on purpose.
COMMON = {
    "registration": ("days", 15, 0, False),
    "notice": ("days", 15, 0, False),
    "objection": ("working", 5, 0, False),
    "assignment": ("set", 0, 0, False),
    "handling": ("days", 60, 30, False),
    "review_request": ("days", 30, 0, False),
    "review": ("days", 30, 0, False),
    "re_review_request": ("days", 30, 0, False),
    "re_review": ("days", 30, 0, True),
    "simple_transfer": ("working", 1, 0, False),
    "simple_acceptance": ("working", 3, 0, False),
    "simple_opinion": ("working", 10, 0, False),
    "redo": ("set", 0, 0, False),
    "performance": ("set", 0, 0, False),
    "instalment": ("set", 0, 0, False),
    "supervision": ("set", 0, 0, False),
    "plan_step": ("set", 0, 0, False),
    "meeting_duty": ("set", 0, 0, False),
    "follow_up": ("set", 0, 0, False),
    "aid": ("set", 0, 0, False),
}
LAWS = {
    "cn": COMMON,
    "cn-zhejiang": {**COMMON, "registration": ("working", 5, 0, False), "handling": ("days", 30, 60, False)},
    "cn-beijing": {**COMMON, "review": ("days", 30, 30, False)},
}

# Where counting goes wrong: ends of years, long holidays, make-up weekends, and 2027, which is not published.
WINDOWS = [
    ("2022-12-20", "2023-01-31"), ("2023-04-15", "2023-05-10"), ("2023-09-22", "2023-10-12"),
    ("2023-12-15", "2024-01-08"), ("2024-02-01", "2024-02-21"), ("2024-02-26", "2024-03-03"),
    ("2024-09-10", "2024-10-14"), ("2024-12-20", "2025-01-05"), ("2025-01-20", "2025-02-12"),
    ("2025-09-24", "2025-10-14"), ("2025-12-20", "2026-01-10"), ("2026-02-10", "2026-03-03"),
    ("2026-04-30", "2026-05-12"), ("2026-09-15", "2026-10-14"), ("2026-12-15", "2027-01-15"),
    ("2028-02-25", "2028-03-05"),
]


def holidays():
    off, on, years = set(), set(), set()
    for path in sorted(HOLIDAYS.glob("[0-9]*.json")):
        years.add(int(path.stem))
        for entry in json.loads(path.read_text(encoding="utf-8")):
            (off if entry["off"] else on).add(datetime.date.fromisoformat(entry["date"]))
    return off, on, years


OFF, ON, YEARS = holidays()


def works(day):
    if day in OFF:
        return False
    return day in ON or day.isoweekday() <= 5


def answer(law, clock, start, extension, hearing):
    how, length, extension_max, hearing_out = LAWS[law][clock]
    if extension > extension_max or (hearing and not hearing_out):
        return None
    looked = []
    day = start
    if how == "working":
        left = length + extension
        while left:
            day += ONE
            looked.append(day)
            if works(day):
                left -= 1
    else:
        for _ in range(length + extension + hearing):
            day += ONE
    raw = day
    looked.append(day)
    while not works(day):
        day += ONE
        looked.append(day)
    return raw, day, any(seen.year not in YEARS for seen in looked)


def questions():
    dice = random.Random(20220501)
    earliest = datetime.date(2022, 5, 1)
    for law, clocks in LAWS.items():
        for clock, (how, length, extension_max, hearing_out) in clocks.items():
            if law != "cn" and clocks[clock] == COMMON[clock]:
                continue
            begins, ends = datetime.date(2022, 5, 1), datetime.date(2029, 12, 31)
            for _ in range(60):
                start = begins + ONE * dice.randrange((ends - begins).days)
                yield law, clock, start, 0, 0
            for first, last in WINDOWS:
                day = datetime.date.fromisoformat(first)
                while day <= datetime.date.fromisoformat(last):
                    extension = dice.choice([0, 1, extension_max]) if extension_max else 0
                    hearing = dice.choice([0, 1, 7, 20]) if hearing_out else 0
                    back = length + extension + hearing if how == "days" else dice.randrange(length + 1)
                    if day - ONE * back >= earliest:
                        yield law, clock, day - ONE * back, extension, hearing
                    day += ONE
            for extension in (extension_max - 1, extension_max, extension_max + 1, extension_max + 30):
                if extension > 0:
                    yield law, clock, datetime.date(2026, 1, 5), extension, 0
            yield law, clock, datetime.date(2026, 1, 5), 0, 7


def lines():
    yield "# law\tclock\tstart\textend\thearing_days\traw_last_day\tlast_day\tprovisional"
    for law, clock, start, extension, hearing in questions():
        found = answer(law, clock, start, extension, hearing)
        shown = "refused" if found is None else f"{found[0]}\t{found[1]}\t{'true' if found[2] else 'false'}"
        yield f"{law}\t{clock}\t{start}\t{extension}\t{hearing}\t{shown}"


def main():
    text = "\n".join(lines()) + "\n"
    path = HERE / "clocks.tsv"
    if sys.argv[1:] == ["--check"]:
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            print("tests/golden/clocks.tsv is not what tests/golden/clocks.py writes")
            return 1
        return 0
    path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
