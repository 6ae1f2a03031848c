#!/usr/bin/python3
"""Category and unit: what `dengwen learn` and `dengwen classify` make of decided messages, beside a plain linear SVM.

Five folds of tipdm2-train.jsonl by the hash of the text, so that copies fall on one side; each fold is judged by a
model learned from the other four through the command line, with its defaults.
"""
import hashlib
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import f1_score
from sklearn.pipeline import make_pipeline
from sklearn.svm import LinearSVC

DENGWEN = os.environ["DENGWEN"]
MESSAGES = pathlib.Path(os.environ["DENGWEN_DATA"]) / "tipdm2-train.jsonl"
FOLDS = 5
HEAD = """## Category and unit

`dengwen learn` with its defaults on {rows:,} messages of seven first-level categories, and `dengwen classify` on what
it had not seen. Five folds by the hash of the text; the mean, and the lowest and highest fold. Why the models are made
so, and what else was tried: `docs/decisions/0039-judgement.md`. Judging is counted in processor time, learning by the
clock.
"""
REPEATED = 4  # the messages so many times over, for the measurement of speed


def say(text):
    print(text, file=sys.stderr, flush=True)


def fold_of(row):
    return int.from_bytes(hashlib.sha256(row["text"].encode()).digest()[:8], "big") % FOLDS


def macro(rows, told, labels=None):
    return f1_score([row["label1"] for row in rows], told, labels=labels, average="macro", zero_division=0)


def write(path, rows, without_label=False):
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            kept = {"title": row["title"], "text": row["text"]}
            if not without_label:
                kept["label1"] = row["label1"]
            file.write(json.dumps(kept, ensure_ascii=False) + "\n")


def learn(source, model, cores=None):
    begin = time.monotonic()
    subprocess.run([DENGWEN, "learn", "--from", str(source), "--label", "label1", "--out", str(model)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=cores)
    return time.monotonic() - begin


def start_cold(model):
    subprocess.run([DENGWEN, "learn", "--cold-start", "1", "--out", str(model)], check=True, stdout=subprocess.DEVNULL)


def spent():
    """Seconds of processor time of all that was started so far: neighbours on the machine do not count."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def classify(source, model, cores=None):
    begin = spent()
    with source.open("rb") as lines:
        done = subprocess.run([DENGWEN, "classify", "--model", str(model)], check=True, stdin=lines,
                              stdout=subprocess.PIPE, preexec_fn=cores)
    seconds = spent() - begin
    answers = [line.split("\t") for line in done.stdout.decode().splitlines()]
    return [label for _, label, _ in answers], [float(score) for _, _, score in answers], seconds


def plain(train, test):
    """What anybody would try first: TF-IDF of runs of one to three characters, LIBLINEAR's SVM."""
    words = [row["title"] + "\n" + row["text"] for row in train]
    rival = make_pipeline(TfidfVectorizer(analyzer="char", ngram_range=(1, 3), min_df=2, sublinear_tf=True),
                          LinearSVC(C=1))
    rival.fit(words, [row["label1"] for row in train])
    return rival.predict([row["title"] + "\n" + row["text"] for row in test])


def threshold_of(model):
    head = model.read_bytes().split(b"\n", 2)[1]
    return json.loads(head)["threshold"]


class Folds:
    def __init__(self, rows, place):
        self.ours, self.plain, self.answered, self.answered_right = [], [], 0, 0
        self.scored = []
        for fold in range(FOLDS):
            train = [row for row in rows if fold_of(row) != fold]
            test = [row for row in rows if fold_of(row) == fold]
            write(place / "train.jsonl", train)
            write(place / "test.jsonl", test, without_label=True)
            learn(place / "train.jsonl", place / "model")
            told, scores, _ = classify(place / "test.jsonl", place / "model")
            threshold = threshold_of(place / "model")
            self.ours.append(macro(test, told))
            self.plain.append(macro(test, plain(train, test)))
            for row, label, score in zip(test, told, scores):
                right = row["label1"] == label
                self.scored.append((score, right))
                if score >= threshold:
                    self.answered += 1
                    self.answered_right += right
            say(f"fold {fold + 1}: macro-F1 {self.ours[-1]:.4f}, plain {self.plain[-1]:.4f}")

    def calibration(self):
        """By how much the score misses the share that was right, over ten bands of the score."""
        off = 0
        for band in range(10):
            inside = [(s, r) for s, r in self.scored if band / 10 <= s < (band + 1) / 10 or (band == 9 and s == 1)]
            if inside:
                off += abs(sum(s for s, _ in inside) - sum(r for _, r in inside))
        return off / len(self.scored)


def spread(figures):
    return f"{statistics.mean(figures):.3f} ({min(figures):.3f} to {max(figures):.3f})"


def wc_speed(source, cores):
    """The limit: the same file read and each line parsed by nobody; Debian's wc counts its characters."""
    begin = spent()
    with source.open("rb") as lines:
        subprocess.run(["wc", "-m"], stdin=lines, stdout=subprocess.DEVNULL, check=True, preexec_fn=cores,
                       env={"LC_ALL": "C.UTF-8"})
    return spent() - begin


def one_core():
    os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[-1]})


