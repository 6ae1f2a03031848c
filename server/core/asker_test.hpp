// Asker: makes asks at random, for tests that walk over the board.
#pragma once

#include <cstdint>
#include <optional>
#include <random>
#include <utility>
#include <vector>

#include "core/example_test.hpp"

namespace dengwen::testing {

// Makes asks at random, often lawful ones, from the matter as it stands.
class Asker {
  public:
    explicit Asker(std::uint64_t seed) : random_(seed) {}

    int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
    bool chance(int of) { return below(of) == 0; }
    template <class Value>
    Value one_of(std::initializer_list<Value> values) {
        return *(values.begin() + below(static_cast<int>(values.size())));
    }
    std::string unit() { return units_[static_cast<std::size_t>(below(static_cast<int>(units_.size())))].id; }
    std::vector<std::string> assisting() {
        return chance(3) ? std::vector{unit()} : std::vector<std::string>{};
    }
    ContentRef text() { return content("text " + std::to_string(below(1000))); }
    Day near(Day today) { return today + below(90) - 10; }

    std::vector<Answer> answers(const Matter& matter, Day today) {
        std::vector<Answer> given;
        for (const Demand& demand : matter.demands) {
            if (chance(25)) continue;
            const auto outcome = static_cast<AnswerOutcome>(below(3));
            given.push_back(answer(demand.number, outcome, today + below(60)));
        }
        return given;
    }
    SubmissionAsked submission(Day today) {
        SubmissionAsked asked{letter("2026-03-02"), {}};
        asked.submission.received_day = today - below(5);
        asked.submission.anonymous = chance(3);
        if (chance(4)) asked.further_demands = {text()};
        return asked;
    }
    template <class Asked>
    Asked remedy(const Matter& matter, Day today) {
        const std::vector<std::string> named =
            matter.opinions.empty() ? std::vector<std::string>{} : matter.opinions.back().remedy_units;
        Asked asked{named.empty() || chance(6) ? unit() : named.front(), today - below(4), {}, text(), {}};
        if (chance(4)) asked.posted_on = asked.received_on - below(4);
        if (chance(4)) asked.late_because = text();
        return asked;
    }
    template <class Asked>
    Asked review(const Matter& matter, Day today) {
        Asked asked{static_cast<ReviewOutcome>(below(4)), text(), answers(matter, today), {}};
        if (!chance(4)) asked.redo_by = today + below(40);
        if (chance(2)) asked.answers.clear();
        return asked;
    }

    std::vector<InstalmentAsked> instalments(Day today) {
        std::vector<InstalmentAsked> asked;
        for (int i = 0; i <= below(3); ++i) {
            InstalmentAsked& one = asked.emplace_back();
            one.due = today + (30 * i + below(20));
            if (chance(4))
                one.act = text();
            else
                one.fen = 1 + below(1'000'000);
            if (chance(3)) one.payer = unit();
        }
        return asked;
    }
    AgreementAsked agreement(const Matter& matter, Day today) {
        AgreementAsked asked;
        asked.kind = static_cast<AgreementKind>(below(2));
        if (chance(3)) asked.obligor = unit();
        for (const Demand& demand : matter.demands) asked.demands.push_back(demand.number);
        asked.text = text();
        asked.basis = text();
        if (!chance(4)) asked.mediator = text();
        asked.signed_on = today - below(5);
        asked.instalments = instalments(today);
        if (chance(3)) {
            std::int64_t sum = 0;
            for (const InstalmentAsked& one : asked.instalments) sum += one.fen;
            asked.shares = {{unit(), sum - sum / 3}, {unit(), sum / 3}};
        }
        return asked;
    }
    // Often of what is live: in part, or the whole of it.
    InstalmentPerformanceAsked performance_of(const Matter& matter, Day today) {
        InstalmentPerformanceAsked asked{1, 1, today - below(3), below(1'000'000), text(), {}};
        for (const Agreement& agreement : matter.agreements) {
            for (const Instalment& one : agreement.instalments) {
                if (!is_live(one) || chance(4)) continue;
                const std::int64_t rest = std::max<std::int64_t>(0, one.fen - paid(one));
                asked.agreement = agreement.ordinal;
                asked.instalment = one.ordinal;
                asked.fen = chance(3) ? rest / 2 : rest;
            }
        }
        return asked;
    }

