#include "desk/campaigning.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "desk/passwords.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

// A county whose petition department keeps a campaign over two bureaus; a city bureau stands outside.
class Campaigning : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::temp_directory_path() / ("dengwen-campaign-" + new_token().substr(0, 16));
    store::Store store{{(std::filesystem::create_directories(folder), folder.string()), ""}};
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    Desk desk{store, profiles, "cn", [this] { return today; }};

    Campaigning() {
        desk.set_vault_key(vault::VaultKey::made());
        desk.save_categories({{"housing", {"住房", "housing"}, "", 1}});
        desk.save_divisions({{"430102", {"某县", "county"}, ""}});
        add("city", UnitKind::government, 3, "");
        add("city-housing", UnitKind::unit, 3, "city");
        add("county", UnitKind::government, 4, "city");
        add("petition", UnitKind::petition_department, 4, "county");
        add("housing", UnitKind::unit, 4, "county");
        add("labour", UnitKind::unit, 4, "county");
    }
    ~Campaigning() override { std::filesystem::remove_all(folder); }

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
    Campaign made() { return std::get<Campaign>(save_campaign(desk, supervisor, wanted())); }
    static Campaign wanted() {
        return {"", "", "积案化解", "年度安排", *day_from("2026-01-01"), *day_from("2026-12-31"), 90};
    }
    static CampaignRow row(MatterNumber number) { return {1, text(number), "", "", "", {}}; }
    std::vector<RowEntered> enter(const Campaign& one, const std::vector<CampaignRow>& rows,
                                  bool preview = false) {
        return std::get<std::vector<RowEntered>>(enter_matters(desk, supervisor, one.id, rows, preview));
    }
    CampaignBoard board(const Campaign& one, const Actor& reader) {
        return std::get<CampaignBoard>(campaign_board(desk, reader, one.id));
    }
    void settle(MatterNumber number) {
        Matter matter = *store.matter(number);
        store::Change change;
        change.entries = {{matter.version + 1, today, {}, Settled{{std::string(64, 'a')}, true}}};
        change.after = apply(matter, change.entries[0]);
        EXPECT_EQ(store.commit(std::move(change)), store::Committed::done);
    }
    void turn(const char* day) { today.day = *day_from(day); }

    const Actor supervisor = officer("petition", {Role::supervisor});
};

TEST_F(Campaigning, IsMadeAndChangedByItsUnitAlone) {
    EXPECT_TRUE(may_campaign(desk, supervisor));
    EXPECT_FALSE(may_campaign(desk, officer("housing", {Role::head})));
    const Campaign one = made();
    EXPECT_EQ(one.unit, "petition");
    EXPECT_EQ(one.id.size(), 32u);
    Campaign changed = one;
    changed.title = "积案清零";
    EXPECT_EQ(std::get<Campaign>(save_campaign(desk, supervisor, changed)).title, "积案清零");
    EXPECT_EQ(std::get<Refusal>(save_campaign(desk, officer("housing", {Role::head}), changed)),
              Refusal::not_campaigning);
    EXPECT_EQ(std::get<Refusal>(save_campaign(desk, officer("petition", {Role::clerk}), wanted())),
              Refusal::not_campaigning);
    changed.until = *day_from("2026-01-04");
    EXPECT_EQ(std::get<Refusal>(save_campaign(desk, supervisor, changed)), Refusal::campaign_over);
    changed.id = "nothing";
    EXPECT_EQ(std::get<Refusal>(save_campaign(desk, supervisor, changed)), Refusal::campaign_unknown);
    for (const auto& reader : {supervisor, officer("housing", {Role::handler})}) {
        const auto seen = campaigns(desk, reader);
        ASSERT_EQ(seen.size(), 1u) << reader.officer.unit;
        EXPECT_EQ(seen[0].title, "积案清零");
    }
    EXPECT_TRUE(campaigns(desk, officer("city-housing", {Role::handler})).empty()) << "another system";
    EXPECT_TRUE(campaigns(desk, officer("petition", {Role::administrator})).empty());
    EXPECT_EQ(std::get<Refusal>(campaign_board(desk, officer("city-housing", {Role::head}), one.id)),
              Refusal::campaign_unknown);
}

