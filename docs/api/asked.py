"""The bodies of requests: what each act and each list takes."""
import words
from shapes import DAY, FLAG, many, number, ref, text, thing, word

IDENTIFIER = text(64)
REASON = text(4000)
PAPER = text(20000)
REMARK = text(1000)
PROOF = text(2000)
UNITS = many(IDENTIFIER, 20)
FOR_PETITIONER = {"for_petitioner": FLAG}
FEN = number(1, 10**14)
TIME_OF_DAY = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$", "minLength": 5, "maxLength": 5}
WORDS = thing({"zh": text(60), "en": text(120)})


def act(required, optional=None):
    return thing(required, {**(optional or {}), **FOR_PETITIONER})


SHARED = {
    "PersonGiven": thing({"name": text(60)},
                         {"telephone": text(40), "email": text(254, 3), "address": text(200)},
                         "来信人提供的姓名和联系方式，另行保存 / Name and contact as given; kept apart from the record"),
    "AgentGiven": thing({"name": text(60)}, {"telephone": text(40), "email": text(254, 3), "address": text(200),
                                             "mandate": text(2000)}),
    "StatementGiven": thing({"title": text(100), "text": text(20000)}),
    "AttachmentNamed": thing({"sha256": {"type": "string", "pattern": words.DIGEST, "minLength": 64, "maxLength": 64},
                              "name": text(200)}),
    "SubmissionGiven": thing(
        {"channel": word(words.CHANNEL), "received_day": DAY, "statement": ref("StatementGiven")},
        {"petitioners": many(ref("PersonGiven"), 200), "representatives": many(ref("PersonGiven"), 50),
         "agent": ref("AgentGiven"), "attachments": many(ref("AttachmentNamed"), 20), "persons": number(1, 1000000),
         "withheld_name": FLAG, "anonymous": FLAG, "reachable": FLAG, "electronic_consent": FLAG}),
    "AnswerGiven": thing({"demand": number(1, 1000), "outcome": word(words.ANSWER_OUTCOME), "facts": text(8000),
                          "reason": REASON}, {"basis": text(4000), "perform_by": DAY}),
    "BreachKey": thing({"kind": word(words.BREACH_KIND), "ordinal": number(1, 100000)}, None,
                       "事项的一项违规：种类，和期限或者抽查的序号 / Which breach: its kind, and the number of the deadline or re-check"),
    "CampaignRowGiven": thing({"number": text(64)},
                              {"row": number(1, 1000000), "leader": text(60), "office": text(60), "unit": text(300),
                               "team": many(text(60), 30)},
                              "单位写编号或者名称；缺省为事项现在的责任单位 / The unit by id or by name; whose answers stand if absent"),
    "TeamMemberGiven": thing({"name": text(60)}, {"unit": IDENTIFIER}, "缺省单位为包案领导的单位 / Of the leader's unit if none is given"),
    "PlanStepGiven": thing({"due": DAY, "text": REMARK}, {"unit": IDENTIFIER, "officer": text(60)},
                           "缺省责任单位为包案领导的单位 / Owed by the leader's unit if none is given"),
    "MeetingDutyGiven": thing({"unit": IDENTIFIER, "due": DAY, "text": REMARK}, None,
                                 "一项议定事项：谁在哪一天之前做什么 / What a unit is to do by a day"),
    "AgendaItemGiven": thing({"number": {"type": "string", "pattern": words.NUMBER}, "topic": text(100)}, None,
                             "议题不写信访人姓名 / The topic names nobody"),
    "AttendanceGiven": thing({"unit": IDENTIFIER, "attendance": word(words.ATTENDANCE)}, {"who": text(60)},
                             "到会的写明职务和姓名 / Of who came, office and name"),
    "LookBackGiven": thing({"cause": REASON, "finding": REASON, "lesson": REASON}),
    "InstalmentGiven": thing({"due": DAY}, {"fen": FEN, "act": REMARK, "payer": IDENTIFIER},
                             "一期履行：写金额（分）或者要做的事，二者取一 / What is owed on one day: an amount in fen, or an act"),
    "CostShareGiven": thing({"unit": IDENTIFIER, "fen": FEN}),
    "ServiceGiven": thing({"means": word(words.SERVICE_MEANS), "served_day": DAY, "proof": PROOF},
                          {"tracking": text(40), "posted_on": DAY, "opened_on": DAY,
                           "attachments": many(ref("AttachmentNamed"), 20)},
                          "tracking、posted_on 只用于邮寄，opened_on 只用于电子送达 / tracking, posted_on: of a letter; opened_on: of a "
                          "message"),
}

REGISTRATION = thing(
    {"submission": ref("SubmissionGiven"), "kind": word(words.KIND)},
    {"category": text(64), "place": text(64), "accused_unit": IDENTIFIER, "demands": many(text(2000), 20),
     "unit": IDENTIFIER, **FOR_PETITIONER})

