"""The bodies of answers: what the record and the lists show."""
import words
from asked import WORDS
from shapes import ANY_TEXT, COUNT, DAY, FLAG, INSTANT, either_null, many, ref, thing, word

DIGEST = {"type": "string", "pattern": words.DIGEST,
          "description": "指向内容的摘要，正文在 contents 中 / Digest naming a text found in `contents`"}
NUMBER = {"type": "string", "pattern": words.NUMBER}
CONTENTS = many(DIGEST)
DEADLINE_FIELDS = {"clock": word(words.CLOCK), "unit": ANY_TEXT, "day_zero": DAY, "raw_last_day": DAY, "last_day": DAY,
                   "provisional": FLAG, "extended_days": COUNT, "hearing_days": COUNT, "law": ANY_TEXT}
DEADLINE_OPTIONAL = {"done_on": DAY, "dropped_on": DAY}
DEADLINES = many(ref("Deadline"))


def paged(item):
    return thing({"items": many(item), "next": either_null(ANY_TEXT)})


def event(required, optional=None):
    return thing(required, optional)


OPINION_AND = {"opinion": ref("Opinion"), "deadlines": DEADLINES}
REQUESTED = ({"to": ANY_TEXT, "received_on": DAY, "reason": DIGEST, "deadlines": DEADLINES},
             {"posted_on": DAY, "late_because": DIGEST})
ROUTED = ({"from": ANY_TEXT, "to": ANY_TEXT, "assisting": many(ANY_TEXT), "deadlines": DEADLINES}, {"remark": DIGEST})

EVENTS = {
    "registration": event({"number": NUMBER, "submission": ref("Submission"), "kind": word(words.KIND),
                           "category": ANY_TEXT, "place": ANY_TEXT, "accused_unit": ANY_TEXT,
                           "demands": many(ref("Demand")), "holder": ANY_TEXT, "deadlines": DEADLINES},
                          {"retaliation_over": NUMBER}),
    "submission": event({"submission": ref("Submission"), "further_demands": many(ref("Demand"))}),
    "forwarding": event(*ROUTED),
    "assignment": event(*ROUTED),
    "objection": event({"reason": DIGEST, "proposed_unit": ANY_TEXT, "late": FLAG}),
    "returning": event({"from": ANY_TEXT, "to": ANY_TEXT, "deadlines": DEADLINES}, {"remark": DIGEST}),
    "dismissal": event({"reason": DIGEST}),
    "competence_dispute": event({"body": ANY_TEXT, "reason": DIGEST}),
    "competence_decision": event({"body": ANY_TEXT, "lead": ANY_TEXT, "assisting": many(ANY_TEXT), "reason": DIGEST,
                                  "deadlines": DEADLINES}),
    "assistance": event({"unit": ANY_TEXT, "deadlines": DEADLINES}, {"remark": DIGEST}),
    "contribution": event({"unit": ANY_TEXT, "text": DIGEST}),
    "notice": event({"unit": ANY_TEXT, "path": word(words.PATH), "means": word(words.NOTICE_MEANS), "text": DIGEST,
                     "deadlines": DEADLINES}),
    "diversion": event({"path": word(words.PATH), "pointer": DIGEST}),
    "non_acceptance": event({"ground": word(words.NON_ACCEPTANCE_GROUND), "right_unit": ANY_TEXT, "text": DIGEST},
                            {"running_matter": NUMBER}),
    "no_longer_acceptance": event({"closing_matter": NUMBER, "text": DIGEST}),
    "acceptance": event({"unit": ANY_TEXT, "deadlines": DEADLINES}),
    "simple_handling": event({"deadlines": DEADLINES}),
    "general_handling": event({"reason": DIGEST}),
    "recusal": event({"officer": ANY_TEXT, "reason": DIGEST}),
    "hearing": event({"hearing": ref("Hearing"), "record": DIGEST, "deadlines": DEADLINES}),
    "extension": event({"clock": word(words.CLOCK), "days": COUNT, "reason": DIGEST, "deadlines": DEADLINES}),
    "draft": event({"draft": ref("Draft")}),
    "opinion": event(OPINION_AND),
    "service": event({"phase": word(words.PHASE), "service": ref("Service"), "deadlines": DEADLINES}),
    "performance": event({"demand": COUNT, "performed_on": DAY, "proof": DIGEST}),
    "agreement": event({"agreement": ref("Agreement"), "deadlines": DEADLINES}),
    "agreement_change": event({"agreement": COUNT, "consent": DIGEST, "instalments": many(ref("Instalment")),
                               "shares": many(ref("CostShare")), "deadlines": DEADLINES}),
    "instalment_performance": event({"agreement": COUNT, "instalment": COUNT, "payment": ref("Payment")}),
    "instalment_answer": event({"agreement": COUNT, "instalment": COUNT, "confirmed": FLAG}, {"dispute": DIGEST}),
    "court_confirmation": event({"agreement": COUNT, "confirmed_on": DAY, "ruling": DIGEST}),
    "review_request": event(*REQUESTED),
    "review": event(OPINION_AND),
    "re_review_request": event(*REQUESTED),
    "re_review": event(OPINION_AND),
    "withdrawal": event({"statement": DIGEST}),
    "successor": event({"from": ANY_TEXT, "to": ANY_TEXT, "reason": DIGEST}),
    "reply": event({"unit": ANY_TEXT, "text": DIGEST, "means": word(words.NOTICE_MEANS)}),
    "completion_report": event({"unit": ANY_TEXT, "text": DIGEST}),
    "settlement": event({"text": DIGEST, "confirmed_by_petitioner": FLAG}),
    "publication": event({"publication": ref("Publication")}),
    "retraction": event({"reason": DIGEST}),
    "ending": event({"ground": word(words.ENDING_GROUND), "text": DIGEST}),
    "identity_opening": event({"unit": ANY_TEXT, "ground": word(words.OPENING_GROUND), "reason": DIGEST,
                               "submissions": many(COUNT)}),
    "supervision": event({"measure": ref("MeasureTaken"), "deadlines": DEADLINES}),
    "supervision_reply": event({"measure": COUNT, "adopted": FLAG, "text": DIGEST}),
    "breach_dispute": event({"breach": ref("BreachKey"), "unit": ANY_TEXT, "since": DAY, "reason": DIGEST}),
    "breach_decision": event({"breach": ref("BreachKey"), "unit": ANY_TEXT, "since": DAY, "set_aside": FLAG,
                              "reason": DIGEST}),
    "re_check": event({"check": ref("ReCheck")}),
    "leader_assignment": event({"leader": ref("LeaderInCharge")}),
    "plan": event({"steps": many(ref("PlanStep")), "deadlines": DEADLINES}, {"summary": DIGEST}),
    "plan_step": event({"step": COUNT, "performed_on": DAY, "proof": DIGEST}),
    "erasure": event({"persons": many(DIGEST), "attachments": many(DIGEST)}),
    "deadline_recount": event({"before": ref("Deadline"), "after": ref("Deadline"), "because": WORDS}),
    "paper": event({"of": COUNT, "kind": ANY_TEXT, "unit": ANY_TEXT, "number": ref("PaperNumber"),
                    "template_version": COUNT, "text": DIGEST}),
}