    // One of those there are, most of the time, and whose it is.
    std::pair<BreachKey, std::string> breach(const Matter& matter, Day today) {
        const std::vector<Breach> all = breaches(matter, today);
        if (all.empty() || chance(8)) return {{static_cast<BreachKind>(below(13)), 1 + below(9)}, unit()};
        const Breach& one = all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
        return {one.key, one.unit};
    }
    SupervisionAsked supervision(const Matter& matter, Day today) {
        SupervisionAsked asked;
        const auto [key, of] = breach(matter, today);
        asked.measure = static_cast<MeasureKind>(below(measure_count));
        asked.unit = of;
        if (!chance(5)) asked.breaches = {key};
        asked.text = text();
        if (asked.measure == MeasureKind::look_back) asked.look_back = LookBack{text(), text(), text()};
        if (chance(3)) asked.reply_by = near(today);
        return asked;
    }

    LeaderAssignmentAsked leader_assignment() {
        LeaderAssignmentAsked asked;
        asked.name = one_of<std::string>({"a", "b"});
        asked.office = "mayor";
        if (chance(2)) asked.unit = unit();
        for (int i = below(3); i > 0; --i) asked.team.push_back({std::to_string(i), chance(2) ? unit() : ""});
        asked.ground = text();
        return asked;
    }
    PlanAsked plan(Day today) {
        PlanAsked asked;
        if (chance(2)) asked.summary = text();
        Day due = today;
        for (int i = 0; i <= below(4); ++i) {
            due = due + below(20);
            asked.steps.push_back({due, chance(2) ? unit() : "", "", text()});
        }
        return asked;
    }

    MeetingDecisionAsked meeting_decision(const Matter& matter, Day today) {
        MeetingDecisionAsked asked;
        asked.meeting = "m";
        if (chance(2)) asked.text = text();
        for (int i = 0; i <= below(3); ++i) asked.duties.push_back({unit(), today + below(20), text()});
        Meeting& kept = asked.kept.emplace();
        kept.id = "m";
        kept.unit = "petitions";
        kept.on = today - below(9);
        kept.agenda = {{matter.number, "topic"}};
        kept.held = !chance(6);
        return asked;
    }

    BookingAsked booking(Day today) {
        BookingAsked asked = booking_a_place(chance(3) ? std::vector{1} : std::vector<int>{});
        asked.kept->on = today + below(9);
        asked.kept->called_off = chance(8);
        return asked;
    }
    ReceptionRecordAsked reception_record(const Matter& matter, Day today) {
        ReceptionRecordAsked asked;
        asked.booking = 1 + below(static_cast<int>(matter.bookings.size()) + 1);
        asked.text = text();
        asked.read_back = static_cast<ReadBack>(below(3));
        if (asked.read_back == ReadBack::confirmed_with_remarks) asked.remarks = text();
        if (asked.read_back == ReadBack::not_signed && !chance(5)) asked.reason = text();
        for (int i = below(3); i > 0; --i) asked.duties.push_back({unit(), today + below(20), text()});
        return asked;
    }