TEST_F(Campaigning, EntersEachRowWholeOrNotAtAll) {
    const Campaign one = made();
    const MatterNumber plain = filed("housing"), with_leader = filed("labour"),
                       stranger = filed("city-housing"), incomplete = filed("housing"),
                       elsewhere = filed("housing"), settled = filed("housing");
    settle(settled);
    std::vector<CampaignRow> rows{row(plain),     row(with_leader), row(stranger), row(incomplete),
                                  row(elsewhere), row(settled),     row(plain),    row(plain)};
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i].row = static_cast<int>(i) + 2;
    rows[1].leader = "王民";
    rows[1].office = "副局长";
    rows[1].unit = "labour局";
    rows[1].team = {"李工"};
    rows[3].leader = "王民";
    rows[4].leader = "王民";
    rows[4].office = "副局长";
    rows[4].unit = "没有这个局";
    rows[7].number = "430102";
    const std::vector<std::optional<Refusal>> expected{
        std::nullopt,          std::nullopt,          Refusal::matter_not_found, Refusal::leader_incomplete,
        Refusal::unit_unknown, Refusal::left_already, Refusal::listed_already,   Refusal::matter_not_found};
    for (const bool preview : {true, false}) {
        const auto out = enter(one, rows, preview);
        ASSERT_EQ(out.size(), rows.size());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            EXPECT_EQ(out[i].refusal, expected[i]) << i;
            EXPECT_EQ(out[i].row, rows[i].row);
            EXPECT_EQ(out[i].leader, i == 1) << i;
        }
        EXPECT_EQ(store.matter(with_leader)->leader.has_value(), !preview);
        EXPECT_EQ(board(one, supervisor).whole.listed, preview ? 0 : 2);
    }
    const Matter matter = *store.matter(with_leader);
    EXPECT_EQ(matter.leader->unit, "labour");
    EXPECT_EQ(matter.leader->team, (std::vector<TeamMember>{{"李工", "labour"}}));
    // The same table again changes nothing, and of another campaign only the list.
    EXPECT_EQ(enter(one, rows)[0].refusal, Refusal::listed_already);
    const Campaign other = made();
    const auto again = enter(other, rows);
    EXPECT_EQ(again[1].refusal, std::nullopt);
    EXPECT_FALSE(again[1].leader) << "is in charge already";
    EXPECT_EQ(store.matter(with_leader)->version, matter.version);
    EXPECT_EQ(std::get<Refusal>(enter_matters(desk, officer("housing", {Role::head}), one.id, rows, true)),
              Refusal::not_campaigning);
}

TEST_F(Campaigning, ShowsEachReaderTheirPartByUnitLeaderStageAndWeek) {
    const Campaign one = made();
    const MatterNumber first = filed("housing"), second = filed("housing"), third = filed("labour");
    CampaignRow led = row(first);
    led.leader = "王民";
    led.office = "副局长";
    enter(one, {led, row(second)});
    turn("2026-01-13");
    enter(one, {row(third)});
    turn("2026-01-21");
    settle(second);
    const CampaignBoard all = board(one, supervisor);
    EXPECT_TRUE(all.may_change);
    EXPECT_EQ(all.whole, (CampaignTally{3, 1, 0, 0, 2, 2, 2}));
    ASSERT_EQ(all.units.size(), 2u);
    EXPECT_EQ(all.units[0].first, "housing");
    EXPECT_EQ(all.units[0].second, (CampaignTally{2, 1, 0, 0, 1, 1, 1}));
    ASSERT_EQ(all.leaders.size(), 2u);
    const auto leader =
        std::ranges::find_if(all.leaders, [](const LeaderTally& of) { return of.leader.has_value(); });
    ASSERT_NE(leader, all.leaders.end());
    EXPECT_EQ(leader->leader->name, "王民");
    EXPECT_EQ(leader->tally.standing, 1);
    ASSERT_EQ(all.stages.size(), 1u);
    ASSERT_EQ(all.weeks.size(), 3u);
    EXPECT_EQ(all.weeks[0].monday, day_from("2026-01-05"));
    EXPECT_EQ(all.weeks[0].entered, 2);
    EXPECT_EQ(all.weeks[1].entered, 1);
    EXPECT_EQ(all.weeks[1].standing, 3);
    EXPECT_EQ(all.weeks[2].left, 1);
    EXPECT_EQ(all.weeks[2].standing, 2);
    EXPECT_TRUE(all.lines[0].late) << "the notice was due yesterday";
    EXPECT_EQ(all.lines[0].missing, (std::vector<FiveOne>{FiveOne::team, FiveOne::plan, FiveOne::dossier}));
    const CampaignBoard part = board(one, officer("labour", {Role::handler}));
    EXPECT_FALSE(part.may_change);
    EXPECT_EQ(part.whole.listed, 1);
    EXPECT_EQ(part.lines[0].number, third);
    EXPECT_TRUE(board(one, officer("petition", {Role::clerk})).lines.empty()) << "had no part in any";
    EXPECT_TRUE(board(made(), supervisor).weeks.empty());
}

TEST_F(Campaigning, ChoosesByConditionsWhatCouldBeEntered) {
    const Campaign one = made();
    const MatterNumber first = filed("housing");
    turn("2026-01-06");
    const MatterNumber second = filed("labour"), settled = filed("labour");
    settle(settled);
    filed("city-housing");
    const auto chosen = [&](const SelectionAsked& asked) {
        return std::get<Selection>(select_matters(desk, supervisor, one.id, asked)).matters;
    };
    using Found = std::vector<MatterNumber>;
    EXPECT_EQ(chosen({"", "", "", {}, today.day}), (Found{first, second}));
    EXPECT_EQ(chosen({"labour", "", "", {}, today.day}), Found{second});
    EXPECT_EQ(chosen({"", "housing", "430100", Stage::registered, *day_from("2026-01-05")}), Found{first});
    EXPECT_EQ(chosen({"", "labour", "", {}, today.day}), Found{});
    EXPECT_EQ(chosen({"", "", "440000", {}, today.day}), Found{});
    EXPECT_EQ(chosen({"", "", "", Stage::handling, today.day}), Found{});
    enter(one, {row(first)});
    EXPECT_EQ(chosen({"", "", "", {}, today.day}), Found{second});
    EXPECT_EQ(std::get<Refusal>(select_matters(desk, officer("housing", {Role::head}), one.id, {})),
              Refusal::not_campaigning);
    EXPECT_EQ(std::get<Refusal>(select_matters(desk, supervisor, "nothing", {})), Refusal::campaign_unknown);
}

}  // namespace
}  // namespace dengwen::desk