CAMPAIGN = {"id": ANY_TEXT, "unit": ANY_TEXT, "title": ANY_TEXT, "ground": ANY_TEXT, "from": DAY, "until": DAY,
            "target": COUNT}
CAMPAIGN_TALLY = {name: COUNT for name in ("listed", "standing", "late", "incomplete", "settled", "ended",
                                           "under_performance")}
BREACH = {"kind": word(words.BREACH_KIND), "ordinal": COUNT, "unit": ANY_TEXT, "since": DAY, "set_aside": FLAG,
          "article": ANY_TEXT}
BREACH_OPTIONAL = {"citation": ref("Words"), "clock": word(words.CLOCK), "last_day": DAY, "made_good_on": DAY}

RECORD = {
    "Deadline": thing(DEADLINE_FIELDS, {**DEADLINE_OPTIONAL, "overdue": FLAG, "working": many(ref("Words"))},
                      "期限；预警看 raw_last_day，逾期看 last_day / A time limit; alarms use raw_last_day, lateness last_day"),
    "Words": thing({"zh": ANY_TEXT, "en": ANY_TEXT}),
    "Demand": thing({"number": COUNT, "text": DIGEST}),
    "PaperNumber": thing({"code": ANY_TEXT, "year": COUNT, "serial": COUNT}),
    "Submission": thing(
        {"ordinal": COUNT, "channel": word(words.CHANNEL), "received_day": DAY, "registered_day": DAY,
         "statement": DIGEST, "petitioners": CONTENTS, "representatives": CONTENTS, "attachments": CONTENTS,
         "persons": COUNT, "withheld_name": FLAG, "anonymous": FLAG, "reachable": FLAG, "electronic_consent": FLAG,
         "registered_by": ANY_TEXT}, {"agent": DIGEST}),
    "Routing": thing({"from": ANY_TEXT, "to": ANY_TEXT, "day": DAY, "assigned": FLAG},
                     {"objected_on": DAY, "dismissed_on": DAY}),
    "Assistance": thing({"unit": ANY_TEXT, "asked_on": DAY}, {"contributed_on": DAY}),
    "DemandAnswer": thing({"demand": COUNT, "outcome": word(words.ANSWER_OUTCOME), "facts": DIGEST, "reason": DIGEST},
                          {"basis": DIGEST, "perform_by": DAY, "performed_on": DAY}),
    "Draft": thing({"drafter": ANY_TEXT, "answers": many(ref("DemandAnswer")), "repeats_revoked": FLAG},
                   {"drafted_for": ANY_TEXT}),
    "Service": thing({"means": word(words.SERVICE_MEANS), "served_day": DAY, "proof": DIGEST},
                     {"tracking": ANY_TEXT, "posted_on": DAY, "opened_on": DAY}),
    "Opinion": thing({"phase": word(words.PHASE), "unit": ANY_TEXT, "issued_day": DAY,
                      "answers": many(ref("DemandAnswer")), "remedy_units": many(ANY_TEXT)},
                     {"outcome": word(words.REVIEW_OUTCOME), "reason": DIGEST, "redo_by": DAY,
                      "service": ref("Service")}),
    "BreachRecord": thing({"breach": ref("BreachKey"), "set_aside": FLAG},
                          {"disputed_on": DAY, "dispute": DIGEST, "decided_on": DAY, "decision": DIGEST}),
    "LookBack": thing({"cause": DIGEST, "finding": DIGEST, "lesson": DIGEST}),
    "MeasureTaken": thing({"ordinal": COUNT, "kind": word(words.MEASURE_KIND), "by": ANY_TEXT, "unit": ANY_TEXT,
                      "taken_on": DAY, "breaches": many(ref("BreachKey")), "text": DIGEST, "adopted": FLAG},
                     {"look_back": ref("LookBack"), "reply_by": DAY, "replied_on": DAY, "reply": DIGEST,
                      "withdrawn_on": DAY}),
    "ReCheck": thing({"by": ANY_TEXT, "unit": ANY_TEXT, "checked_on": DAY, "sound": FLAG, "text": DIGEST}),
    "TeamMember": thing({"name": ANY_TEXT, "unit": ANY_TEXT}),
    "LeaderInCharge": thing({"name": ANY_TEXT, "office": ANY_TEXT, "unit": ANY_TEXT, "team": many(ref("TeamMember")),
                             "since": DAY, "ground": DIGEST}, None,
                            "包案领导，以职务身份出现；信访人看不到工作组成员的姓名 / An office-holder, named as in any public notice; a "
                            "petitioner is not told the names of the team"),
    "PlanStep": thing({"ordinal": COUNT, "due": DAY, "unit": ANY_TEXT, "officer": ANY_TEXT, "text": DIGEST},
                      {"performed_on": DAY, "proof": DIGEST, "changed_on": DAY}),
    "Plan": thing({"made_on": DAY, "steps": many(ref("PlanStep"))}, {"summary": DIGEST}),
    "Breach": thing(BREACH, BREACH_OPTIONAL,
                    "由记录本身看出的违规，附条文 / What the record shows a unit did late or wrongly, with its article"),
    "Payment": thing({"on": DAY, "fen": COUNT, "proof": DIGEST}),
    "Instalment": thing({"ordinal": COUNT, "due": DAY, "fen": COUNT, "payer": ANY_TEXT, "payments": many(ref("Payment"))},
                        {"act": DIGEST, "confirmed_on": DAY, "disputed_on": DAY, "dispute": DIGEST, "changed_on": DAY}),
    "CostShare": thing({"unit": ANY_TEXT, "fen": COUNT}),
    "Agreement": thing({"ordinal": COUNT, "kind": word(words.AGREEMENT_KIND), "obligor": ANY_TEXT,
                        "demands": many(COUNT), "text": DIGEST, "basis": DIGEST, "signed_on": DAY,
                        "currency": ANY_TEXT, "shares": many(ref("CostShare")), "instalments": many(ref("Instalment"))},
                       {"mediator": DIGEST, "court_confirmed_on": DAY, "court_ruling": DIGEST}),
    "AgreementStanding": thing(
        {"agreement": COUNT, "live": FLAG, "promised": COUNT, "paid": COUNT, "outstanding": COUNT,
         "court_confirmation": DAY, "enforcement": DAY, "limitation": DAY,
         "instalments": many(thing({"ordinal": COUNT, "state": word(words.INSTALMENT_STATE), "last_day": DAY,
                                    "paid": COUNT, "live": FLAG}))}, None,
        "协议现状，金额以分计；三个日期为申请司法确认、申请执行、诉讼时效的最后一日 / How an agreement stands, in fen; the last days of "
        "applying to a court, of enforcement and of the limitation"),
    "Publication": thing({"title": DIGEST, "question": DIGEST, "answer": DIGEST, "unit": ANY_TEXT,
                          "registered_on": DAY, "answered_on": DAY, "published_on": DAY}, {"basis": DIGEST}),
    "Participation": thing({"officer": ANY_TEXT, "unit": ANY_TEXT, "phase": word(words.PHASE)}),
    "Hearing": thing({"phase": word(words.PHASE), "first_day": DAY, "last_day": DAY}),
    "Matter": thing(
        {"number": NUMBER, "version": COUNT, "stage": word(words.STAGE), "kind": word(words.KIND),
         "category": ANY_TEXT, "place": ANY_TEXT, "accused_unit": ANY_TEXT, "demands": many(ref("Demand")),
         "submissions": many(ref("Submission")), "holder": ANY_TEXT, "routings": many(ref("Routing")),
         "deciding_body": ANY_TEXT, "assistances": many(ref("Assistance")), "procedure": word(words.PROCEDURE),
         "handling_unit": ANY_TEXT, "reviewing_unit": ANY_TEXT, "re_reviewing_unit": ANY_TEXT,
         "recused": many(ANY_TEXT), "participations": many(ref("Participation")), "hearings": many(ref("Hearing")),
         "opinions": many(ref("Opinion")), "redoing": FLAG, "agreements": many(ref("Agreement")),
         "breach_records": many(ref("BreachRecord")), "measures": many(ref("MeasureTaken")),
         "re_checks": many(ref("ReCheck")), "deadlines": many(ref("Deadline"))},
        {"path": word(words.PATH), "notified_on": DAY, "accepted_on": DAY, "draft": ref("Draft"),
         "completed_on": DAY, "ended_on": DAY, "ended_because": word(words.ENDING_GROUND), "settled_on": DAY,
         "running_matter": NUMBER, "retaliation_over": NUMBER, "publication": ref("Publication"),
         "erased_on": DAY, "erased_submissions": COUNT,
         "leader": ref("LeaderInCharge"), "plan": ref("Plan")},
        "completed_on 办结、ended_on 终结、settled_on 化解是三件不同的事 / completed, ended and settled are three facts"),
    "Author": thing({"kind": word(["officer", "petitioner", "system"]), "unit": ANY_TEXT, "for_petitioner": FLAG},
                    {"officer": ANY_TEXT, "on_behalf_of": ANY_TEXT},
                    "on_behalf_of：代哪位同事办理，只给工作人员看 / on_behalf_of: in whose stead; shown to officers only"),
    "Entry": {"oneOf": [thing({"seq": COUNT, "at": INSTANT, "day": DAY, "by": ref("Author"),
                               "act": {"type": "string", "const": name}, "event": schema})
                        for name, schema in EVENTS.items()]},
    "PersonKept": thing({"name": ANY_TEXT}, {"telephone": ANY_TEXT, "email": ANY_TEXT, "address": ANY_TEXT,
                                             "mandate": ANY_TEXT}),
    "StatementKept": thing({"title": ANY_TEXT, "text": ANY_TEXT}),
    "AttachmentKept": thing({"sha256": ANY_TEXT, "name": ANY_TEXT, "type": ANY_TEXT, "bytes": COUNT}),
    "Content": thing({"kind": ANY_TEXT, "body": {"anyOf": [ANY_TEXT, ref("PersonKept"), ref("StatementKept"),
                                                           ref("AttachmentKept")]}}),
}