RETALIATION_REPORT = thing(
    {"submission": ref("SubmissionGiven"), "accused_unit": IDENTIFIER},
    {"place": text(64), "demands": many(text(2000), 20), **FOR_PETITIONER})

ANSWERS = many(ref("AnswerGiven"), 100)
INSTALMENTS = many(ref("InstalmentGiven"), 600)
SHARES = many(ref("CostShareGiven"), 20)
OPINION_ASKED = ({"outcome": word(words.REVIEW_OUTCOME), "reason": REASON}, {"answers": ANSWERS, "redo_by": DAY})
REQUEST_ASKED = ({"received_on": DAY, "reason": REASON}, {"to": IDENTIFIER, "posted_on": DAY, "late_because": REASON})

MEETING_GIVEN = {"title": text(100), "on": DAY, "place": text(300)}
MEETING_LISTS = {"agenda": many(ref("AgendaItemGiven"), 50), "units": many(IDENTIFIER, 60)}
HOUR = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$", "minLength": 5, "maxLength": 5}
RECEPTION_GIVEN = {"leader": text(60), "post": text(60), "on": DAY, "begins": HOUR, "ends": HOUR, "place": text(300),
                   "places": number(1, 200)}
ACTS = {
    "submission": act({"submission": ref("SubmissionGiven")}, {"further_demands": many(text(2000), 20)}),
    "forwarding": act({"to": IDENTIFIER}, {"assisting": UNITS, "remark": REMARK}),
    "assignment": act({"to": IDENTIFIER, "due": DAY}, {"assisting": UNITS, "remark": REMARK}),
    "objection": act({"reason": REASON}, {"proposed_unit": IDENTIFIER}),
    "returning": act({}, {"remark": REMARK}),
    "dismissal": act({"reason": REASON}),
    "competence_dispute": act({"reason": REASON}, {"body": IDENTIFIER}),
    "competence_decision": act({"lead": IDENTIFIER, "reason": REASON}, {"assisting": UNITS}),
    "assistance": act({"unit": IDENTIFIER, "due": DAY}, {"remark": REMARK}),
    "contribution": act({"text": PAPER}),
    "notice": act({"path": word(words.PATH), "means": word(words.NOTICE_MEANS), "text": PAPER}),
    "diversion": act({"path": word(words.PATH), "pointer": REASON}),
    "non_acceptance": act({"ground": word(words.NON_ACCEPTANCE_GROUND), "text": PAPER},
                          {"running_matter": {"type": "string", "pattern": words.NUMBER}, "right_unit": IDENTIFIER}),
    "no_longer_acceptance": act({"closing_matter": {"type": "string", "pattern": words.NUMBER}, "text": PAPER}),
    "acceptance": act({}),
    "simple_handling": act({}),
    "general_handling": act({"reason": REASON}),
    "recusal": act({"officer": IDENTIFIER, "reason": REASON}),
    "hearing": act({"first_day": DAY, "last_day": DAY, "record": PAPER}, {"announced": number(1, 1000)}),
    "extension": act({"days": number(1, 3650), "reason": REASON}, {"clock": word(words.CLOCK)}),
    "draft": act({}, {"answers": ANSWERS}),
    "opinion": act({}, {"remedy_unit": IDENTIFIER, "despite": REASON}),
    "service": act({"service": ref("ServiceGiven")}, {"consent_shown": FLAG}),
    "performance": act({"demand": number(1, 1000), "performed_on": DAY, "proof": PROOF}),
    "agreement": act({"kind": word(words.AGREEMENT_KIND), "text": PAPER, "basis": text(4000), "signed_on": DAY},
                     {"demands": many(number(1, 1000), 100), "instalments": INSTALMENTS, "obligor": IDENTIFIER,
                      "mediator": text(200), "currency": text(3, 3), "shares": SHARES}),
    "agreement_change": act({"agreement": number(1, 1000), "consent": PROOF},
                            {"instalments": INSTALMENTS, "shares": SHARES}),
    "instalment_performance": act({"agreement": number(1, 1000), "instalment": number(1, 100000),
                                   "performed_on": DAY, "proof": PROOF}, {"fen": FEN}),
    "instalment_answer": act({"agreement": number(1, 1000), "instalment": number(1, 100000)},
                             {"confirmed": FLAG, "dispute": REASON}),
    "court_confirmation": act({"agreement": number(1, 1000), "confirmed_on": DAY, "ruling": PROOF}),
    "review_request": act(*REQUEST_ASKED),
    "review": act(*OPINION_ASKED),
    "re_review_request": act(*REQUEST_ASKED),
    "re_review": act(*OPINION_ASKED),
    "withdrawal": act({"statement": REASON}),
    "successor": act({"unit": IDENTIFIER, "reason": REASON}),
    "reply": act({"text": PAPER, "means": word(words.NOTICE_MEANS)}),
    "completion_report": act({"text": PAPER}),
    "settlement": act({"text": REASON}, {"confirmed_by_petitioner": FLAG}),
    "publication": act({"title": text(100), "question": REASON, "answer": text(8000)},
                       {"basis": text(4000), "redacted": FLAG}),
    "retraction": act({"reason": REASON}),
    "ending": act({"ground": word(words.ENDING_GROUND), "text": REASON}),
    "supervision": act({"measure": word(words.MEASURE_KIND), "unit": IDENTIFIER, "text": PAPER},
                       {"breaches": many(ref("BreachKey"), 50), "look_back": ref("LookBackGiven"), "reply_by": DAY}),
    "supervision_reply": act({"measure": number(1, 100000), "text": PAPER}, {"adopted": FLAG}),
    "breach_dispute": act({"breach": ref("BreachKey"), "reason": REASON}),
    "breach_decision": act({"breach": ref("BreachKey"), "reason": REASON}, {"set_aside": FLAG}),
    "re_check": act({"text": PAPER}, {"sound": FLAG}),
    "leader_assignment": act({"name": text(60), "office": text(60), "ground": REASON},
                             {"unit": IDENTIFIER, "team": many(ref("TeamMemberGiven"), 30)}),
    "plan": act({}, {"steps": many(ref("PlanStepGiven"), 100), "summary": PAPER}),
    "plan_step": act({"step": number(1, 100000), "performed_on": DAY, "proof": PROOF}),
    "rating": act({"stage": word(words.RATING_STAGE)},
                  {"department": word(words.GRADE), "unit": word(words.GRADE), "solved": word(words.SOLVED),
                   "text": REASON, "channel": word(words.CHANNEL)}),
    "assistance_return": act({"reason": REASON}),
    "meeting_decision": act({"meeting": text(32, 32)}, {"text": PAPER, "duties": many(ref("MeetingDutyGiven"), 100)}),
    "meeting_report": act({"duty": number(1, 100000), "performed_on": DAY, "proof": PROOF}),
    "follow_up": act({"due": DAY, "consented_on": DAY, "consent": REMARK}),
    "follow_up_record": act({"made_on": DAY, "text": PROOF}),
    "follow_up_end": act({}),
    "aid_request": act({"kind": word(words.AID_KIND), "unit": IDENTIFIER, "due": DAY, "consented_on": DAY, "text": PROOF}),
    "aid_answer": act({"aid": number(1, 100000), "outcome": word(words.AID_OUTCOME), "text": PROOF}),
    "booking": act({"reception": text(32, 32)}),
    "booking_end": act({}),
    "arrival": act({}),
    "reception_record": act({"booking": number(1, 100000), "text": PAPER, "read_back": word(words.READ_BACK)},
                            {"leader": text(60), "post": text(60), "remarks": REASON, "reason": REASON,
                             "duties": many(ref("MeetingDutyGiven"), 100)}),
    "record_answer": act({"booking": number(1, 100000)}, {"remarks": REASON}),
    "contact": act({"made_on": DAY, "means": word(words.CONTACT_MEANS), "result": word(words.CONTACT_RESULT), "text": PROOF}),
    "hearing_notice": act({"day": DAY, "time": TIME_OF_DAY, "venue": text(300), "chair": text(60)},
                          {"announced": number(1, 1000), "text": REMARK}),
    "hearing_cancellation": act({"announced": number(1, 1000), "reason": REASON}),
    "identity_opening": act({"ground": word(words.OPENING_GROUND), "reason": text(1000, 5)}),
}

