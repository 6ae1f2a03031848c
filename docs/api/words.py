"""The words and limits of the interface; the contract test holds them against the running server."""

CHANNEL = ["letter", "visit", "call", "fax", "web", "file"]
KIND = ["request", "suggestion", "accusation"]
PROCEDURE = ["general", "simple"]
PATH = ["suggestion", "accusation", "litigation", "arbitration", "party_complaint", "administrative", "protection",
        "handling"]
PHASE = ["handling", "review", "re_review"]
ANSWER_OUTCOME = ["supported", "explained", "not_supported"]
REVIEW_OUTCOME = ["upheld", "revoked", "changed", "redo"]
SERVICE_MEANS = ["direct", "refused", "post", "electronic", "left", "public_notice"]
NON_ACCEPTANCE_GROUND = ["duplicate_in_progress", "other_path", "not_competent", "time_barred"]
ENDING_GROUND = ["no_review_sought", "no_re_review_sought", "re_review_concluded", "withdrawn", "not_accepted",
                 "no_longer_accepted", "no_successor", "path_concluded", "replied"]
OPENING_GROUND = ["contact", "service", "verification", "representation", "payment", "protection"]
BREACH_KIND = ["registration_late", "notice_late", "objection_late", "acceptance_late", "handling_late", "assignment_late",
               "review_late", "re_review_late", "redo_late", "performance_late", "instalment_late",
               "supervision_unanswered", "re_check_failed"]
LOT_STATE = ["announced", "fixed", "drawn"]
DRAWN_STATE = ["to_do", "sound", "unsound", "gone"]
LEAVING = ["settled", "ended", "under_performance"]
CAMPAIGN_STATE = ["standing", "late", "incomplete", "settled", "ended", "under_performance"]
FINDING_KIND = ["basis_unknown", "suit_promised", "remedy_wrong", "shirking", "empty_words", "demand_untouched"]
FIVE_ONES = ["matter", "leader", "team", "plan", "dossier"]
PLAN_STEP_STATE = ["planned", "performed", "overdue", "changed"]
MEASURE_KIND = ["urging", "supervision_letter", "improve_work", "improve_policy", "pursue_responsibility", "inspection",
                "interview", "listing", "look_back"]
RATING_STAGE = ["handling", "review", "re_review", "solved"]
ATTENDANCE = ["invited", "present", "excused", "absent"]
MEETING_DUTY_STATE = ["owed", "performed", "overdue"]
READ_BACK = ["confirmed", "confirmed_with_remarks", "not_signed"]
BOOKING_STATE = ["booked", "arrived", "received", "cancelled", "called_off"]
AID_KIND = ["social_assistance", "judicial_relief", "legal_aid", "other"]
AID_OUTCOME = ["granted", "guided", "declined"]
GRADE = ["satisfied", "basically_satisfied", "not_satisfied"]
SOLVED = ["solved", "partly_solved", "not_solved"]
AGREEMENT_KIND = ["mediation", "reconciliation"]
INSTALMENT_STATE = ["not_due", "due", "partly_performed", "performed", "overdue", "changed"]
NOTICE_MEANS = ["written", "electronic", "oral"]
CONTACT_MEANS = ["telephone", "in_person", "online"]
CONTACT_RESULT = ["spoken", "not_reached", "declined"]
UNIT_KIND = ["petition_department", "unit", "government", "joint_conference", "discipline", "political_legal"]
ROLE = ["clerk", "router", "handler", "head", "reviewer", "committee", "supervisor", "accusations", "administrator",
        "auditor", "custodian"]
CLOCK = ["registration", "notice", "objection", "assignment", "handling", "review_request", "review",
         "re_review_request", "re_review", "simple_transfer", "simple_acceptance", "simple_opinion", "redo",
         "performance", "instalment", "supervision", "plan_step", "meeting_duty", "follow_up", "aid"]
READING_PART = ["holding", "deciding", "assisting", "answering", "reviewing", "re_reviewing", "sending",
                "leading"]
