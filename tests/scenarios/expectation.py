"""What a scenario says after "->", held against a matter as the interface shows it (the sentences of README.md).

Every sentence is a function of the words and the sight; it returns nothing when the sentence holds, else what is the
case instead.
"""


class Sight:
    """What there is to see after a step over HTTP."""

    def __init__(self, matter, today, refusal=None, entry=None, may=None, number_of=None):
        self.matter = matter
        self.today = today
        self.refusal = refusal
        self.entry = entry
        self.may = may
        self.number_of = number_of or {}


# An officer whose unit has no part in a matter is told that there is none, at the one gate, before any rule is asked:
# a stranger learns nothing of it. On the rules alone the answer names the rule.
HIDDEN = {"not_your_unit", "not_permitted", "not_the_sender", "not_the_deciding_body", "only_petitioner_withdraws"}


def same(wanted, found):
    return None if str(wanted) == str(found) else f"is {found}"


def same_set(words, found):
    wanted = [] if words == ["none"] else sorted(words)
    return None if wanted == sorted(found) else f"is {' '.join(found) or 'none'}"


def is_open(deadline):
    return not deadline.get("done_on") and not deadline.get("dropped_on")


def overdue(deadline, today):
    if deadline.get("dropped_on"):
        return False
    return (deadline.get("done_on") or today) > deadline["last_day"]


def of_clock(sight, clock):
    return [one for one in sight.matter["deadlines"] if one["clock"] == clock]


def shown(deadlines):
    keys = ("last_day", "raw_last_day", "provisional", "done_on", "dropped_on")
    return "has " + ("; ".join(str({key: one.get(key) for key in keys}) for one in deadlines) or "none")


def due(words, sight):
    clock, day, rest = words[0], words[1], words[2:]
    deadlines = of_clock(sight, clock)
    for one in deadlines:
        fits = is_open(one) and one["last_day"] == day
        if "raw" in rest:
            fits = fits and one["raw_last_day"] == rest[rest.index("raw") + 1]
        if "provisional" in rest or "settled" in rest:
            fits = fits and one["provisional"] == ("provisional" in rest)
        if fits:
            return None
    return shown(deadlines)


def no(words, sight):
    deadlines = of_clock(sight, words[1])
    return shown(deadlines) if any(is_open(one) for one in deadlines) else None


def done(words, sight):
    deadlines = of_clock(sight, words[0])
    return None if any(one.get("done_on") == words[1] for one in deadlines) else shown(deadlines)


def judged(clock, late, sight):
    deadlines = of_clock(sight, clock)
    if deadlines and overdue(deadlines[-1], sight.today) == late:
        return None
    return shown(deadlines)


def owner(words, sight):
    matter = sight.matter
    return same(words[0], matter.get("owner") or ("nobody" if matter["stage"] == "ended" else "petitioner"))


def fact(words, sight):
    return same(words[1], sight.matter.get(words[0] + "_on") or "none")


def assisting(words, sight):
    return same_set(words, [one["unit"] for one in sight.matter.get("assistances", [])])


def contributed(words, sight):
    for one in sight.matter.get("assistances", []):
        if one["unit"] == words[0]:
            return same(words[1], one.get("contributed_on"))
    return f"{words[0]} does not assist"


def remedy(words, sight):
    opinions = sight.matter["opinions"]
    return same_set(words, opinions[-1].get("remedy_units", [])) if opinions else "has no opinion"


def served(words, sight):
    for opinion in reversed(sight.matter["opinions"]):
        if opinion.get("service"):
            return same(words[0], opinion["service"]["served_day"])
    return "was not served"


def running(words, sight):
    return same(sight.number_of[words[1]], sight.matter.get("running_matter"))


def entry(words, sight):
    value = sight.entry
    if value is None:
        return "made no entry"
    for key in words[0].split("."):
        value = value.get(key)
    return same(words[1], str(value).lower() if isinstance(value, bool) else value)


def may(words, sight):
    if sight.may is None:
        return "nobody asks"
    wanted = words[0] != "not"
    acts = words if wanted else words[1:]
    offered = [act.replace("-", "_") for act in sight.may]
    return None if all((act in offered) == wanted for act in acts) else f"may: {' '.join(offered)}"


def refused(words, sight):
    if words[0] in HIDDEN and sight.refusal == "matter_not_found":
        return None
    return same(words[0], sight.refusal)


SENTENCES = {
    "due": due,
    "no": no,
    "done": done,
    "late": lambda words, sight: judged(words[0], True, sight),
    "in": lambda words, sight: judged(words[1], False, sight),
    "stage": lambda words, sight: same(words[0], sight.matter["stage"]),
    "owner": owner,
    "holder": lambda words, sight: same(words[0], sight.matter["holder"]),
    "fact": fact,
    "because": lambda words, sight: same(words[0], sight.matter.get("ended_because")),
    "procedure": lambda words, sight: same(words[0], sight.matter["procedure"]),
    "path": lambda words, sight: same(words[0], sight.matter.get("path")),
    "demands": lambda words, sight: same(words[0], len(sight.matter["demands"])),
    "submissions": lambda words, sight: same(words[0], len(sight.matter["submissions"])),
    "assisting": assisting,
    "contributed": contributed,
    "recused": lambda words, sight: same_set(words, sight.matter.get("recused", [])),
    "remedy": remedy,
    "served": served,
    "running": running,
    "entry": entry,
    "may": may,
    "refused": refused,
}


def unmet(clause, sight):
    return SENTENCES[clause[0]](clause[1:], sight)
