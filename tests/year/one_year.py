#!/usr/bin/python3
"""One year in one county, on a clock of its own: old cases, leaders, promises, supervision, figures and open data.

  tests/year/one_year.py PROGRAM [--database URL]

198 old cases are imported into a campaign with leaders from a table; forty agreements are made, some defaulted on and
made good; three units climb the ladder of supervision and come down again; a supervision letter is answered late; the
briefs are made, and tools/recount counts the open data again. At the end the record is looked through as a whole.
"""
import argparse
import collections
import datetime
import io
import pathlib
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests/scenarios")]

import http_player  # noqa: E402
from rehearsal import OFFICER_PASSWORD, Client, Rehearsal  # noqa: E402

BUREAUS = {"housing-bureau": ("王民", "副局长", 84), "labour-bureau": ("李正", "局长", 66),
           "planning-bureau": ("周和", "总工程师", 48)}
# How many matters of each bureau are left unanswered beyond their day, and first instalments unpaid.
LATE = {"housing-bureau": 1, "labour-bureau": 3, "planning-bureau": 1}
UNPAID = {"housing-bureau": 1, "labour-bureau": 3, "planning-bureau": 2}
AGREED = {"housing-bureau": 18, "labour-bureau": 14, "planning-bureau": 8}
SUPERVISOR, ROUTER, CLERK = (f"{word}@petition-department" for word in ("supervisor", "router", "clerk"))
GOVERNMENT = "supervisor@district-government"


