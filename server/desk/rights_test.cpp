#include "desk/rights.hpp"

#include <gtest/gtest.h>

#include "record/references.hpp"

namespace dengwen::desk {
namespace {

Unit unit(std::string id, UnitKind kind, std::string parent = "") {
    Unit out;
    out.id = std::move(id);
    out.kind = kind;
    out.parent = std::move(parent);
    return out;
}

class Rights : public testing::Test {
  protected:
    Offices offices{
        {unit("county", UnitKind::government), unit("petition", UnitKind::petition_department, "county"),
         unit("housing", UnitKind::unit, "county"), unit("housing-north", UnitKind::unit, "housing"),
         unit("labour", UnitKind::unit, "county"), unit("discipline", UnitKind::discipline)}};
    Matter matter;

    Rights() {
        matter.holder = "housing";
        matter.routings = {Routing{"petition", "housing", Day{20000}, false, {}, {}}};
        matter.submissions.resize(1);
        matter.submissions[0].registered_by = "petition";
        matter.submissions[0].petitioners = {ContentRef{"name"}};
        matter.submissions[0].statement = {"statement"};
    }
    static Officer officer(std::string unit_id, std::set<Role> roles = {Role::handler}) {
        return {"o", "", std::move(unit_id), std::move(roles), true};
    }
    bool sees(const Officer& one) const { return may_see(one, matter, offices); }
};

TEST_F(Rights, ThePartiesAndTheirSuperiorsSeeAMatterOthersDoNot) {
    EXPECT_TRUE(sees(officer("housing")));
    EXPECT_TRUE(sees(officer("petition")));
    EXPECT_TRUE(sees(officer("county")));
    EXPECT_FALSE(sees(officer("labour")));
    EXPECT_FALSE(sees(officer("housing-north")));
    matter.assistances = {Assistance{"labour", Day{20000}, {}}};
    EXPECT_TRUE(sees(officer("labour")));
}

TEST_F(Rights, TheSuccessorSeesWhatTheMergedUnitHad) {
    Unit merged = unit("housing", UnitKind::unit, "county"), once_merged = unit("lodging", UnitKind::unit);
    merged.successor = "lodging";
    once_merged.successor = "labour";
    offices = Offices{{unit("county", UnitKind::government), unit("petition", UnitKind::petition_department),
                       merged, once_merged, unit("labour", UnitKind::unit, "ministry"),
                       unit("ministry", UnitKind::unit), unit("works", UnitKind::unit, "county")}};
    EXPECT_TRUE(sees(officer("lodging")));
    EXPECT_TRUE(sees(officer("labour")));
    EXPECT_TRUE(sees(officer("ministry")));
    EXPECT_FALSE(sees(officer("works")));
}

TEST_F(Rights, AdministratorsAndThoseWhoLeftSeeNothing) {
    EXPECT_FALSE(sees(officer("housing", {Role::administrator})));
    EXPECT_FALSE(sees(officer("housing", {})));
    EXPECT_TRUE(sees(officer("housing", {Role::administrator, Role::head})));
    EXPECT_FALSE(sees(officer("housing", {Role::auditor})));
    EXPECT_FALSE(sees(officer("housing", {Role::auditor, Role::head})));
    Officer left = officer("housing");
    left.active = false;
    EXPECT_FALSE(sees(left));
}

TEST_F(Rights, AnAccusationIsForItsRoleAndNeverForTheAccused) {
    matter.kind = Kind::accusation;
    matter.accused_unit = "housing";
    EXPECT_FALSE(sees(officer("petition")));
    EXPECT_TRUE(sees(officer("petition", {Role::accusations})));
    EXPECT_FALSE(sees(officer("housing", {Role::accusations})));
    matter.assistances = {Assistance{"housing-north", Day{20000}, {}}};
    EXPECT_FALSE(sees(officer("housing-north", {Role::accusations})));
    EXPECT_FALSE(may_link(officer("petition", {Role::router}), matter, offices));
}

TEST_F(Rights, WhoIsInAMatterIsSealedToEveryOfficer) {
    Registered registered;
    registered.submission = matter.submissions[0];
    const std::vector<Entry> entries{{1, {}, {}, registered}};
    const auto readable = [&](const Officer& one) {
        return sight({ActorKind::officer, one, false}, matter, entries).readable;
    };
    EXPECT_FALSE(readable(officer("petition")).contains("name"));
    EXPECT_FALSE(readable(officer("petition", {Role::custodian})).contains("name"));
    EXPECT_FALSE(readable(officer("housing")).contains("name"));
    EXPECT_TRUE(sight({ActorKind::petitioner, {}, false}, matter, entries).readable.contains("name"));
    EXPECT_TRUE(readable(officer("housing")).contains("statement"));
}

TEST_F(Rights, ADraftIsItsUnitsOwnAndPapersBetweenOfficesAreNotThePetitioners) {
    matter.handling_unit = "housing";
    matter.draft = Draft{};
    Drafted drafted;
    drafted.draft.answers = {Answer{1, {}, {"facts"}, {"reason"}, {}, {}, {}}};
    Forwarded forwarded;
    forwarded.remark = ContentRef{"remark"};
    Notified notified;
    notified.text = {"notice"};
    const std::vector<Entry> entries{{1, {}, {}, forwarded}, {2, {}, {}, drafted}, {3, {}, {}, notified}};
    const Sight own = sight({ActorKind::officer, officer("housing"), false}, matter, entries);
    EXPECT_EQ(own.entries.size(), 3u);
    EXPECT_TRUE(own.readable.contains("facts"));
    const Sight other = sight({ActorKind::officer, officer("petition"), false}, matter, entries);
    EXPECT_EQ(other.entries.size(), 2u);
    EXPECT_FALSE(other.matter.draft);
    EXPECT_FALSE(other.readable.contains("facts"));
    const Sight petitioner = sight({ActorKind::petitioner, {}, false}, matter, entries);
    EXPECT_EQ(petitioner.entries.size(), 2u);
    EXPECT_EQ(petitioner.readable, std::set<std::string>{"notice"});
}

}  // namespace
}  // namespace dengwen::desk
