// Reminders over simulated days: each once, whatever is restarted or done twice.
#include "desk/reminding.hpp"

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "store/fixture.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

class Reminding : public store::OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        begin();
        const auto add = [&](const char* id, UnitKind kind, const char* parent) {
            EXPECT_TRUE(desk->save_unit({id, {id, id}, kind, 4, "430102", parent, {}, ""}).empty());
        };
        add("county", UnitKind::government, "");
        add("petition", UnitKind::petition_department, "county");
        add("housing", UnitKind::unit, "county");
        add("labour", UnitKind::unit, "county");
        notices::Settings settings;
        settings.webhooks = {{"oa", "https://oa.example", {"housing"}, nullptr},
                             {"all", "https://all.example", {}, nullptr}};
        way.settings = settings;
    }
    // A node of its own on the same database; also what a restart makes.
    void begin() {
        desk.reset();
        store = place->open();
        desk.emplace(*store, profiles, "cn", [this] { return today; });
        if (!key) key = vault::VaultKey::made();
        desk->set_vault_key(key);
    }
    static Actor officer(const std::string& unit, std::set<Role> roles) {
        return {ActorKind::officer, {unit + "-officer", "", unit, std::move(roles), true}, false};
    }
    // Received by the bureau: its notice is due in fifteen days.
    MatterNumber filed(const std::string& unit, Kind kind = Kind::request) {
        Registering out;
        out.actor = officer(unit, {Role::clerk, Role::accusations});
        out.actor.for_petitioner = true;
        out.asked.kind = kind;
        out.asked.unit = unit;
        out.asked.submission.channel = Channel::letter;
        out.asked.submission.anonymous = true;  // so that nobody has to be notified first
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        if (kind == Kind::request) out.asked.demands = {out.contents.add("demand", "修灯")};
        return std::get<Receipt>(desk->register_matter(std::move(out))).number;
    }
    std::vector<store::Reminder> reminded(const std::string& unit, bool with_accusations = true) {
        return store->post().reminders({unit, *day_from("2026-01-01"), with_accusations, {}, 50});
    }
    void turn(Day day) {
        today.day = day;
        today.instant = {1767600000000 + std::int64_t{86'400'000} * (day - *day_from("2026-01-05"))};
    }

    std::unique_ptr<store::Store> store;
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1767600000000}, *day_from("2026-01-05")};
    std::shared_ptr<const vault::VaultKey> key;
    std::optional<Desk> desk;
    ReminderWay way;
};
INSTANTIATE_TEST_SUITE_P(Both, Reminding, store::both, store::database_name);

TEST_P(Reminding, TellsAUnitOnEachOfItsDaysOnce) {
    const MatterNumber number = filed("housing");
    const Day last = store->duties_of(number).at(0).raw_last_day;
    EXPECT_EQ(last, *day_from("2026-01-20"));
    std::map<Day, int> made;
    for (Day day = today.day; day <= last + 3; day = day + 1) {
        turn(day);
        for (int times = 0; times < 2; ++times) made[day] += remind_units(*desk, way);
    }
    std::erase_if(made, [](const auto& one) { return one.second == 0; });
    EXPECT_EQ(made, (std::map<Day, int>{{last - 7, 1}, {last - 3, 1}, {last - 1, 1}}));
    const auto all = reminded("housing");
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0], (store::Reminder{number, Clock::notice, "housing", last, 1, Kind::request, last - 1}));
    EXPECT_EQ(all[2].days_before, 7);
    const auto sent = store->post().deliveries({store::DeliveryState::waiting, {}, 50});
    ASSERT_EQ(sent.size(), 6u) << "two webhooks, three days";
    for (const store::Delivery& one : sent) {
        EXPECT_EQ(one.word, "reminder");
        EXPECT_EQ(one.to, "housing");
        EXPECT_EQ(one.day, last);
    }
    EXPECT_TRUE(
        store->post().delivery("reminder-" + text(number) + "-notice-housing-2026-01-20-3-webhook-oa"));
}