def words_of(most):
    return thing({"zh": text(most), "en": text(most)})


CHANNELS = thing({}, {"address": words_of(200), "postcode": text(20), "telephone": text(40), "hours": words_of(300),
                      "web": words_of(300)}, "公开的联系方式和接待时间 / Public contact and hours of reception")
UNIT_FIELDS = {"name": WORDS, "kind": word(words.UNIT_KIND), "level": number(1, 5), "division": text(64)}
UNIT_OPTIONAL = {"parent": IDENTIFIER, "level_above": UNITS, "successor": IDENTIFIER, "short_name": text(12),
                 "channels": ref("ChannelsGiven")}
UNIT_ID = {"type": "string", "pattern": "^[a-z0-9-]+$", "minLength": 1, "maxLength": 64}
OFFICER_ID = {"type": "string", "pattern": "^[a-z0-9._-]+$", "minLength": 1, "maxLength": 64}
OFFICER_FIELDS = {"name": text(60), "unit": IDENTIFIER}
OFFICER_OPTIONAL = {"roles": many(word(words.ROLE), 11), "active": FLAG}

# What a browser gives of a security key: bytes as base64url.
KEY_SIGNED = thing({"credential": text(1400), "client_data": text(4000), "authenticator_data": text(4000),
                    "signature": text(4000)})