class Story:
    def __init__(self, rehearsal):
        self.held, self.today, self.second = rehearsal, None, 0
        self.matters = collections.OrderedDict()  # number: what the story knows of it
        self.passed, self.failed = 0, 0

    # ------------------------------------------------------------------ telling

    def hold(self, good, what):
        if good:
            self.passed += 1
            return
        self.failed += 1
        print(f"FAILED {self.today}: {what}"[:600], flush=True)

    def on(self, day):
        self.today, self.second = day, 0
        self.held.set_clock(day, 0)

    def ask(self, who, method, path, body=None):
        """Sessions end in the course of a year: whoever was signed out signs in again."""
        client = who if isinstance(who, Client) else self.held.officer(who)
        answer = client.ask(method, path, body)
        if answer.status == 401 and not isinstance(who, Client):
            word, unit = who.split("@")
            client.sign_in(f"{unit}-{word}", OFFICER_PASSWORD)
            answer = client.ask(method, path, body)
        return answer

    def get(self, who, path):
        return self.ask(who, "GET", path).wanted(200).body

    def act(self, who, number, noun, **body):
        return self.ask(who, "POST", f"/matters/{number}/{noun}", body).wanted(200).body

    def petitioner(self, number):
        return Client(self.held.port, {"X-Query-Code": self.matters[number]["code"]})

    def of(self, unit):
        return [number for number, known in self.matters.items() if known["unit"] == unit]

    # ------------------------------------------------------------------ January: what had lain for years

    def register(self):
        for unit, (_, _, count) in BUREAUS.items():
            for i in range(count):
                made = self.ask(CLERK, "POST", "/matters", {
                    "kind": "request", "unit": "petition-department", "category": "housing.demolition",
                    "place": "990102", "demands": ["把拖了多年的问题办清。"],
                    "submission": {"channel": "letter", "received_day": self.today, "electronic_consent": True,
                                   "statement": {"title": f"积案{i + 1}", "text": f"归{unit}办的第{i + 1}件旧案，拖了多年。"},
                                   "petitioners": [{"name": "某某", "telephone": "000"}]}}).wanted(201).body
                self.matters[made["number"]] = {"unit": unit, "code": made["query_code"]}

    def take_in_hand(self, day_of):
        self.on(day_of("forward"))
        for number, known in self.matters.items():
            self.act(ROUTER, number, "forwarding", to=known["unit"])
        self.on(day_of("accept"))
        for number, known in self.matters.items():
            handler = f"handler@{known['unit']}"
            self.act(handler, number, "notice", path="handling", means="written", text="已经收到，由本单位办理。")
            self.act(handler, number, "acceptance")

    def speak(self):
        """Two of three petitioners are spoken with before their answer; one of them does not wish it."""
        for number in [number for i, number in enumerate(self.matters) if i % 3]:
            result = "declined" if number == list(self.matters)[1] else "spoken"
            self.act(f"handler@{self.matters[number]['unit']}", number, "contact", made_on=self.today,
                     means="telephone", result=result, text="听取了意见。")

    def begin_campaign(self):
        made = self.ask(SUPERVISOR, "POST", "/campaigns", {
            "title": "积案化解年", "ground": "年度工作安排", "from": "2025-01-01", "until": "2025-12-31",
            "target": 100}).wanted(201).body
        self.campaign = f"/campaigns/{made['id']}"
        table = "编号,包案领导,职务,单位,工作组\n"
        for number, known in self.matters.items():
            name, office, _ = BUREAUS[known["unit"]]
            table += f"{number},{name},{office},{known['unit']},\n"
        table += "990102-2020-00000001,王民,副局长,housing-bureau,\n不是编号,王民,副局长,housing-bureau,\n"
        supervisor = self.held.officer(SUPERVISOR)
        supervisor.connection.request("POST", "/api/v1/campaign-sheets", table.encode(), {
            "Content-Type": "application/octet-stream", **supervisor.headers})
        rows = http_player.json.loads(supervisor.connection.getresponse().read())["rows"]
        self.hold(len(rows) == 200, f"the table is read whole: {len(rows)}")
        for preview in (True, False):
            given = {"rows": rows, "preview": preview}
            done = self.ask(SUPERVISOR, "POST", self.campaign + "/matters", given).wanted(200).body
            came = (done["entered"], done["refused"], done["leaders"])
            self.hold(came == (198, 2, 198), f"198 with leaders, first as a preview: {came}")
        self.hold(all(row.get("reason") for row in done["rows"][-2:]), "and it is said why two are not")
        board = self.board()
        self.hold({one["leader"]["name"]: one["listed"] for one in board["leaders"]}
                  == {name: count for name, _, count in BUREAUS.values()}, "by leader")

    def board(self):
        return self.get(SUPERVISOR, self.campaign)

    def stands(self, **wanted):
        whole = self.board()["whole"]
        for name, count in wanted.items():
            self.hold(whole[name] == count, f"{name} on the list: {whole[name]}, and not {count}")

    # ------------------------------------------------------------------ spring: answers, plans and promises
    def answer(self, number):
        unit = self.matters[number]["unit"]
        self.act(f"handler@{unit}", number, "draft", answers=[{
            "demand": 1, "outcome": "explained", "facts": "查阅了全部案卷。", "reason": "问题属实，已经拿出办法。"}])
        self.act(f"head@{unit}", number, "opinion", despite="案情已经当面说明。")
        self.act(f"handler@{unit}", number, "service",
                 service={"means": "direct", "served_day": self.today, "proof": "本人签收"})

    def answer_all(self, beyond):
        """Those that are late are answered on the day `beyond`."""
        for unit in BUREAUS:
            numbers = self.of(unit)
            late = LATE[unit]
            for number in numbers[late:]:
                self.answer(number)
            for number in numbers[:late]:
                self.matters[number]["late"] = True
        self.on(beyond)
        for number, known in self.matters.items():
            if known.get("late"):
                self.answer(number)

    def plan(self):
        for unit in BUREAUS:
            for number in self.of(unit)[-10:]:
                self.act(f"head@{unit}", number, "plan", summary="案情摘要：拖了多年。", steps=[
                    {"due": "2025-02-28", "text": "与信访人见面。"}, {"due": "2025-06-30", "text": "办结。"}])
                self.act(f"handler@{unit}", number, "plan-step", step=1, performed_on=self.today, proof="会谈记录")

    def promise(self):
        """Forty agreements: half of them in one instalment, half in two."""
        for unit, count in AGREED.items():
            for i, number in enumerate(self.of(unit)[10:10 + count]):
                days = ["2025-04-30", "2025-07-31"] if i % 2 else ["2025-04-30"]
                self.act(f"handler@{unit}", number, "agreement", kind="reconciliation", demands=[1],
                         signed_on=self.today, text="按期补偿。", basis="《信访工作条例》第三十三条。",
                         instalments=[{"due": day, "fen": 100000 + i} for day in days])
                self.matters[number].update(days=days, fen=100000 + i, unpaid=i < UNPAID[unit])

    def promised(self):
        return {number: known for number, known in self.matters.items() if "days" in known}

    def pay(self, instalment, whom):
        for number, known in self.promised().items():
            if len(known["days"]) < instalment or not whom(known):
                continue
            self.act(f"handler@{known['unit']}", number, "instalment-performance", agreement=1, instalment=instalment,
                     fen=known["fen"], performed_on=self.today, proof="银行回单")

    def agreement_of(self, number):
        return self.get(SUPERVISOR, f"/matters/{number}?ground=supervision")["agreements"][0]

    # ------------------------------------------------------------------ supervision
    def standings(self):
        return {one["unit"]: one for one in self.get(SUPERVISOR, "/unit-standings")["items"] if one["unit"] in BUREAUS}

    def breaches(self, unit):
        rows, query = [], f"/breaches?unit={unit}&from=2025-01-01&limit=50"
        page = self.get(SUPERVISOR, query)
        while True:
            rows += page["items"]
            if page["next"] is None:
                return rows
            page = self.get(SUPERVISOR, f"{query}&cursor={page['next']}")

    def supervise(self, unit, measure, who=SUPERVISOR):
        """One measure for one breach of the unit, in the matter the breach is of; gives that matter and its number."""
        of = self.breaches(unit)[0]
        key = {name: of[name] for name in ("kind", "ordinal")}
        done = self.act(who, of["number"], "supervision", measure=measure, unit=unit, breaches=[key],
                        text="请说明原因，限期纠正。")
        measures = self.get(SUPERVISOR, f"/matters/{of['number']}?ground=supervision")["matter"]["measures"]
        self.hold(done and measures[-1]["kind"] == measure, f"{measure} for {unit}")
        return of["number"], measures[-1]["ordinal"]

    def reply(self, unit, number, ordinal):
        self.act(f"head@{unit}", number, "supervision-reply", measure=ordinal, adopted=True, text="已经纠正，已定措施。")

    def dispute(self, unit, set_aside):
        """The unit objects to its newest breach, and the petition department decides."""
        of = next(one for one in self.breaches(unit) if not one["set_aside"])
        key = {name: of[name] for name in ("kind", "ordinal")}
        self.act(f"head@{unit}", of["number"], "breach-dispute", breach=key, reason="期限内已经办理，登记有误。")
        self.act(SUPERVISOR, of["number"], "breach-decision", breach=key, set_aside=set_aside, reason="查对了记录。")

    # ------------------------------------------------------------------ autumn: leaving the list
    def settle(self, numbers):
        for number in numbers:
            unit = self.matters[number]["unit"]
            self.act(f"handler@{unit}", number, "settlement", text="问题已经解决。", confirmed_by_petitioner=True)

    def end(self, numbers):
        for number in numbers:
            unit = self.matters[number]["unit"]
            self.act(f"head@{unit}", number, "ending", ground="no_review_sought", text="期限内没有申请复查。")

    # ------------------------------------------------------------------ the year is over
    def figures(self):
        """Of the county with all its units. The figures follow the record at their own pace: once they rest."""
        before = None
        for _ in range(90):
            found = self.get(GOVERNMENT, "/indicators?from_month=2025-01&until_month=2025-12")["sum"]
            parts = {part["part"]: part["total"] for value in found for part in value["parts"]}
            if parts == before and parts["reply_in_time"] + parts["reply_late"] == len(self.matters):
                break
            before = parts
            http_player.time.sleep(1)
        return parts

    def take(self, path, who=SUPERVISOR):
        client = self.held.officer(who)
        self.get(who, "/session")
        client.connection.request("GET", "/api/v1" + path, headers=client.headers)
        answer = client.connection.getresponse()
        return answer.status, answer.read()

    def publish_and_recount(self, folder, database):
        where = ["--data", str(self.held.folder / "data"), *(["--database", database] if database else [])]
        made = subprocess.run([self.held.program, "open-data", *where, "--year", "2025", "--out", str(folder)],
                              capture_output=True, text=True, check=False)
        self.hold(made.returncode == 0, f"open data: {made.stderr}")
        edition = folder / "dengwen-2025.json"
        checks = [["--table", str(folder / "dengwen-2025.csv")]]
        if not database:
            checks.append(["--store", str(self.held.folder / "data/dengwen.sqlite")])
        for more in checks:
            counted = subprocess.run([ROOT / "tools/recount", edition, *more], capture_output=True, text=True,
                                     check=False)
            self.hold(counted.returncode == 0, f"recount {more[0]}: {counted.stdout[-400:]}{counted.stderr[-400:]}")
        return where