    // Of what is open most of the time, and what it asks.
    RatingAsked rating(const Matter& matter) {
        RatingAsked asked;
        asked.stage = static_cast<RatingStage>(below(4));
        if (!matter.ratings.empty() && !chance(6)) {
            const auto at = static_cast<std::size_t>(below(static_cast<int>(matter.ratings.size())));
            asked.stage = matter.ratings[at].window.stage;
            const RatingSides waits = waiting_for(matter.ratings[at]);
            if (waits.department && chance(2)) asked.department = static_cast<Grade>(below(3));
            if (waits.unit && !chance(4)) asked.unit = static_cast<Grade>(below(3));
            if (waits.solved) asked.solved = static_cast<Solved>(below(3));
        } else {
            asked.unit = static_cast<Grade>(below(3));
        }
        if (chance(2)) asked.text = text();
        if (!chance(4)) asked.channel = one_of({Channel::call, Channel::visit});
        return asked;
    }

    Ask ask(Act act, const Matter& matter, Day today) {
        switch (act) {
            case Act::registration:
            case Act::submission:
                return submission(today);
            case Act::forwarding:
                return ForwardingAsked{unit(), assisting(), {}};
            case Act::assignment:
                return AssignmentAsked{unit(), assisting(), near(today), {}};
            case Act::objection:
                return ObjectionAsked{text(), ""};
            case Act::returning:
                return ReturningAsked{};
            case Act::dismissal:
                return DismissalAsked{text()};
            case Act::competence_dispute:
                return CompetenceDisputeAsked{one_of<std::string>({"county", "conference", unit()}), text()};
            case Act::competence_decision:
                return CompetenceDecisionAsked{unit(), assisting(), text()};
            case Act::assistance:
                return AssistanceAsked{unit(), near(today), {}};
            case Act::contribution:
                return ContributionAsked{text()};
            case Act::notice:
                return NoticeAsked{chance(2) ? Path::handling : static_cast<Path>(below(8)),
                                   NoticeMeans::written, text()};
            case Act::diversion:
                return DiversionAsked{matter.path.value_or(static_cast<Path>(below(8))), text()};
            case Act::non_acceptance:
                return NonAcceptanceAsked{static_cast<NonAcceptanceGround>(below(4)), {}, unit(), text()};
            case Act::no_longer_acceptance:
                return NoLongerAcceptanceAsked{matter_number(430102, 2025, 3), text()};
            case Act::acceptance:
                return AcceptanceAsked{};
            case Act::simple_handling:
                return SimpleHandlingAsked{};
            case Act::general_handling:
                return GeneralHandlingAsked{text()};
            case Act::recusal:
                return RecusalAsked{unit() + ".handler", text()};
            case Act::hearing: {
                const Day last = today - below(5);
                HearingAsked asked{last - below(4), last, text()};
                if (chance(2))
                    asked.announced = 1 + below(static_cast<int>(matter.announced_hearings.size()) + 1);
                return asked;
            }
            case Act::hearing_notice: {
                HearingNoticeAsked asked{{}, today + below(9), "14:30", text(), text(), {}};
                if (chance(3))
                    asked.announced = 1 + below(static_cast<int>(matter.announced_hearings.size()) + 1);
                return asked;
            }
            case Act::contact:
                return ContactAsked{today - below(6), static_cast<ContactMeans>(below(3)),
                                    static_cast<ContactResult>(below(3)), text()};
            case Act::hearing_cancellation:
                return HearingCancellationAsked{
                    1 + below(static_cast<int>(matter.announced_hearings.size()) + 1), text()};
            case Act::extension:
                return ExtensionAsked{chance(5) ? static_cast<Clock>(below(clock_count)) : Clock::handling,
                                      1 + below(35), text()};
            case Act::draft:
                return DraftAsked{Draft{"", answers(matter, today), chance(5)}};
            case Act::opinion:
                return OpinionAsked{};
            case Act::service:
                return ServiceAsked{{static_cast<ServiceMeans>(below(6)), today - below(3), text()},
                                    chance(2)};
            case Act::performance:
                return PerformanceAsked{1 + below(3), today - below(3), text()};
            case Act::agreement:
                return agreement(matter, today);
            case Act::agreement_change:
                return AgreementChangeAsked{1 + below(2), text(), instalments(today), {}};
            case Act::instalment_performance:
                return performance_of(matter, today);
            case Act::instalment_answer: {
                InstalmentAnswerAsked asked{1 + below(2), 1 + below(3), chance(2), {}};
                if (!chance(4)) asked.dispute = text();
                return asked;
            }
            case Act::court_confirmation:
                return CourtConfirmationAsked{1 + below(2), today - below(5), text()};
            case Act::review_request:
                return remedy<ReviewRequestAsked>(matter, today);
            case Act::review:
                return review<ReviewAsked>(matter, today);
            case Act::re_review_request:
                return remedy<ReReviewRequestAsked>(matter, today);
            case Act::re_review:
                return review<ReReviewAsked>(matter, today);
            case Act::withdrawal:
                return WithdrawalAsked{text()};
            case Act::successor:
                return SuccessorAsked{unit(), text()};
            case Act::reply:
                return ReplyAsked{text(), NoticeMeans::written};
            case Act::completion_report:
                return CompletionReportAsked{text()};
            case Act::settlement:
                return SettlementAsked{text(), chance(2)};
            case Act::publication: {
                PublicationAsked asked{text(), text(), text(), {}, !chance(3)};
                if (chance(4)) asked.unredacted = static_cast<PublishedText>(below(4));
                return asked;
            }
            case Act::retraction:
                return RetractionAsked{text()};
            case Act::ending:
                return EndingAsked{static_cast<EndingGround>(below(9)), text()};
            case Act::identity_opening:
                return IdentityOpeningAsked{static_cast<OpeningGround>(below(6)), text()};
            case Act::supervision:
                return supervision(matter, today);
            case Act::supervision_reply:
                return SupervisionReplyAsked{1 + below(static_cast<int>(matter.measures.size()) + 1),
                                             chance(2), text()};
            case Act::breach_dispute:
                return BreachDisputeAsked{breach(matter, today).first, text()};
            case Act::breach_decision:
                return BreachDecisionAsked{breach(matter, today).first, chance(2), text()};
            case Act::re_check:
                return ReCheckAsked{chance(2), text()};
            case Act::leader_assignment:
                return leader_assignment();
            case Act::plan:
                return plan(today);
            case Act::plan_step: {
                const int steps = matter.plan ? static_cast<int>(matter.plan->steps.size()) : 0;
                return PlanStepPerformanceAsked{1 + below(steps + 1), today - below(5), text()};
            }
            case Act::rating:
                return rating(matter);
            case Act::assistance_return:
                return AssistanceReturnAsked{text()};
            case Act::meeting_decision:
                return meeting_decision(matter, today);
            case Act::meeting_report:
                return MeetingReportAsked{1 + below(static_cast<int>(matter.meeting_duties.size()) + 1),
                                          today - below(5), text()};
            case Act::follow_up:
                return FollowUpAsked{today + below(20), today - below(5), text()};
            case Act::follow_up_record:
                return FollowUpRecordAsked{today - below(3), text()};
            case Act::follow_up_end:
                return FollowUpEndAsked{};
            case Act::aid_request:
                return AidRequestAsked{static_cast<AidKind>(below(4)), unit(), today + below(20),
                                       today - below(5), text()};
            case Act::aid_answer:
                return AidAnswerAsked{1 + below(static_cast<int>(matter.after_care.aids.size()) + 1),
                                      static_cast<AidOutcome>(below(3)), text()};
            case Act::booking:
                return booking(today);
            case Act::booking_end:
                return BookingEndAsked{};
            case Act::arrival:
                return ArrivalAsked{};
            case Act::reception_record:
                return reception_record(matter, today);
            case Act::record_answer:
                return RecordAnswerAsked{1 + below(static_cast<int>(matter.bookings.size()) + 1),
                                         chance(2) ? std::optional(text()) : std::nullopt};
        }
        std::abort();
    }

  private:
    std::mt19937_64 random_;
    std::vector<Unit> units_ = example_units();
};

}  // namespace dengwen::testing
