// Refusal: the one flat, numbered, never-reused list of the lawful "no".
//
// Numbers are part of the API and of every record that quotes one: a refusal may be retired, its number is
// never given to another. Web types, documentation and tests are made from this table.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dengwen {

enum class Refusal : int {
    // 100: finding and rights
    matter_not_found = 101,
    not_permitted = 102,  // the officer's roles do not cover this act
    not_your_unit = 103,  // the act belongs to another unit
    stale_version = 104,
    unit_unknown = 105,
    officer_unknown = 106,
    category_unknown = 107,
    place_unknown = 108,
    law_not_in_force = 109,  // no profile is in force on that day
    unit_not_active = 110,
    ground_needed = 111,  // the unit has no duty on the matter, and no ground for opening it was stated
    deputy_not_colleague = 112,  // another active officer of the same unit stands in, and nobody else
    delegation_days_wrong = 113,
    delegation_overlaps = 114,

    // 200: the stage
    wrong_stage = 201,  // this act is not lawful in the stage the matter stands in
    matter_ended = 202,
    matter_diverted = 203,

    // 300: registration and parties
    received_in_future = 301,
    representatives_too_many = 302,  // Art. 20(3): at most five
    demand_missing = 303,
    demand_unknown = 304,
    withheld_and_anonymous = 305,
    representatives_exceed_persons = 306,
    registered_before_received = 307,
    agent_without_mandate = 308,
    submission_before_matter = 309,
    accused_without_accusation = 310,  // only an accusation names the accused unit
    demand_after_opinion = 311,        // a new demand after the opinion is a new matter
    accused_unit_missing = 312,        // a report of retaliation names the unit complained of
    opening_needs_duty = 313,
    nobody_named = 314,
    name_withheld = 315,  // only its custodians open a name that was asked to be withheld
    identity_erased = 316,

    // 330: papers
    no_paper_of_event = 330,  // nothing that has happened there is told on paper
    paper_needs_head = 331,
    paper_already_issued = 332,
    paper_value_missing = 333,  // something the paper must state is not there
    paper_too_long = 334,

    // 340: the proof of a service
    proof_of_other_means = 340,  // what only a letter or only a message has
    posted_after_served = 341,
    opened_before_served = 342,
    opened_in_future = 343,

    // 400: routing
    already_forwarded = 401,
    not_the_sender = 402,  // only the sender takes back
    forwarded_to_itself = 403,
    forwarded_sideways = 404,     // a unit forwards down its own system only
    accusation_to_accused = 405,  // Art. 30(3), 46(5)
    assignment_due_in_past = 406,
    nothing_objected = 407,
    already_objected = 408,
    not_the_deciding_body = 409,
    lead_among_assisting = 410,
    kind_needs_other_channel = 411,
    not_a_receiving_unit = 412,
    successor_unlawful = 413,
    competence_decided = 414,  // Art. 24: no objection to a decided competence
    already_assisting = 415,

    // 500: notice, acceptance
    notice_already_given = 501,
    notice_not_owed = 502,
    path_unlawful_for_kind = 503,
    matter_already_accepted = 504,
    acceptance_needs_path_six = 505,
    notice_first = 506,
    ground_needs_running_matter = 507,
    closing_opinion_unknown = 508,
    path_not_diverted = 509,
    simple_not_first = 510,
    simple_excluded = 511,
    already_simple = 512,
    not_simple = 513,
    simple_not_in_profile = 514,
    ground_needs_right_body = 515,
    objection_first = 516,  // a routed matter is objected to, not declined as another's
    reply_path_only = 517,  // only a suggestion or an accusation is replied to
    already_replied = 518,

