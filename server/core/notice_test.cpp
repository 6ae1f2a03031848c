#include "core/notice.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

NoticeAsked of(Path path) { return {path, NoticeMeans::written, content("notice")}; }

Case of_kind(Kind kind) {
    Case it;
    auto asked = it.registration();
    asked.kind = kind;
    asked.unit = "water";
    it.enter(asked, officer("water", {Role::clerk}));
    return it;
}
const Actor water = officer("water", {Role::handler, Role::accusations});

TEST(Notice, MeetsTheClockAndEndsTheTimeToObject) {
    const Case it = notified();
    EXPECT_EQ(it.matter.stage, Stage::notified);
    EXPECT_EQ(it.matter.path, Path::handling);
    EXPECT_EQ(it.matter.notified_on, day("2026-03-06"));
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 done 2026-03-06");
    EXPECT_EQ(it.clock_of(Clock::objection, "housing"), "2026-03-11 dropped 2026-03-06");
    EXPECT_EQ(it.matter.participations,
              (std::vector<Participation>{{handler.officer.id, "housing", Phase::handling}}));
    const auto& told = std::get<Notified>(it.entries.back().event);
    EXPECT_EQ(told.unit, "housing");
    EXPECT_EQ(told.means, NoticeMeans::written);
    EXPECT_EQ(told.text, content("notice"));
}

TEST(Notice, TellsAPathThatSuitsTheKind) {
    for (const Path path : {Path::suggestion, Path::accusation, Path::litigation, Path::arbitration,
                            Path::party_complaint, Path::administrative, Path::protection, Path::handling}) {
        const bool request = path != Path::suggestion && path != Path::accusation;
        EXPECT_EQ(of_kind(Kind::suggestion).refused(of(path), water),
                  path == Path::suggestion ? std::nullopt : std::optional(Refusal::path_unlawful_for_kind));
        EXPECT_EQ(of_kind(Kind::accusation).refused(of(path), water),
                  path == Path::accusation ? std::nullopt : std::optional(Refusal::path_unlawful_for_kind));
        EXPECT_EQ(of_kind(Kind::request).refused(of(path), water),
                  request ? std::nullopt : std::optional(Refusal::path_unlawful_for_kind));
    }
}

TEST(Notice, IsNotOwedWhereNobodyCanBeTold) {
    Case it = forwarded();
    it.matter.submissions[0].reachable = false;
    EXPECT_EQ(it.refused(of(Path::handling), handler), Refusal::notice_not_owed);
}

TEST(Notice, ByAPetitionDepartmentGuidesElsewhereButTakesNothingForItself) {
    Case it = registered();
    EXPECT_EQ(it.refused(of(Path::handling), router), Refusal::not_a_receiving_unit);
    it.does(of(Path::litigation), router);
    EXPECT_EQ(it.clock_of(Clock::registration, "petitions"), "2026-03-17 done 2026-03-02");
}

TEST(Notice, IsGivenAgainAfterADiversionThatFailed) {
    Case it = notified(Path::arbitration);
    EXPECT_EQ(it.refused(of(Path::handling), handler), Refusal::notice_already_given);
    it.does(DiversionAsked{Path::arbitration, content("pointer")}, handler);
    it.on("2026-06-01").does(of(Path::handling), handler);
    EXPECT_EQ(it.matter.stage, Stage::notified);
    EXPECT_EQ(it.matter.path, Path::handling);
    EXPECT_EQ(it.matter.notified_on, day("2026-06-01"));
    EXPECT_EQ(it.clock_of(Clock::notice, "housing"), "2026-03-19 done 2026-03-06");
}

}  // namespace
}  // namespace dengwen
