#include "desk/conferring.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "desk/passwords.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

// A county whose petition department brings two bureaus together.
class Conferring : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-meeting-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    Desk desk{store, profiles, "cn", [this] { return today; }};

    Conferring() {
        desk.set_vault_key(vault::VaultKey::made());
        desk.save_categories({{"housing", {"住房", "housing"}, "", 1}});
        desk.save_divisions({{"430102", {"某县", "county"}, ""}});
        add("city", UnitKind::government, 3, "");
        add("county", UnitKind::government, 4, "city");
        add("petition", UnitKind::petition_department, 4, "county");
        add("housing", UnitKind::unit, 4, "county");
        add("labour", UnitKind::unit, 4, "county");
    }
    ~Conferring() override { std::filesystem::remove_all(folder); }

    void add(const std::string& id, UnitKind kind, int level, const std::string& parent) {
        EXPECT_TRUE(desk.save_unit(Unit{id, {id + "局", id}, kind, level, "430102", parent, {}, ""}).empty());
    }
    static Actor officer(const std::string& unit, std::set<Role> roles) {
        return {ActorKind::officer, {unit + "-officer", "", unit, std::move(roles), true}, false};
    }
    MatterNumber filed(const std::string& unit, Kind kind = Kind::request) {
        Registering out;
        out.actor = officer(unit, {Role::clerk, Role::handler, Role::accusations});
        out.actor.for_petitioner = true;
        out.asked.kind = kind;
        out.asked.unit = unit;
        out.asked.category = "housing";
        out.asked.place = "430102";
        out.asked.submission.channel = Channel::letter;
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        if (kind == Kind::request) out.asked.demands = {out.contents.add("demand", "修灯")};
        return std::get<Receipt>(desk.register_matter(std::move(out))).number;
    }
    Meeting wanted(const std::vector<MatterNumber>& matters) const {
        Meeting one;
        one.title = "第三次联席会议";
        one.on = today.day + 2;
        one.place = "二楼";
        for (const MatterNumber matter : matters) one.agenda.push_back({matter, "怎样解决"});
        one.units = {{"housing"}, {"labour"}};
        return one;
    }
    MeetingView called(const std::vector<MatterNumber>& matters) {
        return std::get<MeetingView>(call_meeting(desk, convener, wanted(matters), 0));
    }
    Answered<MeetingView> hold(const MeetingView& view) {
        return hold_meeting(
            desk, convener, view.meeting.id, view.version,
            {{"housing", Attendance::present, "副局长 王民"}, {"labour", Attendance::absent}});
    }
    Answered<Acted> decide(MatterNumber number, const std::string& meeting) {
        Asking asking;
        asking.actor = convener;
        asking.number = number;
        MeetingDecisionAsked asked;
        asked.meeting = meeting;
        asked.duties = {{"labour", today.day + 10, asking.contents.add("paper", "补发工资")}};
        asking.ask = asked;
        return desk.act(std::move(asking));
    }
    MatterNumber forwarded(const std::string& unit) {
        Asking asking;
        asking.actor = convener;
        asking.number = filed("petition");
        ForwardingAsked asked;
        asked.to = unit;
        asking.ask = asked;
        const MatterNumber number = asking.number;
        EXPECT_TRUE(std::holds_alternative<Acted>(desk.act(std::move(asking))));
        return number;
    }
    static Refusal refusal(const Answered<MeetingView>& answered) { return std::get<Refusal>(answered); }

    const Actor convener = officer("petition", {Role::router});
};

TEST_F(Conferring, CallsHoldsAndDecides) {
    EXPECT_TRUE(may_convene(desk, convener));
    EXPECT_FALSE(may_convene(desk, officer("housing", {Role::head})));
    const MatterNumber number = filed("petition");
    MeetingView view = called({number});
    EXPECT_EQ(view.version, 1);
    EXPECT_EQ(view.meeting.unit, "petition");
    EXPECT_TRUE(view.may_change);
    EXPECT_FALSE(view.may_decide);
    EXPECT_EQ(std::get<Refusal>(decide(number, view.meeting.id)), Refusal::meeting_not_held);
    EXPECT_EQ(refusal(hold(view)), Refusal::meeting_ahead);
    today.day = today.day + 2;
    view = std::get<MeetingView>(hold(view));
    EXPECT_TRUE(view.meeting.held);
    EXPECT_TRUE(view.may_decide);
    EXPECT_FALSE(view.may_change);
    EXPECT_EQ(view.meeting.units[0].who, "副局长 王民");
    EXPECT_EQ(refusal(hold(view)), Refusal::meeting_over);
    EXPECT_EQ(std::get<Refusal>(decide(number, "nothing")), Refusal::meeting_unknown);
    EXPECT_EQ(std::get<Refusal>(decide(filed("petition"), view.meeting.id)), Refusal::not_on_agenda);
    ASSERT_TRUE(std::holds_alternative<Acted>(decide(number, view.meeting.id)));
    view = std::get<MeetingView>(meeting(desk, convener, view.meeting.id));
    ASSERT_EQ(view.agenda.size(), 1u);
    ASSERT_EQ(view.agenda[0].duties.size(), 1u);
    EXPECT_EQ(view.agenda[0].duties[0].duty.unit, "labour");
    EXPECT_EQ(view.agenda[0].duties[0].state, MeetingDutyState::owed);
    // Whoever owes a duty has the matter to read; it stands in what is due.
    EXPECT_EQ(std::get<MeetingView>(meeting(desk, officer("labour", {Role::handler}), view.meeting.id))
                  .agenda.size(),
              1u);
    EXPECT_EQ(std::get<Refusal>(decide(filed("petition", Kind::suggestion), view.meeting.id)),
              Refusal::not_on_agenda);
}