TEST_P(Reminding, TellsNobodyTwiceAfterARestartOrFromASecondNode) {
    filed("housing");
    turn(*day_from("2026-01-13"));
    EXPECT_EQ(remind_units(*desk, way), 1);
    begin();
    EXPECT_EQ(remind_units(*desk, way), 0) << "the day was done";
    store->set_setting("reminders.sent_on", "2026-01-12");  // killed before it could say so
    EXPECT_EQ(remind_units(*desk, way), 0);
    const auto other = place->open();
    Desk second(*other, profiles, "cn", [this] { return today; });
    other->set_setting("reminders.sent_on", "2026-01-12");
    EXPECT_EQ(remind_units(second, way), 0);
    EXPECT_EQ(reminded("housing").size(), 1u);
    EXPECT_EQ(store->post().count(store::DeliveryState::waiting, 50), 2);
    filed("labour");
    turn(*day_from("2026-01-14"));
    EXPECT_EQ(remind_units(second, way), 0) << "labour's is not near, housing's was told";
}

TEST_P(Reminding, TellsTheNearestAloneAfterAStandstill) {
    filed("housing");
    turn(*day_from("2026-01-18"));
    EXPECT_EQ(remind_units(*desk, way), 1);
    EXPECT_EQ(reminded("housing").at(0).days_before, 3);
    turn(*day_from("2026-01-21"));
    EXPECT_EQ(remind_units(*desk, way), 0) << "what is late is a breach";
}

TEST_P(Reminding, EndsWithTheDuty) {
    const MatterNumber number = filed("housing", Kind::suggestion);
    turn(*day_from("2026-01-13"));
    EXPECT_EQ(remind_units(*desk, way), 1);
    Asking asking;
    asking.actor = officer("housing", {Role::handler});
    asking.number = number;
    asking.ask = ReplyAsked{asking.contents.add("reply", "采纳。"), NoticeMeans::written};
    EXPECT_TRUE(std::holds_alternative<Acted>(desk->act(std::move(asking))));
    for (int days = 1; days < 10; ++days) {
        turn(*day_from("2026-01-13") + days);
        EXPECT_EQ(remind_units(*desk, way), 0);
    }
}

TEST_P(Reminding, LaysAFileInTheFolderWhereNoWayIsSet) {
    way.settings.reset();
    way.folder = place->directory() + "/outgoing";
    const MatterNumber number = filed("labour");
    turn(*day_from("2026-01-19"));
    EXPECT_EQ(remind_units(*desk, way), 1);
    std::ifstream file(way.folder + "/reminder-" + text(number) + "-notice-labour-2026-01-20-1.json");
    const auto told = nlohmann::json::parse(file);
    EXPECT_EQ(told.at("noun"), "reminder");
    EXPECT_EQ(told.at("to"), "labour");
    EXPECT_EQ(told.at("day"), "2026-01-20");
    EXPECT_EQ(store->post().count(store::DeliveryState::waiting, 50), 0);
}

TEST_P(Reminding, IsSeenByTheUnitAndThoseWhoSuperviseIt) {
    for (int i = 0; i < 3; ++i) filed("housing");
    filed("housing", Kind::accusation);
    turn(*day_from("2026-01-13"));
    EXPECT_EQ(remind_units(*desk, way), 4);
    const auto seen = [&](const Actor& actor, int limit = 50, std::optional<store::Reminder> after = {}) {
        return unit_reminders(*desk, actor, {"housing", *day_from("2026-01-01"), false, after, limit});
    };
    const Actor supervisor = officer("petition", {Role::supervisor});
    const auto rows = std::get<std::vector<store::Reminder>>(seen(supervisor));
    EXPECT_EQ(rows.size(), 3u) << "without the accusation";
    const auto first = std::get<std::vector<store::Reminder>>(seen(supervisor, 2));
    ASSERT_EQ(first.size(), 2u);
    const auto second = std::get<std::vector<store::Reminder>>(seen(supervisor, 2, first.back()));
    ASSERT_EQ(second.size(), 1u);
    EXPECT_EQ(second[0], rows[2]);
    EXPECT_EQ(std::get<std::vector<store::Reminder>>(seen(officer("housing", {Role::head}))).size(), 3u);
    EXPECT_EQ(std::get<Refusal>(seen(officer("labour", {Role::head}))), Refusal::not_supervised_by_you);
    EXPECT_TRUE(std::get<std::vector<store::Reminder>>(seen(officer("petition", {Role::auditor}))).empty());
}

}  // namespace
}  // namespace dengwen::desk
