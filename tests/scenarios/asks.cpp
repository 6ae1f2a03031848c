#include "asks.hpp"

#include <map>

#include "fields_of_asks.hpp"

namespace dengwen::scenarios {

namespace {

using nlohmann::json;

std::vector<Answer> answers(const json& body) {
    std::vector<Answer> answers;
    for (const json& one : body.value("answers", json::array())) {
        answers.push_back({.demand = one.at("demand"),
                           .outcome = word(one, "outcome", answer_outcome_from),
                           .facts = ref(one, "facts"),
                           .reason = ref(one, "reason"),
                           .basis = ref_if(one, "basis"),
                           .perform_by = day_if(one, "perform_by")});
    }
    return answers;
}

// Same answers on the same facts and reasons as the opinion that was sent back; over HTTP the desk compares
// texts.
bool repeats(const Matter& matter, const std::vector<Answer>& answers) {
    const Opinion* before = last_opinion(matter, Phase::handling);
    if (!matter.redoing || before == nullptr || before->answers.size() != answers.size()) return false;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const Answer &now = answers[i], &then = before->answers[i];
        if (now.demand != then.demand || now.outcome != then.outcome || now.facts != then.facts ||
            now.reason != then.reason) {
            return false;
        }
    }
    return true;
}

bool is_reachable(const json& body) {
    return body.value("reachable", !body.value("petitioners", json::array()).empty());
}

Submission submission(const json& body) {
    Submission submission{.channel = word(body, "channel", channel_from),
                          .received_day = day(body, "received_day"),
                          .statement = ref(body, "statement"),
                          .petitioners = refs(body, "petitioners"),
                          .representatives = refs(body, "representatives"),
                          .agent = ref_if(body, "agent"),
                          .persons = body.value("persons", 1),
                          .withheld_name = body.value("withheld_name", false),
                          .anonymous = body.value("anonymous", false),
                          .reachable = is_reachable(body),
                          .electronic_consent = body.value("electronic_consent", false)};
    return submission;
}

BreachKey breach_key(const json& body) {
    return {word(body, "kind", breach_kind_from), body.at("ordinal").get<int>()};
}

std::vector<InstalmentAsked> instalments(const json& body) {
    std::vector<InstalmentAsked> all;
    for (const json& one : body.value("instalments", json::array()))
        all.push_back({.due = day(one, "due"),
                       .fen = one.value("fen", std::int64_t{0}),
                       .act = ref_if(one, "act"),
                       .payer = text(one, "payer")});
    return all;
}

std::vector<CostShare> shares(const json& body) {
    std::vector<CostShare> all;
    for (const json& one : body.value("shares", json::array()))
        all.push_back({.unit = text(one, "unit"), .fen = one.at("fen")});
    return all;
}

ReviewRequestAsked review_request(const json& body) {
    return {.to = text(body, "to"),
            .received_on = day(body, "received_on"),
            .posted_on = day_if(body, "posted_on"),
            .reason = ref(body, "reason"),
            .late_because = ref_if(body, "late_because")};
}

ReReviewRequestAsked re_review_request(const json& body) {
    return {.to = text(body, "to"),
            .received_on = day(body, "received_on"),
            .posted_on = day_if(body, "posted_on"),
            .reason = ref(body, "reason"),
            .late_because = ref_if(body, "late_because")};
}

ServiceAsked service(const json& body) {
    const json& service = body.at("service");
    return {.service = {.means = word(service, "means", service_means_from),
                        .served_day = day(service, "served_day"),
                        .proof = ref(service, "proof"),
                        .tracking = service.contains("tracking") ? std::optional(text(service, "tracking"))
                                                                 : std::nullopt,
                        .posted_on = day_if(service, "posted_on"),
                        .opened_on = day_if(service, "opened_on")},
            .consent_shown = body.value("consent_shown", false)};
}

NonAcceptanceAsked non_acceptance(const json& body, const NumberOf& number_of) {
    NonAcceptanceAsked asked{.ground = word(body, "ground", non_acceptance_ground_from),
                             .right_unit = text(body, "right_unit"),
                             .text = ref(body, "text")};
    if (body.contains("running_matter")) asked.running_matter = number_of(text(body, "running_matter"));
    return asked;
}

std::map<std::string, Read> routing_reads() {
    return {
        {"submission", simply([](const json& b) {
             return SubmissionAsked{.submission = submission(b.at("submission")),
                                    .further_demands = refs(b, "further_demands")};
         })},
        {"forwarding", simply([](const json& b) {
             return ForwardingAsked{
                 .to = text(b, "to"), .assisting = texts(b, "assisting"), .remark = ref_if(b, "remark")};
         })},
        {"assignment", simply([](const json& b) {
             return AssignmentAsked{.to = text(b, "to"),
                                    .assisting = texts(b, "assisting"),
                                    .due = day(b, "due"),
                                    .remark = ref_if(b, "remark")};
         })},
        {"objection", simply([](const json& b) {
             return ObjectionAsked{.reason = ref(b, "reason"), .proposed_unit = text(b, "proposed_unit")};
         })},
        {"returning", simply([](const json& b) { return ReturningAsked{.remark = ref_if(b, "remark")}; })},
        {"dismissal", simply([](const json& b) { return DismissalAsked{.reason = ref(b, "reason")}; })},
        {"competence_dispute", simply([](const json& b) {
             return CompetenceDisputeAsked{.body = text(b, "body"), .reason = ref(b, "reason")};
         })},
        {"competence_decision", simply([](const json& b) {
             return CompetenceDecisionAsked{
                 .lead = text(b, "lead"), .assisting = texts(b, "assisting"), .reason = ref(b, "reason")};
         })},
        {"assistance", simply([](const json& b) {
             return AssistanceAsked{
                 .unit = text(b, "unit"), .due = day(b, "due"), .remark = ref_if(b, "remark")};
         })},
        {"contribution", simply([](const json& b) { return ContributionAsked{.text = ref(b, "text")}; })},
        {"successor", simply([](const json& b) {
             return SuccessorAsked{.unit = text(b, "unit"), .reason = ref(b, "reason")};
         })},
        {"completion_report",
         simply([](const json& b) { return CompletionReportAsked{.text = ref(b, "text")}; })},
    };
}

std::map<std::string, Read> path_reads() {
    return {
        {"notice", simply([](const json& b) {
             return NoticeAsked{.path = word(b, "path", path_from),
                                .means = word(b, "means", notice_means_from),
                                .text = ref(b, "text")};
         })},
        {"diversion", simply([](const json& b) {
             return DiversionAsked{.path = word(b, "path", path_from), .pointer = ref(b, "pointer")};
         })},
        {"non_acceptance",
         [](const json& b, const Matter&, const NumberOf& number_of) -> Ask {
             return non_acceptance(b, number_of);
         }},
        {"no_longer_acceptance",
         [](const json& b, const Matter&, const NumberOf& number_of) -> Ask {
             return NoLongerAcceptanceAsked{.closing_matter = number_of(text(b, "closing_matter")),
                                            .text = ref(b, "text")};
         }},
        {"acceptance", simply([](const json&) { return AcceptanceAsked{}; })},
        {"simple_handling", simply([](const json&) { return SimpleHandlingAsked{}; })},
        {"general_handling",
         simply([](const json& b) { return GeneralHandlingAsked{.reason = ref(b, "reason")}; })},
        {"recusal", simply([](const json& b) {
             return RecusalAsked{.officer = text(b, "officer"), .reason = ref(b, "reason")};
         })},
        {"hearing", simply([](const json& b) {
             return HearingAsked{.first_day = day(b, "first_day"),
                                 .last_day = day(b, "last_day"),
                                 .record = ref(b, "record"),
                                 .announced = number_if(b, "announced")};
         })},
        {"contact", simply([](const json& b) {
             return ContactAsked{.made_on = day(b, "made_on"),
                                 .means = word(b, "means", contact_means_from),
                                 .result = word(b, "result", contact_result_from),
                                 .text = ref(b, "text")};
         })},
        {"hearing_notice", simply([](const json& b) {
             return HearingNoticeAsked{.announced = number_if(b, "announced"),
                                       .day = day(b, "day"),
                                       .time = text(b, "time"),
                                       .venue = ref(b, "venue"),
                                       .chair = ref(b, "chair"),
                                       .text = ref_if(b, "text")};
         })},
        {"hearing_cancellation", simply([](const json& b) {
             return HearingCancellationAsked{.announced = b.at("announced"), .reason = ref(b, "reason")};
         })},
        {"extension", simply([](const json& b) {
             return ExtensionAsked{
                 .clock = b.contains("clock") ? word(b, "clock", clock_from) : Clock::handling,
                 .days = b.at("days"),
                 .reason = ref(b, "reason")};
         })},
    };
}

std::map<std::string, Read> answer_reads() {
    return {
        {"draft",
         [](const json& b, const Matter& matter, const NumberOf&) -> Ask {
             const auto given = answers(b);
             return DraftAsked{.draft = {.answers = given, .repeats_revoked = repeats(matter, given)}};
         }},
        {"opinion",
         simply([](const json& b) { return OpinionAsked{.remedy_unit = text(b, "remedy_unit")}; })},
        {"service", simply([](const json& b) { return service(b); })},
        {"performance", simply([](const json& b) {
             return PerformanceAsked{
                 .demand = b.at("demand"), .performed_on = day(b, "performed_on"), .proof = ref(b, "proof")};
         })},
        {"agreement", simply([](const json& b) {
             return AgreementAsked{.kind = word(b, "kind", agreement_kind_from),
                                   .obligor = text(b, "obligor"),
                                   .demands = b.at("demands"),
                                   .text = ref(b, "text"),
                                   .basis = ref(b, "basis"),
                                   .mediator = ref_if(b, "mediator"),
                                   .signed_on = day(b, "signed_on"),
                                   .currency = text(b, "currency"),
                                   .shares = shares(b),
                                   .instalments = instalments(b)};
         })},
        {"agreement_change", simply([](const json& b) {
             return AgreementChangeAsked{.agreement = b.at("agreement"),
                                         .consent = ref(b, "consent"),
                                         .instalments = instalments(b),
                                         .shares = shares(b)};
         })},
        {"instalment_performance", simply([](const json& b) {
             return InstalmentPerformanceAsked{.agreement = b.at("agreement"),
                                               .instalment = b.at("instalment"),
                                               .performed_on = day(b, "performed_on"),
                                               .fen = b.value("fen", std::int64_t{0}),
                                               .proof = ref(b, "proof"),
                                               .proof_names = matter_number_from(text(b, "proof"))};
         })},
        {"instalment_answer", simply([](const json& b) {
             return InstalmentAnswerAsked{.agreement = b.at("agreement"),
                                          .instalment = b.at("instalment"),
                                          .confirmed = b.value("confirmed", false),
                                          .dispute = ref_if(b, "dispute")};
         })},
        {"court_confirmation", simply([](const json& b) {
             return CourtConfirmationAsked{b.at("agreement"), day(b, "confirmed_on"), ref(b, "ruling")};
         })},
        {"review_request", simply([](const json& b) { return review_request(b); })},
        {"review", simply([](const json& b) {
             return ReviewAsked{.outcome = word(b, "outcome", review_outcome_from),
                                .reason = ref(b, "reason"),
                                .answers = answers(b),
                                .redo_by = day_if(b, "redo_by")};
         })},
        {"re_review_request", simply([](const json& b) { return re_review_request(b); })},
        {"re_review", simply([](const json& b) {
             return ReReviewAsked{.outcome = word(b, "outcome", review_outcome_from),
                                  .reason = ref(b, "reason"),
                                  .answers = answers(b),
                                  .redo_by = day_if(b, "redo_by")};
         })},
        {"withdrawal",
         simply([](const json& b) { return WithdrawalAsked{.statement = ref(b, "statement")}; })},
        {"reply", simply([](const json& b) {
             return ReplyAsked{.text = ref(b, "text"), .means = word(b, "means", notice_means_from)};
         })},
        {"settlement", simply([](const json& b) {
             return SettlementAsked{.text = ref(b, "text"),
                                    .confirmed_by_petitioner = b.value("confirmed_by_petitioner", false)};
         })},
        {"publication", simply([](const json& b) {
             return PublicationAsked{.title = ref(b, "title"),
                                     .question = ref(b, "question"),
                                     .answer = ref(b, "answer"),
                                     .basis = ref_if(b, "basis"),
                                     .redacted = b.value("redacted", false),
                                     .unredacted = {}};
         })},
        {"retraction", simply([](const json& b) { return RetractionAsked{.reason = ref(b, "reason")}; })},
        {"ending", simply([](const json& b) {
             return EndingAsked{.ground = word(b, "ground", ending_ground_from), .text = ref(b, "text")};
         })},
        {"supervision",
         [](const json& b, const Matter&, const NumberOf&) -> Ask {
             SupervisionAsked asked{.measure = word(b, "measure", measure_kind_from),
                                    .unit = text(b, "unit"),
                                    .breaches = {},
                                    .text = ref(b, "text"),
                                    .look_back = {},
                                    .reply_by = day_if(b, "reply_by")};
             for (const json& one : b.value("breaches", json::array()))
                 asked.breaches.push_back(breach_key(one));
             return asked;
         }},
        {"supervision_reply", simply([](const json& b) {
             return SupervisionReplyAsked{b.at("measure"), b.value("adopted", false), ref(b, "text")};
         })},
        {"breach_dispute", simply([](const json& b) {
             return BreachDisputeAsked{.breach = breach_key(b.at("breach")), .reason = ref(b, "reason")};
         })},
        {"breach_decision", simply([](const json& b) {
             return BreachDecisionAsked{breach_key(b.at("breach")), b.value("set_aside", false),
                                        ref(b, "reason")};
         })},
        {"leader_assignment", simply([](const json& b) {
             LeaderAssignmentAsked asked{
                 text(b, "name"), text(b, "office"), b.value("unit", ""), {}, ref(b, "ground")};
             for (const json& one : b.value("team", json::array()))
                 asked.team.push_back({text(one, "name"), one.value("unit", "")});
             return asked;
         })},
        {"plan", simply([](const json& b) {
             PlanAsked asked{.summary = ref_if(b, "summary"), .steps = {}};
             for (const json& one : b.value("steps", json::array()))
                 asked.steps.push_back({day(one, "due"), one.value("unit", ""), "", ref(one, "text")});
             return asked;
         })},
        {"plan_step", simply([](const json& b) {
             return PlanStepPerformanceAsked{b.at("step"), day(b, "performed_on"), ref(b, "proof")};
         })},
        {"re_check", simply([](const json& b) {
             return ReCheckAsked{.sound = b.value("sound", false), .text = ref(b, "text")};
         })},
        {"identity_opening", simply([](const json& b) {
             return IdentityOpeningAsked{.ground = word(b, "ground", opening_ground_from),
                                         .reason = ref(b, "reason")};
         })},
    };
}

}  // namespace

ContentRef content(const std::string& text) {
    std::string digest;
    for (unsigned seed = 0; digest.size() < 64; ++seed) {
        std::size_t hash = std::hash<std::string>()(std::to_string(seed) + text);
        for (int i = 0; i < 16; ++i, hash >>= 4) digest += "0123456789abcdef"[hash & 15];
    }
    return {digest};
}

RegistrationAsked registration_from(const json& body) {
    return {.submission = submission(body.at("submission")),
            .kind = word(body, "kind", kind_from),
            .category = text(body, "category"),
            .place = text(body, "place"),
            .accused_unit = text(body, "accused_unit"),
            .demands = refs(body, "demands"),
            .unit = text(body, "unit")};
}

Ask ask_from(const std::string& act, const json& body, const Matter& matter, const NumberOf& number_of) {
    static const std::map<std::string, Read> reads = [] {
        auto all = routing_reads();
        all.merge(path_reads());
        all.merge(answer_reads());
        all.merge(rating_reads());
        all.merge(meeting_reads());
        all.merge(reception_reads());
        return all;
    }();
    const auto found = reads.find(act);
    if (found == reads.end()) throw Unreadable("no act is called " + act);
    return found->second(body, matter, number_of);
}

}  // namespace dengwen::scenarios