PROOF = {"code": text(40), "key": ref("KeySigned")}

LISTS = {
    "KeySigned": KEY_SIGNED,
    "KeyProof": thing({}, PROOF),
    "SecurityKeyGiven": thing({"name": text(60), "client_data": text(4000), "attestation": text(16000)}),
    "SignInGiven": thing({"officer": IDENTIFIER, "password": text(128)}),
    "CodeGiven": thing({"code": text(40)}),
    "SecondFactorAsked": thing({}, PROOF),
    "SignInRules": thing({"second_factor": word(["required", "optional"])}),
    "PasswordGiven": thing({"present": text(128), "wanted": text(128, 12)}),
    "WishGiven": thing({}, {"route": word(words.WISHED_ROUTE), "language": word(words.LANGUAGE)},
                       "没有写的按留下的联系方式和系统的语言 / What is absent goes by the contact there is, and the office's language"),
    "DelegationGiven": thing({"officer": IDENTIFIER, "deputy": IDENTIFIER, "from": DAY, "until": DAY, "reason": text(200)}),
    "PaperGiven": thing({"event": number(1, 100000)}),
    "PaperTemplateGiven": thing({"text": text(10000), "version": number(0, 100000)}),
    "PaperTemplateTried": thing({"text": text(10000)}, {"matter": {"type": "string", "pattern": words.NUMBER}, "event": number(1, 100000)}),
    "CampaignGiven": thing({"title": text(100), "ground": text(1000), "from": DAY, "until": DAY, "target": number(1, 100)}, None,
                           "target：到期前离开名单的比例，百分数 / target: how many of a hundred are to have left by then"),
    "LotGiven": thing({"from": DAY, "until": DAY, "on": DAY},
                      {"units": many(IDENTIFIER, 100), "number": number(1, 100), "share": number(1, 100)},
                      "from、until：整月；number 每个单位几件，share 百分之几，二者取一 / from, until: whole months; number of each "
                      "unit or share of a hundred, one of the two"),
    "CampaignRowsGiven": thing({}, {"rows": many(ref("CampaignRowGiven"), 5000), "preview": FLAG}),
    "MeetingGiven": thing(MEETING_GIVEN, MEETING_LISTS),
    "MeetingChanged": thing({**MEETING_GIVEN, "version": number(1, 1000000)}, MEETING_LISTS),
    "MeetingHeld": thing({"version": number(1, 1000000)}, {"units": many(ref("AttendanceGiven"), 60)},
                         "逐个写明应到单位 / Each unit that was to come, in its order"),
    "MeetingCalledOff": thing({"version": number(1, 1000000)}),
    "ReceptionGiven": thing(RECEPTION_GIVEN, {"leader_unit": IDENTIFIER},
                            "接访领导的姓名、职务、单位（缺省为召集单位），时间为当地时间 / Who receives: name, office and unit (one's own if "
                            "absent); hours are local"),
    "ReceptionChanged": thing({**RECEPTION_GIVEN, "version": number(1, 1000000)}, {"leader_unit": IDENTIFIER},
                              "有人预约后只能增加名额 / Once anybody has booked, only more places may be given"),
    "ReceptionCalledOff": thing({"version": number(1, 1000000), "reason": text(1000)}, None,
                                "原因对公众和预约人公开，不写人名 / The reason is public and told to who booked; it names nobody"),
    "QueryCodeGiven": thing({"query_code": text(64)}),
    "ChannelsGiven": CHANNELS,
    "UnitGiven": thing({"id": UNIT_ID, **UNIT_FIELDS}, UNIT_OPTIONAL),
    "UnitChanged": thing(UNIT_FIELDS, UNIT_OPTIONAL),
    "OfficerGiven": thing({"id": OFFICER_ID, **OFFICER_FIELDS}, OFFICER_OPTIONAL),
    "OfficerChanged": thing(OFFICER_FIELDS, {**OFFICER_OPTIONAL, "hand_over_to": IDENTIFIER}),
    "CategoriesGiven": thing({}, {"items": many(thing({"code": text(64), "name": WORDS, "level": number(1, 3)},
                                                      {"parent": text(64)}), 5000)}),
    "PlacesGiven": thing({}, {"items": many(thing({"code": text(64), "name": WORDS}, {"parent": text(64)}), 5000)}),
    "CalendarGiven": thing({"year": number(1900, 2999)},
                           {"days": many(thing({"date": DAY, "name": text(60)}, {"off": FLAG}), 400)}),
}