PAPER_TEMPLATE = {"kind": ANY_TEXT, "name": ref("Words"), "article": ANY_TEXT, "version": COUNT}
TEMPLATE_SAVED = {"saved_by": ANY_TEXT, "saved_at": INSTANT}
PERCENT = {"type": "integer", "minimum": 0, "maximum": 100}
MONTH = {"type": "string", "pattern": "^[12][0-9]{3}-[01][0-9]$"}
PUBLISHED = {"id": ANY_TEXT, "title": ANY_TEXT, "question": ANY_TEXT, "unit": ANY_TEXT, "category": ANY_TEXT,
             "place": ANY_TEXT, "days": COUNT, "published_on": DAY}

READING = ({"unit": ANY_TEXT, "day": DAY, "hour": COUNT, "first": INSTANT, "last": INSTANT, "thing": word(words.READING_THING),
            "duty": word(["", *words.CLOCK, *words.READING_PART]), "ground": word(["", *words.READING_GROUND]),
            "times": COUNT}, {"digest": DIGEST, "officer": ANY_TEXT})
DELEGATION = ({"id": ANY_TEXT, "officer": ANY_TEXT, "deputy": ANY_TEXT, "unit": ANY_TEXT, "from": DAY, "until": DAY,
               "reason": ANY_TEXT, "set_by": ANY_TEXT, "set_at": INSTANT}, {"ended_by": ANY_TEXT, "ended_at": INSTANT})
