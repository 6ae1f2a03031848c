#include "core/successor.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

Offices without(std::initializer_list<std::pair<const char*, const char*>> merged) {
    std::vector<Unit> units = example_units();
    for (const auto& [unit, successor] : merged) {
        for (Unit& known : units) {
            if (known.id == unit) known.successor = successor;
        }
    }
    return Offices(units);
}
const Actor county_head = officer("county", {Role::head});
SuccessorAsked to(std::string unit) { return {unit, content("reason")}; }

TEST(Successor, TakesOverEverythingAndMovesNoClock) {
    Case it = served();
    it.does(to_county("2026-03-20"), petitioner());
    it.offices = without({{"housing", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.handling_unit, "water");
    EXPECT_EQ(it.matter.holder, "county");
    EXPECT_EQ(it.matter.routings.back().to, "water");
    EXPECT_EQ(it.matter.routings.back().from, "petitions");
    EXPECT_EQ(it.clock_of(Clock::performance, "water"), "2026-06-30");
    EXPECT_EQ(it.clock_of(Clock::performance, "housing"), "");
    EXPECT_EQ(it.matter.opinions[0].unit, "housing");
    EXPECT_EQ(it.matter.stage, Stage::review);
    EXPECT_EQ(std::get<Succeeded>(it.entries.back().event).from, "housing");
}

TEST(Successor, TakesOverAnyPart) {
    Case it = forwarded();
    it.offices = without({{"petitions", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.routings.back().from, "water");
    it = forwarded().does(ObjectionAsked{content("reason"), ""}, handler);
    it.does(CompetenceDisputeAsked{"conference", content("reason")}, router);
    it.offices = without({{"conference", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.deciding_body, "water");
    it = in_review();
    it.offices = without({{"county", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.reviewing_unit, "water");
    EXPECT_EQ(it.matter.holder, "water");
    EXPECT_EQ(it.clock_of(Clock::review, "water"), "2026-05-06");
    it = in_re_review();
    it.offices = without({{"city", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.re_reviewing_unit, "water");
    it = accepted();
    it.does(AssistanceAsked{"township", day("2026-03-31"), {}}, handler);
    it.offices = without({{"township", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.assistances[0].unit, "water");
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "2026-03-31");
    it = conferred();
    it.offices = without({{"housing", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.meeting_duties[2].unit, "water");
    EXPECT_EQ(it.matter.meeting_duties[2].by, "petitions");
    EXPECT_EQ(it.clock_of(Clock::meeting_duty, "water"), "2026-03-31");
    it = conferred();
    it.matter.meeting_duties[0].by = it.matter.meeting_duties[2].unit = "township";
    it.offices = without({{"township", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.meeting_duties[0].by, "water");
    it = followed_up();
    it.matter.after_care.follow_ups[0].unit = "township";
    it.offices = without({{"township", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.after_care.follow_ups[0].unit, "water");
    it = served().on("2026-03-23").does(for_legal_aid(), handler);
    it.offices = without({{"township", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.after_care.aids[0].unit, "water");
    EXPECT_EQ(it.matter.after_care.aids[0].from, "housing");
    EXPECT_EQ(it.clock_of(Clock::aid, "water"), "2026-04-10");
    it = accepted()
             .on("2026-03-10")
             .does(HearingNoticeAsked{{}, day("2026-03-20"), "14:30", content("venue"), content("chair"), {}},
                   handler);
    it.offices = without({{"housing", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.announced_hearings[0].unit, "water");
    it = accepted().on("2026-03-10");
    it.does(ContactAsked{it.today, ContactMeans::telephone, ContactResult::spoken, content("said")}, handler);
    it.offices = without({{"housing", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.contacts[0].unit, "water");
    // What is done needs nobody to go on with it.
    it = conferred();
    it.does(MeetingReportAsked{3, it.today, content("proof")}, handler);
    it.matter.meeting_duties[2].unit = "township";
    it.offices = without({{"township", "water"}});
    EXPECT_EQ(it.refused(to("water"), water_head), Refusal::successor_unlawful);
    it = served().on("2026-03-23").does(for_legal_aid(), handler);
    it.does(AidAnswerAsked{1, AidOutcome::guided, content("how")}, officer("township", {Role::handler}));
    it.offices = without({{"township", "water"}});
    EXPECT_EQ(it.refused(to("water"), water_head), Refusal::successor_unlawful);
    it = followed_up();
    it.does(FollowUpRecordAsked{it.today, content("said")}, handler);
    it.matter.after_care.follow_ups[0].unit = "township";
    it.offices = without({{"township", "water"}});
    EXPECT_EQ(it.refused(to("water"), water_head), Refusal::successor_unlawful);
}

TEST(Successor, IsForUnitsThatAreNoMore) {
    Case it = accepted();
    EXPECT_EQ(it.refused(to("water"), county_head), Refusal::successor_unlawful);
    it.offices = without({{"housing", "water"}});
    EXPECT_EQ(it.refused(to("water"), officer("township", {Role::head})), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(to("nobody"), county_head), Refusal::unit_unknown);
    EXPECT_EQ(it.refused(to("old-water"), county_head), Refusal::unit_not_active);
    // Only the level above names another than the one that goes on with the powers.
    EXPECT_EQ(it.refused(to("township"), water_head), Refusal::successor_unlawful);
    EXPECT_EQ(it.refused(to("township"), county_head), std::nullopt);
    EXPECT_EQ(it.refused(to("water"), county_head), std::nullopt);
    // Who sat in the old unit names nothing for it.
    EXPECT_EQ(it.refused(to("water"), head), Refusal::not_your_unit);
}

TEST(Successor, FollowsAChainOfMergers) {
    Case it = accepted();
    it.offices = without({{"housing", "township"}, {"township", "water"}});
    EXPECT_EQ(it.refused(to("water"), water_head), std::nullopt);
    it.offices = without({{"housing", "township"}, {"township", "housing"}});
    EXPECT_EQ(it.refused(to("water"), water_head), Refusal::not_your_unit);
}

TEST(Successor, DoesNotJudgeInItsOwnCause) {
    Case it = in_review();
    it.offices = without({{"housing", "county"}});
    EXPECT_EQ(it.refused(to("county"), county_head), Refusal::successor_unlawful);
    EXPECT_EQ(it.refused(to("water"), officer("city", {Role::head})), std::nullopt);
    // Before there was a review the handler may be merged into the level above.
    Case early = accepted();
    early.offices = it.offices;
    EXPECT_EQ(early.refused(to("county"), county_head), std::nullopt);
}

TEST(Successor, OfAnAccusationIsNeverTheAccused) {
    Case it = accepted();
    it.matter.kind = Kind::accusation;
    it.matter.accused_unit = "water";
    it.offices = without({{"housing", "water"}});
    EXPECT_EQ(it.refused(to("water"), officer("county", {Role::head, Role::accusations})),
              Refusal::accusation_to_accused);
}

TEST(Successor, OfTheUnitInChargeComesFirst) {
    Case it = in_review();
    it.offices = without({{"housing", "water"}, {"county", "township"}});
    EXPECT_EQ(retired_unit(it.matter, it.offices), "county");
    EXPECT_EQ(retired_unit(accepted().matter, it.offices), "housing");
    EXPECT_EQ(retired_unit(accepted().matter, Offices(example_units())), "");
}

TEST(Successor, DoesNotAssistItself) {
    Case it = accepted();
    it.does(AssistanceAsked{"water", day("2026-03-31"), {}}, handler);
    it.offices = without({{"housing", "water"}});
    it.does(to("water"), water_head);
    EXPECT_TRUE(it.matter.assistances.empty());
    EXPECT_EQ(it.clock_of(Clock::assignment, "water"), "2026-03-31 dropped 2026-03-09");

    it = accepted().does(AssistanceAsked{"water", day("2026-03-31"), {}}, handler);
    it.offices = without({{"water", "housing"}});
    it.does(to("housing"), head);
    EXPECT_TRUE(it.matter.assistances.empty());

    it = accepted().does(AssistanceAsked{"water", day("2026-03-31"), {}}, handler);
    it.does(AssistanceAsked{"township", day("2026-04-30"), {}}, handler);
    it.offices = without({{"township", "water"}});
    it.does(to("water"), water_head);
    EXPECT_EQ(it.matter.assistances.size(), 1u);
    EXPECT_EQ(it.matter.assistances[0].unit, "water");
    EXPECT_EQ(open_deadline_of(it.matter, Clock::assignment, "water")->day_zero, day("2026-03-31"));
}

TEST(Successor, OwesNothingTwice) {
    Case it = registered().does(AssignmentAsked{"housing", {}, day("2026-05-06"), {}}, router);
    it.does(AssignmentAsked{"housing-station", {}, day("2026-04-30"), {}},
            officer("housing", {Role::router}));
    it.offices = without({{"housing-station", "housing"}});
    it.does(to("housing"), head);
    int open = 0;
    for (const Deadline& deadline : it.matter.deadlines) {
        open += deadline.clock == Clock::assignment && deadline.is_open();
    }
    EXPECT_EQ(open, 1);
}

}  // namespace
}  // namespace dengwen