READING_GROUND = ["supervision", "inspection", "review", "inquiry"]
READING_THING = ["matter", "names", "attachment"]
DAY_KIND = ["calendar", "working", "as_set"]
CERTAINTY = ["verified", "excerpt", "secondary", "practice", "local", "memory", "design"]
OWNER = ["petition_department", "unit", "petitioner", "reviewing_unit", "re_reviewing_unit", "deciding_body"]
APPROVER = ["none", "head", "committee"]
STEP = ["registered", "forwarded", "received", "accepted", "answered", "served", "withdrawn", "ended", "settled"]
PART = ["sorting_in_time", "sorting_late", "sorting_overdue", "sorting_pending", "notice_in_time", "notice_late",
        "notice_overdue", "notice_pending", "reply_in_time", "reply_late", "reply_overdue", "reply_pending",
        "review_in_time", "review_late", "review_overdue", "review_pending", "settled_at_first",
        "not_settled_at_first", "old_settled", "old_unsettled", "published", "unpublished", "repeat_item",
        "first_item", "acceptance_days", "acceptances", "reply_days", "replies", "forwarded", "assigned",
        "department_satisfied", "department_unsatisfied", "department_rated", "department_lapsed",
        "department_waiting", "unit_satisfied", "unit_unsatisfied", "unit_rated", "unit_lapsed", "unit_waiting",
        "instalment_in_time", "instalment_late", "instalment_overdue", "instalment_pending", "agreements",
        "money_promised", "money_paid", "supervised", "proposed", "adopted", "charge_settled",
        "charge_unsettled", "contacted", "not_contacted", "contact_tried"]
INDICATOR = ["timely_sorting", "timely_acceptance", "timely_reply", "timely_review", "settled_at_first",
             "old_settled", "public_reply", "days_to_accept", "days_to_reply", "repeat_rate",
             "department_participation", "department_satisfaction", "unit_participation", "unit_satisfaction",
             "timely_performance", "charge_settled", "contact"]
AMOUNT_PART = ["acceptance_days", "reply_days", "money_promised", "money_paid"]
MEASURE = ["share", "average"]
BETTER = ["higher", "lower", "none"]
BY = ["unit", "month", "place", "category"]
GRAIN = ["day", "week", "month"]
DELIVERY_STATE = ["waiting", "sent", "dead"]
WISHED_ROUTE = ["sms", "email", "letter", "none"]
LANGUAGE = ["zh", "en"]
STAGE = ["registered", "forwarded", "objected", "disputed", "notified", "diverted", "handling", "answered", "served",
         "review", "reviewed", "review_served", "re_review", "re_reviewed", "ended"]
ACT = ["registration", "submission", "forwarding", "assignment", "objection", "returning", "dismissal",
       "competence_dispute", "competence_decision", "assistance", "contribution", "notice", "diversion",
       "non_acceptance", "no_longer_acceptance", "acceptance", "simple_handling", "general_handling", "recusal",
       "hearing", "extension", "draft", "opinion", "service", "performance",
       "agreement", "agreement_change", "instalment_performance", "instalment_answer", "court_confirmation",
       "review_request", "review",
       "re_review_request", "re_review", "withdrawal", "successor", "reply", "completion_report", "settlement",
       "publication", "retraction", "ending", "identity_opening",
       "supervision", "supervision_reply", "breach_dispute", "breach_decision", "re_check",
       "leader_assignment", "plan", "plan_step", "rating", "assistance_return",
       "meeting_decision", "meeting_report", "follow_up", "follow_up_record", "follow_up_end", "aid_request",
       "aid_answer", "booking", "booking_end", "arrival", "reception_record", "record_answer", "hearing_notice",
       "hearing_cancellation", "contact"]
EVENT = ACT + ["calling_off", "service_opening", "deadline_recount", "erasure", "paper"]

HEARING_STATE = ["announced", "passed", "held", "called_off"]

NUMBER = "^[0-9]{6}-[0-9]{4}-[0-9]{8}$"
DIGEST = "^[0-9a-f]{64}$"