    // 600: handling
    not_in_handling = 601,
    extension_exceeds_limit = 602,
    extension_already_given = 603,
    extension_not_allowed = 604,
    extension_too_late = 605,
    extension_needs_head = 606,
    extension_needs_committee = 607,
    hearing_days_not_excluded = 608,
    hearing_ends_before_start = 609,
    hearing_in_future = 610,
    recused = 611,
    already_recused = 612,
    draft_missing = 613,
    drafter_cannot_approve = 614,
    opinion_needs_head = 615,
    demand_unanswered = 616,
    demand_answered_twice = 617,
    remedy_body_wrong = 618,
    same_opinion_after_redo = 619,
    basis_missing = 620,
    simple_cannot_reject = 621,
    performance_day_missing = 622,
    day_unworkable = 623,
    hearing_not_ahead = 624,
    hearing_not_announced = 625,
    no_hearing_announced = 626,
    findings_unexplained = 627,
    contact_day_wrong = 628,

    // 700: service and performance
    nothing_to_serve = 701,
    served_before_issue = 702,
    served_in_future = 703,
    electronic_needs_consent = 704,
    demand_not_supported = 705,
    already_performed = 706,
    proof_missing = 707,
    performed_in_future = 708,
    agreement_needs_request = 709,  // Art. 33: in complaints and requests only
    agreement_in_future = 710,
    obligor_unknown = 711,
    agreement_demand_unknown = 712,
    mediator_missing = 713,
    currency_unknown = 714,
    instalment_missing = 715,
    instalments_too_many = 716,
    instalment_amount_wrong = 717,  // either money above 0, or an act
    instalment_out_of_order = 718,
    payer_unknown = 719,
    share_given_twice = 720,
    shares_do_not_add_up = 721,
    agreement_unknown = 722,
    agreement_performed = 723,
    instalment_unknown = 724,
    instalment_was_changed = 725,
    instalment_performed = 726,
    performed_before_agreement = 727,
    performed_amount_wrong = 728,
    more_than_owed = 729,
    proof_of_another_matter = 730,
    nothing_performed_yet = 731,
    dispute_reason_missing = 732,
    already_confirmed_in_court = 733,
    confirmed_in_future = 734,
    confirmed_before_agreement = 735,

    // 800: review and re-review
    review_request_late = 801,
    no_level_above = 802,
    wrong_reviewing_unit = 803,
    handler_cannot_review = 804,
    reviewer_cannot_re_review = 805,
    redo_day_missing = 806,
    request_before_service = 807,
    request_in_future = 808,
    level_above_ambiguous = 809,
    re_review_decides = 810,  // the last level decides itself and orders nothing anew

    // 900: endings
    only_petitioner_withdraws = 901,
    petitioner_remedy_open = 902,  // the time to ask for review still runs
    ending_ground_unlawful = 903,
    demand_unperformed = 904,
    already_settled = 905,
    not_completed = 906,
    already_reported = 907,
    nothing_assigned = 908,
    settlement_under_check = 909,  // and says no more than that, or it would give a report away
    instalment_live = 910,         // promised in an agreement is not performed

    // 1000: published answers
    accusation_unpublished = 1001,
    publication_before_service = 1002,
    already_published = 1003,
    nothing_published = 1004,
    redaction_unconfirmed = 1005,
    title_unredacted = 1006,  // a number, a contact or a name of the petitioner's stands in it
    question_unredacted = 1007,
    answer_unredacted = 1008,
    basis_unredacted = 1009,

    // 1100: supervision
    not_supervising = 1101,
    not_supervised_by_you = 1102,
    measure_decided_elsewhere = 1103,
    measure_needs_breach = 1104,
    breach_unknown = 1105,
    breach_set_aside = 1106,
    look_back_incomplete = 1107,
    reply_due_in_past = 1108,
    measure_unknown = 1109,
    measure_answered = 1110,
    no_breach_of_yours = 1111,
    breach_decided = 1112,
    breach_already_disputed = 1113,
    no_breach_here = 1114,
    lot_without_units = 1115,
    lot_size_unclear = 1116,
    lot_period_wrong = 1117,
    lot_not_beforehand = 1118,
    lot_period_runs = 1119,  // it is not over by the day of the draw
    lot_too_large = 1120,
    lot_unknown = 1121,