TEST_F(Conferring, ShowsOfTheAgendaWhatTheReaderMayOpen) {
    const MeetingView view = called({forwarded("housing"), filed("petition")});
    EXPECT_EQ(view.agenda.size(), 2u);
    const auto seen =
        std::get<MeetingView>(meeting(desk, officer("housing", {Role::handler}), view.meeting.id));
    EXPECT_EQ(seen.agenda.size(), 1u);
    EXPECT_EQ(seen.meeting.agenda.size(), 1u);
    EXPECT_EQ(seen.items_hidden, 1);
    EXPECT_FALSE(seen.may_change);
    EXPECT_EQ(refusal(meeting(desk, officer("city", {Role::head}), view.meeting.id)),
              Refusal::meeting_unknown);
    EXPECT_EQ(refusal(meeting(desk, officer("housing", {Role::administrator}), view.meeting.id)),
              Refusal::meeting_unknown);
    EXPECT_EQ(refusal(meeting(desk, convener, "nothing")), Refusal::meeting_unknown);
    EXPECT_EQ(meetings(desk, officer("housing", {Role::handler}), {}, 10).meetings.size(), 1u);
    EXPECT_EQ(meetings(desk, officer("housing", {Role::handler}), {}, 10).meetings[0].agenda.size(), 1u);
    EXPECT_TRUE(meetings(desk, officer("city", {Role::head}), {}, 10).meetings.empty());
    EXPECT_TRUE(meetings(desk, officer("petition", {Role::auditor}), {}, 10).meetings.empty());
}

TEST_F(Conferring, ComesInPages) {
    const MatterNumber number = filed("petition");
    for (int i = 0; i < 3; ++i) called({number});
    const MeetingsPage first = meetings(desk, convener, {}, 2);
    EXPECT_EQ(first.meetings.size(), 2u);
    ASSERT_TRUE(first.next);
    const MeetingsPage second = meetings(desk, convener, first.next, 2);
    ASSERT_EQ(second.meetings.size(), 1u);
    EXPECT_FALSE(second.next);
    EXPECT_NE(second.meetings[0].id, first.meetings[1].id);
}

TEST_F(Conferring, IsChangedByItsUnitAsItWasSeen) {
    const MatterNumber number = filed("petition");
    MeetingView view = called({number});
    Meeting changed = view.meeting;
    changed.place = "三楼";
    changed.units = {{"labour"}};
    view = std::get<MeetingView>(call_meeting(desk, convener, changed, 1));
    EXPECT_EQ(view.version, 2);
    EXPECT_EQ(view.meeting.place, "三楼");
    EXPECT_EQ(refusal(call_meeting(desk, convener, changed, 1)), Refusal::stale_version);
    EXPECT_EQ(refusal(call_meeting(desk, officer("labour", {Role::head}), changed, 2)),
              Refusal::not_convening);
    EXPECT_EQ(refusal(call_meeting(desk, officer("housing", {Role::head}), changed, 2)),
              Refusal::meeting_unknown);
    EXPECT_EQ(refusal(call_off_meeting(desk, convener, view.meeting.id, 1)), Refusal::stale_version);
    view = std::get<MeetingView>(call_off_meeting(desk, convener, view.meeting.id, 2));
    EXPECT_TRUE(view.meeting.called_off);
    EXPECT_FALSE(view.may_change);
    EXPECT_EQ(refusal(call_off_meeting(desk, convener, view.meeting.id, 3)), Refusal::meeting_over);
    EXPECT_EQ(refusal(call_meeting(desk, convener, changed, 3)), Refusal::meeting_over);
}

TEST_F(Conferring, PutsNothingOnTheAgendaThatTheCallerMayNotOpen) {
    EXPECT_EQ(refusal(call_meeting(desk, convener, wanted({MatterNumber{430102202600000999}}), 0)),
              Refusal::matter_not_found);
    const MatterNumber accusation = filed("petition", Kind::accusation);
    EXPECT_EQ(refusal(call_meeting(desk, convener, wanted({accusation}), 0)), Refusal::matter_not_found);
    const Actor sworn = officer("petition", {Role::router, Role::accusations});
    EXPECT_EQ(refusal(call_meeting(desk, sworn, wanted({accusation}), 0)),
              Refusal::meeting_not_of_accusation);
    EXPECT_EQ(refusal(call_meeting(desk, officer("petition", {Role::clerk}), wanted({accusation}), 0)),
              Refusal::not_convening);
}

}  // namespace
}  // namespace dengwen::desk