FOOTING = {name: READING[0][name] for name in ("duty", "ground")}

ACTED = {"number": NUMBER, "act": word(words.EVENT), "version": COUNT, "stage": word(words.STAGE), "at": INSTANT,
         "day": DAY, "deadlines": DEADLINES}

VIEWS = {
    "MatterView": thing({"number": NUMBER, "version": COUNT, "stage": word(words.STAGE), "owner": ANY_TEXT,
                         "matter": ref("Matter"), "deadlines": DEADLINES,
                         "agreements": many(ref("AgreementStanding")), "breaches": many(ref("Breach")),
                         "five_ones_missing": many(word(words.FIVE_ONES)),
                         "plan_steps": many(thing({"ordinal": COUNT, "state": word(words.PLAN_STEP_STATE),
                                                   "last_day": DAY})),
                         "entries": many(ref("Entry")),
                         "contents": {"type": "object", "additionalProperties": ref("Content")},
                         "officers": {"type": "object", "additionalProperties": ANY_TEXT},
                         "readings": many(ref("Reading")),
                         "may": many(word(words.ACT)), "may_for_petitioner": many(word(words.ACT))}),
    "Receipt": thing({"number": NUMBER, "query_code": {"type": "string", "pattern": "^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$"},
                      "version": COUNT, "stage": word(words.STAGE), "unit": ANY_TEXT, "registered_day": DAY,
                      "deadlines": DEADLINES}, {"signed_receipt": ANY_TEXT, "same_content": NUMBER}),
    "Acted": thing(ACTED),
    "IdentityShown": thing(
        {**ACTED, "contents": {"type": "object", "additionalProperties": ref("Content")}}, None,
        "contents：所启封的姓名和联系方式，只在这一个答复里 / contents: the persons that were opened, in this one answer"),
    "Duty": thing({"number": NUMBER, "unit": ANY_TEXT, "clock": word(words.CLOCK), "raw_last_day": DAY,
                   "last_day": DAY, "provisional": FLAG, "overdue": FLAG, "stage": word(words.STAGE),
                   "kind": word(words.KIND), "category": ANY_TEXT, "place": ANY_TEXT, "registered_day": DAY,
                   "awaits_opinion": FLAG}),
    "Reading": thing(*READING, "谁在哪个小时看过：duty 为期限或者单位的关系，没有职责的写 ground；officer 只给本单位和上级的负责人 / "
                     "Who opened it in which hour: duty is a clock or the unit's part, ground what was stated without "
                     "one; officer is shown to heads and supervisors only"),
    "Audit": thing(
        {"unit": ANY_TEXT, "from": DAY, "until": DAY, "seed": ANY_TEXT, "rows": COUNT,
         "sums": many(thing({**FOOTING, "rows": COUNT, "times": COUNT})),
         "drawn": many(thing({"number": NUMBER, **READING[0]}, READING[1]), 100),
         "officers": {"type": "object", "additionalProperties": ANY_TEXT}},
        None, "已存证的小时；同一 seed 抽到同样的记录 / Of sealed hours; the same seed draws the same"),
    "Figures": thing(
        {"unit": ANY_TEXT, "from": DAY, "until": DAY, "by": word(words.GRAIN),
         "points": many(thing({"first_day": DAY, **{step: COUNT for step in words.STEP}}), 400),
         "stages": many(thing({"stage": word(words.STAGE), "total": COUNT})),
         "heat": many(thing({"place": ANY_TEXT, "category": ANY_TEXT, "total": COUNT}))},
        None,
        "本单位及下级；heat 是本单位所辖地区在所选各月登记的事项，不含检举控告 / Of the unit and those below it; heat: matters "
        "registered in the months of the period in the place the unit serves, without accusations"),
    "IndicatorValue": thing(
        {"indicator": word(words.INDICATOR), "over": COUNT, "under": COUNT, "value": either_null({"type": "number"}),
         "parts": many(thing({"part": word(words.PART), "total": COUNT}))}, None,
        "value：over ÷ under，率为百分数，周期为日；under 为零时没有。没到期的只列出，不参与计算 / over ÷ under, in percent or "
        "days, none over nothing; what is not yet due stands beside and is in neither"),
    "Indicators": thing(
        {"unit": ANY_TEXT, "from_month": MONTH, "until_month": MONTH, "day": DAY, "by": word(words.BY),
         "formulas": many(thing({"indicator": word(words.INDICATOR), "measure": word(words.MEASURE),
                                 "better": word(words.BETTER)})),
         "sum": many(ref("IndicatorValue")),
         "items": many(thing({"key": ANY_TEXT, "indicators": many(ref("IndicatorValue"))})),
         "next": either_null(ANY_TEXT)}, None,
        "本单位及下级，不含检举控告；better 为 none 的只是情况，不是成绩 / Of the unit and those below it, without accusations; "
        "better: none is told as it is and is nobody's merit"),
    "BehindLine": thing({"number": NUMBER, "unit": ANY_TEXT, "period": ANY_TEXT, "stage": word(words.STAGE),
                         "kind": word(words.KIND), "category": ANY_TEXT, "place": ANY_TEXT, "registered_day": DAY},
                        None, "period：计入的月；未办完的期限为其最后一日 / The month it counts in; of a duty not yet done its last day"),
    "Edition": thing({"year": COUNT}),
    "OpenQuotient": either_null(thing({"over": COUNT, "under": COUNT, "value": either_null({"type": "number"})})),
    "OpenNumbers": {"type": "object", "additionalProperties": either_null(COUNT)},
    "OpenData": thing(
        {"year": COUNT, "made_on": DAY, "license": ANY_TEXT, "hidden": ANY_TEXT,
         "units": {"type": "object", "additionalProperties": ref("Words")},
         "parts": many(thing({"part": word(words.PART), "all": either_null(COUNT), "unit": ref("OpenNumbers"),
                              "month": ref("OpenNumbers")}, {"place": ref("OpenNumbers")})),
         "indicators": many(thing({"indicator": word(words.INDICATOR), "measure": word(words.MEASURE),
                                   "better": word(words.BETTER), "over": word(words.PART),
                                   "rest": many(word(words.PART)), "all": ref("OpenQuotient"),
                                   "units": {"type": "object", "additionalProperties": ref("OpenQuotient")}}))}, None,
        "null 为不公布的数；place 的键是地区/最上一级分类 / null: not told; a key of `place` is a place and a top category"),
    "ToldCount": {"anyOf": [COUNT, {"type": "string", "const": "<5"}],
                  "description": "一至四不公布 / One to four are not told"},
    "KeptClock": thing({"clock": word(words.CLOCK), "kept": ref("ToldCount"), "late": ref("ToldCount"),
                        "share": either_null(thing({"least": PERCENT, "most": PERCENT})),
                        "average_days": either_null({"type": "number"}), "open_late": ref("ToldCount"),
                        "open_late_at_least": FLAG}),
    "KeptTimes": thing(
        {"from_month": MONTH, "until_month": MONTH,
         "promises": many(thing({"clock": word(words.CLOCK), "name": ref("Words"), "length": COUNT,
                                 "kind": word(words.DAY_KIND), "trigger": ref("Words"), "extension_days_max": COUNT,
                                 "article": ANY_TEXT})),
         "items": many(thing({"unit": ANY_TEXT, "name": ref("Words"), "place": ANY_TEXT,
                              "clocks": many(ref("KeptClock"))})),
         "next": either_null(ANY_TEXT)}),
    "Unit": thing({"id": ANY_TEXT, "name": ref("Words"), "kind": word(words.UNIT_KIND), "level": COUNT,
                   "division": ANY_TEXT, "parent": ANY_TEXT, "level_above": many(ANY_TEXT), "successor": ANY_TEXT},
                  {"channels": thing({}, {"address": ref("Words"), "postcode": ANY_TEXT, "telephone": ANY_TEXT,
                                          "hours": ref("Words"), "web": ref("Words")})}),
    "Officer": thing({"id": ANY_TEXT, "name": ANY_TEXT, "unit": ANY_TEXT, "roles": many(word(words.ROLE)),
                      "active": FLAG}, {"one_time_password": ANY_TEXT, "second_factor_since": INSTANT,
                                        "second_factor_reset": ref("SecondFactorReset")}),
    "SecondFactorReset": thing({"instant": INSTANT, "by": ANY_TEXT}),
    "Session": thing({"officer": ref("Officer"), "must_change_password": FLAG,
                      "second_factor": word(["none", "passed", "code_wanted", "enrolment_wanted"]),
                      "csrf_token": ANY_TEXT, "expires": INSTANT,
                      "stands_in_for": many(thing({"officer": ANY_TEXT, "name": ANY_TEXT, "until": DAY,
                                                   "roles": many(word(words.ROLE))}))}),
    "Deliveries": thing(
        {"items": many(ref("Delivery")), "next": either_null(ANY_TEXT), "routes": many(ANY_TEXT), "waiting": COUNT,
         "dead": COUNT}, None,
        "routes：设置了哪些途径，空的是没有设置；waiting、dead 数到一千零一为止 / routes: the ways that are set up, none where "
        "nobody is told; waiting and dead stop at a thousand and one"),
    "Delivery": thing(
        {"id": ANY_TEXT, "number": NUMBER, "noun": word(words.EVENT), "to": ANY_TEXT, "unit": ANY_TEXT, "route": ANY_TEXT, "day": DAY,
         "state": word(words.DELIVERY_STATE), "tries": COUNT, "changed": INSTANT},
        {"next": INSTANT, "reason": ANY_TEXT, "done_by": ANY_TEXT},
        "to：单位或 petitioner；route：sms、email、letter 或 webhook 加名称 / to: a unit, or petitioner; route: sms, email, letter, or "
        "webhook and its name"),
    "Letter": thing({"id": ANY_TEXT, "number": NUMBER, "noun": word(words.EVENT), "day": DAY, "text": ref("Words")}),
    "Wish": thing({"route": either_null(word(words.WISHED_ROUTE)), "language": either_null(word(words.LANGUAGE))}),
    "Delegation": thing(*DELEGATION),
    "PaperLine": thing(
        {"of": COUNT, "kind": ANY_TEXT, "name": ref("Words"), "unit": ANY_TEXT, "day": DAY, "may_issue": FLAG},
        {"event": COUNT, "number": ANY_TEXT, "template_version": COUNT, "digest": DIGEST},
        "of：写的是哪一步；event 起各项只在制发之后有；digest 指向制发时的文字 / of: the event it tells; `event` and what follows once "
        "it is issued; digest: of the text as issued"),
    "PaperDone": thing({"event": COUNT, "number": ANY_TEXT, "unknown": many(ANY_TEXT)}, None,
                       "unknown：没有字形的字符，在文书里写作编码 / unknown: characters no font has; the paper shows their codes"),
    "PaperTemplateLine": thing(PAPER_TEMPLATE, TEMPLATE_SAVED),
    "PaperTemplate": thing(
        {**PAPER_TEMPLATE, "text": ANY_TEXT,
         "fields": many(thing({"key": ANY_TEXT, "name": ref("Words"), "needed": FLAG, "of_demand": FLAG}))},
        TEMPLATE_SAVED, "version 为 0 的是产品自带的 / version 0: as the product brings it"),
    "PaperPreview": thing({"text": ANY_TEXT, "pdf": ANY_TEXT, "unknown": many(ANY_TEXT)}, None,
                          "pdf 是 base64 / pdf: base64"),
    "Delegations": thing(
        {"items": many(thing({**DELEGATION[0], "in_force": FLAG, "may_end": FLAG}, DELEGATION[1])),
         "names": {"type": "object", "additionalProperties": ANY_TEXT},
         "colleagues": many(thing({"officer": ANY_TEXT, "name": ANY_TEXT}))}, None,
        "in_force：今天有效；colleagues：本单位在岗的人 / in_force: today; colleagues: the active officers of the unit"),
    "OwnSession": thing({"id": ANY_TEXT, "began": INSTANT, "used": INSTANT, "browser": ANY_TEXT, "address": ANY_TEXT,
                         "is_this": FLAG}),
    "SecurityKey": thing({"id": ANY_TEXT, "name": ANY_TEXT, "added": INSTANT, "used": either_null(INSTANT)}),
    "KeyAsked": thing({"origin": ANY_TEXT, "party": ANY_TEXT, "challenge": ANY_TEXT, "credentials": many(ANY_TEXT),
                       "code": FLAG}),
    "KeyProposed": thing({"origin": ANY_TEXT, "party": ANY_TEXT, "challenge": ANY_TEXT, "credentials": many(ANY_TEXT),
                          "officer": ref("KeyHolder")}),
    "KeyHolder": thing({"number": ANY_TEXT, "id": ANY_TEXT, "name": ANY_TEXT}),
    "SecondFactor": thing({"required": FLAG, "since": either_null(INSTANT), "keys": many(ref("SecurityKey")),
                           "origin": ANY_TEXT, "recovery_codes_left": COUNT,
                           "reset": either_null(ref("SecondFactorReset"))}),
    "QrPicture": thing({"side": COUNT, "path": ANY_TEXT}),
    "SecondFactorProposed": thing({"secret": ANY_TEXT, "address": ANY_TEXT, "qr": ref("QrPicture")}),
    "SecondFactorConfirmed": thing({"session": ref("Session"), "recovery_codes": many(ANY_TEXT)}),
    "Category": thing({"code": ANY_TEXT, "name": ref("Words"), "parent": ANY_TEXT, "level": COUNT}),
    "Place": thing({"code": ANY_TEXT, "name": ref("Words"), "parent": ANY_TEXT}),
    "Law": thing({"version": ANY_TEXT, "name": ref("Words"), "in_force_from": DAY, "in_force_to": either_null(DAY),
                  "simple_handling": FLAG,
                  "clocks": many(thing({
                      "clock": word(words.CLOCK), "name": ref("Words"), "trigger": ref("Words"), "length": COUNT,
                      "kind": word(words.DAY_KIND), "owner": word(words.OWNER), "issued": ref("Words"),
                      "issued_to": ref("Words"), "extension_days_max": COUNT,
                      "extension_approver": word(words.APPROVER), "hearing_excluded": FLAG, "article": ANY_TEXT,
                      "citation": ref("Words"),
                      "certainty": word(words.CERTAINTY)})),
                  "ladder": many(thing({
                      "measure": word(words.MEASURE_KIND), "name": ref("Words"), "from_breaches": COUNT,
                      "window_days": COUNT, "by": many(word(words.UNIT_KIND)), "roles": many(word(words.ROLE)),
                      "reply_days": COUNT, "article": ANY_TEXT, "citation": ref("Words"),
                      "certainty": word(words.CERTAINTY)})),
                  "stages": many(thing({"stage": word(words.STAGE), "name": ref("Words"),
                                        "owner": word(["", *words.OWNER]), "clocks": many(word(words.CLOCK)),
                                        "leads_to": many(word(words.STAGE))}))}),
    "Calendar": thing({"year": COUNT, "days": many(thing({"date": DAY, "off": FLAG, "name": ANY_TEXT}))}),
    "Published": thing({"year": COUNT, "settled": COUNT}),
    "UnitStandings": thing({"day": DAY, "items": many(thing(
        {"unit": ANY_TEXT, "breaches": COUNT, "more": FLAG, "open": COUNT, "measures": COUNT},
        {"newest": DAY, "called_for": word(words.MEASURE_KIND)}))}, None,
        "只计单位：一年内未撤销的违规、尚未改正的、等待回复的措施，和督办阶梯建议的下一步 / Units only: standing breaches of a year, those "
        "not made good, measures that wait for an answer, and the step the ladder calls for"),
    "HolidayWarning": thing({"day": DAY, "items": many(thing({"unit": ANY_TEXT, "due": COUNT, "more": FLAG}))},
                            {"holiday": thing({"name": ANY_TEXT, "from": DAY, "until": DAY, "due_until": DAY})},
                            "holiday 缺省：二十一天内没有三天以上的长假 / Without a holiday: none of three days or more begins within "
                            "three weeks"),
    "BreachOfUnit": thing({"number": NUMBER, **BREACH}, BREACH_OPTIONAL),
    "Campaign": thing(CAMPAIGN),
    "Campaigns": thing({"day": DAY, "may_make": FLAG, "items": many(ref("Campaign"))}),
    "CampaignTally": thing(CAMPAIGN_TALLY),
    "CampaignBoard": thing({
        "campaign": ref("Campaign"), "day": DAY, "may_change": FLAG, "whole": ref("CampaignTally"),
        "units": many(thing({"unit": ANY_TEXT, **CAMPAIGN_TALLY})),
        "leaders": many(thing(CAMPAIGN_TALLY, {"leader": ref("LeaderNamed")})),
        "stages": many(thing({"stage": word(words.STAGE), **CAMPAIGN_TALLY})),
        "weeks": many(thing({"monday": DAY, "entered": COUNT, "left": COUNT, "standing": COUNT}))}, None,
        "只数看得到的事项；离开名单由事项本身算出，不由人填 / Of the matters one may see; that one has left follows from the "
        "matter and is never entered"),
    "LeaderNamed": thing({"name": ANY_TEXT, "office": ANY_TEXT, "unit": ANY_TEXT}),
    "CampaignLine": thing(
        {"number": NUMBER, "stage": word(words.STAGE), "category": ANY_TEXT, "place": ANY_TEXT, "unit": ANY_TEXT,
         "registered_day": DAY, "entered_on": DAY, "late": FLAG, "missing": many(word(words.FIVE_ONES))},
        {"leader": ref("LeaderNamed"), "next_day": DAY, "left": word(words.LEAVING), "left_on": DAY}),
    "CampaignEntered": thing({
        "preview": FLAG, "entered": COUNT, "refused": COUNT, "leaders": COUNT,
        "rows": many(thing({"row": COUNT, "number": ANY_TEXT, "leader": FLAG}, {"refused": ANY_TEXT, "reason": ANY_TEXT}))}),
    "CampaignSelection": thing({"numbers": many(NUMBER), "more": FLAG}),
    "CampaignSheet": thing({
        "more": FLAG, "rows": many(thing({"row": COUNT}, {
            "number": ANY_TEXT, "leader": ANY_TEXT, "office": ANY_TEXT, "unit": ANY_TEXT, "team": many(ANY_TEXT),
            "fault": ref("Words")}))}),
    "MeasureOfUnit": thing({"number": NUMBER, "ordinal": COUNT, "kind": word(words.MEASURE_KIND), "by": ANY_TEXT,
                            "unit": ANY_TEXT, "taken_on": DAY},
                           {"reply_by": DAY, "replied_on": DAY, "withdrawn_on": DAY}),
    "Counted": thing({"count": COUNT, "more": FLAG}, None,
                     "more：没有数完 / more: the count stopped, there may be others"),
    "QueueCounts": thing({"day": DAY, "late": ref("Counted"), "today": ref("Counted"), "week": ref("Counted"),
                          "all": ref("Counted")}),
    "CalendarPreview": thing(
        {"year": COUNT, "matters": COUNT, "more": FLAG,
         "shifts": many(thing({"clock": word(words.CLOCK), "days": {"type": "integer"}, "deadlines": COUNT}))}, None,
        "days：推后的天数，提前为负，0 为不变并确定 / days later; below 0 earlier; 0 stays and is settled"),
    "PublishedLine": thing(PUBLISHED),
    "PublishedAnswer": thing({**PUBLISHED, "answer": ANY_TEXT, "basis": ANY_TEXT, "registered_on": DAY,
                              "answered_on": DAY}),
    "Saved": thing({"saved": COUNT}),
    "RefusalRow": thing({"number": COUNT, "name": ANY_TEXT, "status": COUNT, "pointer": ANY_TEXT, "article": ANY_TEXT,
                         "zh": ANY_TEXT, "en": ANY_TEXT}),
    "FileKept": thing({"sha256": {"type": "string", "pattern": words.DIGEST}, "type": ANY_TEXT, "bytes": COUNT}),
    "Status": thing({"status": word(["alive", "ready"])}),
    "Work": thing({"ticket": ANY_TEXT, "challenge": ANY_TEXT, "bits": COUNT, "seconds": COUNT}, {},
                  "来件集中时所请的计算或等候 / The work or the wait that is asked for in a flood"),
    "Problem": thing({"type": ANY_TEXT, "title": ANY_TEXT, "status": COUNT, "detail": ANY_TEXT, "number": COUNT,
                      "name": ANY_TEXT},
                     {"pointer": ANY_TEXT, "article": ANY_TEXT, "trace": ANY_TEXT,
                      "work": ref("Work"),
                      "errors": many(thing({"pointer": ANY_TEXT, "name": ANY_TEXT, "detail": ANY_TEXT}))},
                     "RFC 9457；number 与 name 见 /api/v1/refusals / number and name as in /api/v1/refusals"),
}