    // 1200: leaders in charge and campaigns
    leader_needs_request = 1201,
    leader_elsewhere = 1202,  // of a unit that is neither the own nor supervised
    team_unit_unknown = 1203,
    team_member_twice = 1204,
    leader_unchanged = 1205,
    leader_missing = 1206,
    plan_step_missing = 1207,
    plan_step_out_of_order = 1208,
    plan_owner_unknown = 1209,
    plan_missing = 1210,
    plan_performed = 1211,
    plan_step_unknown = 1212,
    plan_step_performed = 1213,
    plan_step_was_changed = 1214,
    not_campaigning = 1221,
    campaign_days_wrong = 1222,
    campaign_over = 1223,
    campaign_needs_request = 1224,
    left_already = 1225,
    listed_already = 1226,
    campaign_full = 1227,
    campaign_unknown = 1228,
    leader_incomplete = 1229,  // a row of a list names a leader without the office, or the other way round
    // 1300: ratings and joint work
    nothing_to_rate = 1301,
    rating_not_open = 1302,
    already_rated = 1303,
    rating_lapsed = 1304,
    rating_unfitting = 1305,  // nothing said, or about what this stage does not ask
    grade_not_on_scale = 1306,
    rating_channel_missing = 1307,
    rating_of_own_unit = 1308,
    assistance_return_late = 1311,
    not_convening = 1321,
    meeting_unknown = 1322,
    meeting_in_past = 1323,
    agenda_missing = 1324,
    agenda_twice = 1325,
    meeting_unit_unknown = 1326,
    meeting_unit_twice = 1327,
    meeting_ahead = 1328,  // it cannot have been held yet
    meeting_over = 1329,   // it was held or called off
    attendance_incomplete = 1330,
    nobody_present = 1331,
    meeting_not_held = 1332,
    not_on_agenda = 1333,
    meeting_not_of_accusation = 1334,
    meeting_duty_missing = 1335,
    meeting_duty_in_past = 1336,
    meeting_owner_unknown = 1337,
    no_meeting_duty = 1338,
    meeting_duties_performed = 1339,
    meeting_duty_unknown = 1340,
    meeting_duty_performed = 1341,
    performed_before_meeting = 1342,
    after_care_needs_request = 1351,
    after_care_early = 1352,
    consent_day_wrong = 1353,
    follow_up_agreed = 1354,
    follow_up_in_past = 1355,
    no_follow_up = 1356,
    follow_up_day_wrong = 1357,
    aid_in_past = 1358,
    aid_requested_already = 1359,
    no_aid_request = 1360,
    aid_unknown = 1361,
    aid_answered = 1362,
    // 1370: leaders' receptions
    reception_unknown = 1371,
    reception_in_past = 1372,
    reception_hours_wrong = 1373,
    leader_unit_unknown = 1374,
    reception_booked = 1375,
    reception_called_off = 1376,
    reception_over = 1377,  // for those who do not hold it, from its beginning
    reception_full = 1378,
    reception_of_accused = 1379,
    booked_already = 1380,
    no_booking = 1381,
    arrived_already = 1382,
    reception_ahead = 1383,
    booking_unknown = 1384,
    reception_recorded = 1385,
    reception_leader_incomplete = 1386,
    read_back_incomplete = 1387,
    reception_duty_of_accusation = 1388,
    no_record_to_answer = 1389,
};

// RefusalRow: everything the outside sees of a refusal.
struct RefusalRow {
    Refusal refusal{};
    std::string_view name;     // the wire name, equal to the enumerator
    int status = 409;          // HTTP: 403, 404, 409, 412, 422
    std::string_view pointer;  // the field at fault as a JSON pointer into the request; may be empty
    std::string_view article;  // "信访工作条例 34"; empty where it is ours
    std::string_view zh;       // one sentence with the way out
    std::string_view en;
};

std::span<const RefusalRow> refusals();  // in the order of their numbers
const RefusalRow& row(Refusal refusal);
std::string_view name(Refusal refusal);
std::optional<Refusal> refusal_from(std::string_view name);

}  // namespace dengwen