def tell(story, folder, database):
    days = {"forward": "2025-01-07", "accept": "2025-01-09"}
    everyone = {SUPERVISOR, ROUTER, CLERK} | {f"{word}@{unit}" for unit in BUREAUS for word in ("handler", "head")}
    story.held.gather(everyone)
    story.on("2025-01-06")
    story.register()
    story.hold(len(story.matters) == 198, "198 old cases")
    story.take_in_hand(days.__getitem__)

    story.on("2025-01-13")
    story.begin_campaign()
    story.stands(listed=198, standing=198, incomplete=198, settled=0)
    story.on("2025-02-17")
    story.plan()
    story.speak()
    story.on("2025-02-24")
    story.answer_all("2025-03-20")
    standing = story.standings()
    story.hold({unit: one["breaches"] for unit, one in standing.items()} == LATE, f"late answers are found: {standing}")

    story.on("2025-03-24")
    story.promise()
    story.hold(len(story.promised()) == 40, "forty agreements")
    story.stands(under_performance=40, standing=158)

    # The first instalments fall due on the last day of April; six are not paid, and stand as defaults the day after.
    story.on("2025-04-29")
    story.pay(1, lambda known: not known["unpaid"])
    story.on("2025-05-06")
    late = [number for number, known in story.promised().items() if known["unpaid"]]
    states = [story.agreement_of(number)["instalments"][0]["state"] for number in late]
    story.hold(states == ["overdue"] * 6, f"six are in default: {states}")
    lasting = [known for known in story.promised().values() if len(known["days"]) > 1]
    story.stands(under_performance=sum(not known["unpaid"] for known in lasting))
    climbed = story.standings()
    story.hold({unit: one["breaches"] for unit, one in climbed.items()} == {unit: LATE[unit] + UNPAID[unit] for unit
               in BUREAUS}, f"a default is a breach next day: {climbed}")
    rungs = {unit: one.get("called_for") for unit, one in climbed.items()}
    story.hold(rungs == {"housing-bureau": "supervision_letter", "planning-bureau": "improve_work",
                         "labour-bureau": "inspection"}, f"three units stand on their rungs: {rungs}")

    # Whom the ladder calls for hears of it; planning answers its letter late, and that is a breach of its own.
    housing = story.supervise("housing-bureau", "supervision_letter")
    labour = story.supervise("labour-bureau", "inspection", "supervisor@joint-conference")
    planning = story.supervise("planning-bureau", "supervision_letter")
    story.on("2025-05-16")
    story.reply("housing-bureau", *housing)
    story.reply("labour-bureau", *labour)
    story.on("2025-05-26")
    story.hold(story.standings()["planning-bureau"]["breaches"] == 4, "an unanswered letter is a breach")
    story.reply("planning-bureau", *planning)
    unanswered = [one for one in story.breaches("planning-bureau") if one["kind"] == "supervision_unanswered"]
    story.hold([one.get("made_good_on") for one in unanswered] == ["2025-05-26"],
               f"it is named as that; the late answer makes it good, and it stays: {unanswered}")

    # The defaults are cured, and the petitioners say so.
    story.on("2025-06-10")
    story.pay(1, lambda known: known["unpaid"])
    confirmed = {"agreement": 1, "instalment": 1, "confirmed": True}
    for number in late:
        answer = story.petitioner(number).ask("POST", f"/matters/{number}/instalment-answer", confirmed)
        story.hold(answer.status == 200, f"{number} confirms: {answer.body}")
    story.stands(under_performance=len(lasting))

    # A breach that is set aside takes its step back; one that is upheld does not.
    before = story.standings()
    story.dispute("housing-bureau", set_aside=True)
    story.dispute("labour-bureau", set_aside=False)
    for _ in range(2):
        story.dispute("planning-bureau", set_aside=True)
    after = story.standings()
    down = {unit: before[unit]["breaches"] - after[unit]["breaches"] for unit in BUREAUS}
    story.hold(down == {"housing-bureau": 1, "labour-bureau": 0, "planning-bureau": 2}, f"steps back: {down}")
    story.hold(after["housing-bureau"]["called_for"] == "urging", "housing stands a rung lower")

    story.on("2025-07-30")
    story.pay(2, lambda known: True)
    # By autumn each leaves the list as what it is: settled, or ended with every remedy let pass.
    story.on("2025-09-10")
    numbers = list(story.matters)
    settled = [number for number in numbers if "days" in story.matters[number] or numbers.index(number) % 3]
    story.settle(settled)
    story.end([number for number in numbers if number not in set(settled)])
    story.stands(listed=198, settled=len(settled), ended=198 - len(settled), standing=0, under_performance=0)
    weeks = story.board()["weeks"]
    story.hold(weeks[-1]["standing"] == 0 and sum(week["left"] for week in weeks) == 198, "it burns down to nothing")
    status, book = story.take(story.campaign + "/brief?lang=zh")
    story.hold(status == 200 and zipfile.ZipFile(io.BytesIO(book)).testzip() is None, "the weekly brief is a workbook")

    # Within a year of the breaches they count; a year later they do not, and all three stand where they began.
    story.on("2026-01-15")
    parts = story.figures()
    story.hold((parts["reply_in_time"], parts["reply_late"]) == (198 - sum(LATE.values()), sum(LATE.values())),
               f"answers in time and late: {parts}")
    spoken = [parts[part] for part in ("contacted", "not_contacted", "contact_tried")]
    story.hold(spoken == [131, 66, 1], f"who was spoken with before the answer: {spoken}")
    for path in ("/brief?period=2025&lang=zh", "/brief?period=2025-05&lang=en"):
        status, book = story.take(path, GOVERNMENT)
        story.hold(status == 200 and book.startswith(b"PK"), path)
    status, pdf = story.take("/brief?period=2025&form=pdf", GOVERNMENT)
    story.hold(status == 200 and pdf.startswith(b"%PDF-"), "the yearly brief as a paper")
    story.on("2026-06-01")
    story.hold(not story.standings(), f"a year later they stand where they began: {story.standings()}")
    return story.publish_and_recount(folder, database)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--database", default="")
    arguments = parser.parse_args()
    begin = datetime.datetime.now()
    with (tempfile.TemporaryDirectory() as folder, http_player.database(arguments.database, "one_year") as url):
        with Rehearsal(arguments.program, pathlib.Path(folder, "town"), "cn", url) as rehearsal:
            story = Story(rehearsal)
            where = tell(story, pathlib.Path(folder, "open"), url)
        for command in ("replay", "fsck"):
            done = subprocess.run([arguments.program, command, *where], capture_output=True, text=True, check=False)
            story.hold(done.returncode == 0, f"{command}: {done.stdout[-400:]}{done.stderr[-400:]}")
    print(f"one year in {(datetime.datetime.now() - begin).total_seconds():.0f} s")
    print(f"{story.passed} passed, {story.failed} failed, 0 skipped")
    return 1 if story.failed else 0


if __name__ == "__main__":
    sys.exit(main())