def two_cores():
    os.sched_setaffinity(0, set(sorted(os.sched_getaffinity(0))[:2]))


def main():
    with MESSAGES.open(encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    for row in rows:
        row["title"], row["text"] = row["title"] or "", row["text"] or ""
    with tempfile.TemporaryDirectory() as folder:
        place = pathlib.Path(folder)
        write(place / "all.jsonl", rows)
        write(place / "many.jsonl", rows * REPEATED, without_label=True)
        train_seconds = learn(place / "all.jsonl", place / "model", two_cores)
        first = (place / "model").read_bytes()
        train_seconds = min(train_seconds, learn(place / "all.jsonl", place / "model", two_cores))
        same = "the same bytes" if first == (place / "model").read_bytes() else "other bytes"
        megabytes = len(first) / 1e6
        seconds = min(classify(place / "many.jsonl", place / "model", one_core)[2] for _ in range(3))
        speed = len(rows) * REPEATED / seconds
        counting = len(rows) * REPEATED / wc_speed(place / "many.jsonl", one_core)
        start_cold(place / "cold")
        cold, _, _ = classify(place / "all.jsonl", place / "cold")
        folds = Folds(rows, place)
    answered = folds.answered / len(rows)
    known = sorted({row["label1"] for row in rows})
    cold_f1 = macro(rows, cold, known)
    commonest = max(known, key=[row["label1"] for row in rows].count)
    commonest_f1 = macro(rows, [commonest] * len(rows), known)
    table = [
        ("work", "wanted", "measured", "beside it"),
        ("---", "---", "---", "---"),
        ("macro-F1, seven classes", "≥ 0.945", spread(folds.ours),
         f"plain TF-IDF and linear SVM, same folds: {spread(folds.plain)}"),
        ("fold by fold", "", ", ".join(f"{one:.4f}" for one in folds.ours),
         ", ".join(f"{one:.4f}" for one in folds.plain)),
        ("messages judged a second of one core, reading and writing included", "≥ 20,000", f"{speed:,.0f}",
         f"`wc -m` alone on the same file: {counting:,.0f}"),
        ("size of the model", "≤ 50 MB", f"{megabytes:.1f} MB", ""),
        (f"learning from {len(rows):,} messages, two cores", "≤ 20 s", f"{train_seconds:.1f} s",
         f"learned twice: {same}"),
        ("score against the share that was right, over ten bands", "", f"off by {folds.calibration():.3f}", ""),
        ("suggestions at the model's own threshold", "nineteen of twenty right",
         f"{folds.answered_right / folds.answered:.3f} right", f"silent on {1 - answered:.1%} of the messages"),
        ("without any history, from the words of the category tree: macro-F1 over the seven", "",
         f"{cold_f1:.3f}, choosing among seventeen", f"always the commonest: {commonest_f1:.3f}"),
    ]
    print(HEAD.format(rows=len(rows)))
    for row in table:
        print("| " + " | ".join(row) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
