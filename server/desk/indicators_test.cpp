// Indicators through the desk: whose they are, what is overdue on a day, pages, and the open edition of a
// year.
#include "desk/indicators.hpp"

#include <chrono>
#include <nlohmann/json.hpp>
#include <thread>

#include "desk/brief.hpp"
#include "desk/open_data.hpp"
#include "store/fixture.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

using store::Part;

class IndicatorsTest : public store::OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        store = place->open();
        desk.emplace(*store, profiles, "cn", [this] { return today; });
        desk->set_vault_key(vault::VaultKey::made());
        const auto add = [&](const char* id, UnitKind kind, const char* parent) {
            EXPECT_TRUE(desk->save_unit({id, {id, id}, kind, 4, "430102", parent, {}, ""}).empty());
        };
        add("county", UnitKind::government, "");
        add("petitions", UnitKind::petition_department, "county");
        add("housing", UnitKind::unit, "county");
        desk->save_divisions(
            {{"430102", {"某区", "District"}, ""}, {"430102001", {"一街", "Street"}, "430102"}});
        desk->save_categories(
            {{"housing", {"住房", "Housing"}, "", 1}, {"labour", {"劳动", "Labour"}, "", 1}});
    }

    static Actor officer(const std::string& unit, std::set<Role> roles = {Role::head}) {
        return {ActorKind::officer, {unit + "-officer", "", unit, std::move(roles), true}, true};
    }
    MatterNumber registered(const std::string& place_code = "430102") {
        Registering out;
        out.actor = officer("petitions", {Role::clerk});
        out.actor.for_petitioner = true;
        out.asked.unit = "petitions";
        out.asked.kind = Kind::request;
        out.asked.place = place_code;
        out.asked.category = "housing";
        out.asked.submission.channel = Channel::letter;
        out.asked.submission.received_day = today.day;
        out.asked.submission.statement = out.contents.add("statement", R"({"title":"灯","text":"坏了"})");
        out.asked.submission.petitioners = {out.contents.add("person", R"({"name":"甲"})")};
        out.asked.demands = {out.contents.add("demand", "修灯")};
        return std::get<Receipt>(desk->register_matter(std::move(out))).number;
    }
    void count(const store::Tally& tally) {
        const std::int64_t from = store->tallied_through();
        ASSERT_TRUE(store->add(tally, from, std::max(from + 1, store->newest_position())));
    }
    Scope scope(const std::string& unit = "") const {
        return {unit, true, *day_from("2026-01-01"), *day_from("2026-03-01"), "", ""};
    }

    std::unique_ptr<store::Store> store;
    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1772600000000}, *day_from("2026-03-04")};
    std::optional<Desk> desk;
};
INSTANTIATE_TEST_SUITE_P(Both, IndicatorsTest, store::both, store::database_name);

TEST_P(IndicatorsTest, AreOfTheUnitAndThoseBelowItInEveryWayTheSame) {
    store::Tally tally;
    tally.by_part[{"housing", "2026-01", Part::reply_in_time, "430102", "housing"}] = 8;
    tally.by_part[{"housing", "2026-02", Part::reply_late, "430102001", "labour"}] = 2;
    tally.by_part[{"housing", "2026-03-03", Part::reply_pending, "430102", "housing"}] = 1;
    tally.by_part[{"housing", "2026-03-04", Part::reply_pending, "430102", "housing"}] = 5;
    tally.by_part[{"petitions", "2026-02", Part::sorting_in_time, "", ""}] = 3;
    tally.by_part[{"petitions", "2025-12", Part::sorting_in_time, "", ""}] = 100;
    count(tally);
    const auto look = [&](By by, Scope of) {
        return std::get<Indicators>(indicators(*desk, officer("county"), {std::move(of), by, "", 50}));
    };
    const Indicators units = look(By::unit, scope());
    EXPECT_EQ(store::at(units.sum, Part::reply_overdue), 1) << "its last day is over";
    EXPECT_EQ(store::at(units.sum, Part::reply_pending), 5);
    EXPECT_EQ(store::quotient(store::formulas()[2], units.sum), (store::Quotient{8, 11}));
    ASSERT_EQ(units.lines.size(), 2u);
    EXPECT_EQ(units.lines.at(1).key, "petitions");
    for (const By by : {By::month, By::place, By::category}) EXPECT_EQ(look(by, scope()).sum, units.sum);
    EXPECT_EQ(look(By::month, scope()).lines.size(), 3u);
    EXPECT_EQ(look(By::place, scope()).lines.size(), 3u) << "what names no place has a line of its own";
    EXPECT_EQ(look(By::category, scope()).lines.at(1).key, "housing");

    Scope street = scope();
    street.place = "430102001";
    EXPECT_EQ(store::at(look(By::unit, street).sum, Part::reply_late), 2);
    EXPECT_EQ(store::at(look(By::unit, street).sum, Part::reply_in_time), 0);
    Scope labour = scope();
    labour.category = "labour";
    EXPECT_EQ(store::quotient(store::formulas()[2], look(By::unit, labour).sum), (store::Quotient{0, 2}));
}

TEST_P(IndicatorsTest, AreNobodyElses) {
    const auto ask = [&](const char* whose, const char* of) {
        return indicators(*desk, officer(whose), {scope(of), By::unit, "", 50});
    };
    EXPECT_EQ(std::get<Refusal>(ask("housing", "petitions")), Refusal::not_your_unit);
    EXPECT_EQ(std::get<Refusal>(ask("county", "nowhere")), Refusal::unit_unknown);
    EXPECT_TRUE(std::holds_alternative<Indicators>(ask("county", "housing")));
    const auto behind_it = behind(*desk, officer("housing"), {scope("petitions"), Part::first_item, "", 50});
    EXPECT_EQ(std::get<Refusal>(*behind_it), Refusal::not_your_unit);
    EXPECT_EQ(behind(*desk, officer("county"), {scope(), Part::first_item, "no cursor", 50}), std::nullopt);
    const auto auditor =
        behind(*desk, officer("county", {Role::auditor}), {scope(), Part::first_item, "", 50});
    EXPECT_TRUE(std::get<Behind>(*auditor).lines.empty());
}

TEST_P(IndicatorsTest, ComeInPages) {
    store::Tally tally;
    for (const char* unit : {"county", "housing", "petitions"})
        tally.by_part[{unit, "2026-01", Part::first_item, "", ""}] = 6;
    count(tally);
    IndicatorsAsked asked{scope(), By::unit, "", 2};
    const auto first = std::get<Indicators>(indicators(*desk, officer("county"), asked));
    EXPECT_TRUE(first.more);
    asked.after = first.lines.back().key;
    const auto second = std::get<Indicators>(indicators(*desk, officer("county"), asked));
    EXPECT_FALSE(second.more);
    ASSERT_EQ(second.lines.size(), 1u);
    EXPECT_EQ(second.lines.at(0).key, "petitions");
    EXPECT_EQ(second.sum, first.sum) << "the sum is of all, on every page";
}

TEST_P(IndicatorsTest, LeadToTheMattersBehindThemPageByPage) {
    std::vector<MatterNumber> numbers;
    store::Tally tally;
    for (int i = 0; i < 5; ++i) {
        numbers.push_back(registered(i == 2 ? "430102001" : "430102"));
        tally.by_matter[{"petitions", Part::first_item, "2026-03", numbers.back().value}] = 1;
        tally.by_matter[{"petitions", Part::sorting_pending, i < 2 ? "2026-03-03" : "2026-03-19",
                         numbers.back().value}] = 1;
    }
    count(tally);
    std::vector<MatterNumber> seen;
    BehindAsked asked{scope(), Part::first_item, "", 2};
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = std::get<Behind>(*behind(*desk, officer("county"), asked));
        for (const BehindLine& line : page.lines) seen.push_back(line.matter.number);
        EXPECT_LE(page.lines.size(), 2u);
        if (!page.next) break;
        asked.after = *page.next;
    }
    EXPECT_EQ(seen, numbers);

    const auto count_of = [&](Scope of, Part part) {
        return std::get<Behind>(*behind(*desk, officer("county"), {std::move(of), part, "", 50}))
            .lines.size();
    };
    EXPECT_EQ(count_of(scope(), Part::sorting_overdue), 2u);
    EXPECT_EQ(count_of(scope(), Part::sorting_pending), 3u);
    Scope street = scope();
    street.place = "430102001";
    EXPECT_EQ(count_of(street, Part::first_item), 1u);
    Scope labour = scope();
    labour.category = "labour";
    EXPECT_EQ(count_of(labour, Part::first_item), 0u);
    Scope alone = scope();
    alone.below = false;
    EXPECT_EQ(count_of(alone, Part::first_item), 0u) << "the county registered none itself";
}

TEST_P(IndicatorsTest, AreOpenDataOnceTheYearIsOver) {
    store::Tally tally;
    tally.by_part[{"housing", "2026-01", Part::reply_in_time, "430102", "housing"}] = 30;
    tally.by_part[{"housing", "2026-02", Part::reply_late, "430102", "housing"}] = 6;
    tally.by_part[{"county", "2026-02", Part::reply_in_time, "430102", "housing"}] = 3;
    tally.by_part[{"petitions", "2026-02", Part::reply_in_time, "430102", "housing"}] = 10;
    tally.by_part[{"housing", "2026-12-31", Part::reply_pending, "430102", "housing"}] = 7;
    tally.by_part[{"housing", "2026-02", Part::first_item, "430102001", "housing"}] = 9;
    tally.by_part[{"housing", "2025-02", Part::first_item, "430102001", "housing"}] = 50;
    count(tally);
    EXPECT_EQ(std::get<EditionTrouble>(make_edition(*desk, 2026, false)), EditionTrouble::year_not_over);
    today.day = *day_from("2027-01-04");
    const auto made = std::get<Edition>(make_edition(*desk, 2026, false));
    EXPECT_EQ(std::get<EditionTrouble>(make_edition(*desk, 2026, false)), EditionTrouble::made_before);
    EXPECT_EQ(edition_years(*store), std::vector{2026});
    EXPECT_EQ(edition(*store, 2026)->csv, made.csv);
    EXPECT_EQ(edition(*store, 2025), std::nullopt);

    const auto json = nlohmann::json::parse(made.json);
    const auto part = [&](Part wanted) {
        for (const auto& one : json.at("parts"))
            if (one.at("part") == store::name(wanted)) return one;
        return nlohmann::json{};
    };
    const auto in_time = part(Part::reply_in_time);
    EXPECT_EQ(in_time.at("all"), 43);
    EXPECT_TRUE(in_time.at("unit").at("county").is_null()) << "three are not told";
    EXPECT_TRUE(in_time.at("unit").at("petitions").is_null()) << "nor what would tell them";
    EXPECT_EQ(in_time.at("unit").at("housing"), 30);
    EXPECT_EQ(part(Part::reply_overdue).at("unit").at("housing"), 7);
    EXPECT_EQ(part(Part::first_item).at("place").at("430102001/housing"), 9);
    EXPECT_EQ(part(Part::first_item).at("all"), 9) << "of the year alone";
    const auto reply = json.at("indicators").at(2);
    EXPECT_EQ(reply.at("units").at("housing").at("value"), 69.7);
    EXPECT_TRUE(reply.at("units").at("county").is_null());
    EXPECT_EQ(reply.at("all").at("under"), 56);
    EXPECT_NE(made.csv.find("reply_in_time,unit,county,,1\r\n"), std::string::npos);
    EXPECT_NE(made.csv.find("reply_in_time,all,,43,0\r\n"), std::string::npos);

    EXPECT_TRUE(std::holds_alternative<Edition>(make_edition(*desk, 2026, true)));
    EXPECT_EQ(edition_years(*store), std::vector{2026});
    registered();
    registered();  // of which the follower knows nothing yet
    for (int i = 0; i < 500 && store->newest_position() < 2; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_EQ(std::get<EditionTrouble>(make_edition(*desk, 2026, true)), EditionTrouble::not_counted);
}

TEST_P(IndicatorsTest, MakeTheBriefOfAMonthAndOfAYear) {
    store::Tally tally;
    tally.by_part[{"housing", "2026-02", Part::first_item, "430102001", "housing"}] = 9;
    tally.by_part[{"petitions", "2026-02", Part::repeat_item, "", "labour"}] = 20;
    tally.by_part[{"housing", "2026-01", Part::first_item, "430102", "labour"}] = 4;
    tally.by_part[{"housing", "2025-11", Part::first_item, "430102", "labour"}] = 50;
    tally.by_part[{"housing", "2026-02-20", Part::reply_pending, "430102", "labour"}] = 3;
    count(tally);
    const auto made = [&](int year, int month) {
        return std::get<Brief>(brief(*desk, officer("county"), {"", year, month}));
    };
    const Brief month = made(2026, 2);
    EXPECT_EQ(items(month.sum), 29);
    EXPECT_EQ(store::at(month.sum, Part::reply_overdue), 3);
    ASSERT_EQ(month.months.size(), 12u);
    EXPECT_EQ(month.months.front().key, "2025-03");
    EXPECT_EQ(items(month.months.at(8).parts), 50);
    EXPECT_EQ(month.units.front().key, "petitions") << "the most items first";
    EXPECT_EQ(month.most_complained_of, std::vector<std::string>{"housing"}) << "where it is not yet routed";
    EXPECT_EQ(month.fields.front().key, "labour");
    EXPECT_EQ(month.places.size(), 3u) << "what names no place has a line of its own";
    EXPECT_EQ(month.names.at("labour").zh, "劳动");
    EXPECT_EQ(items(made(2026, 0).sum), 33);
    EXPECT_EQ(items(made(2025, 0).sum), 50);
    EXPECT_EQ(std::get<Refusal>(brief(*desk, officer("housing"), {"county", 2026, 2})),
              Refusal::not_your_unit);
    EXPECT_EQ(std::get<Refusal>(brief(*desk, Actor{}, {"nowhere", 2026, 2})), Refusal::unit_unknown);
    EXPECT_EQ(items(std::get<Brief>(brief(*desk, Actor{}, {"county", 2026, 2})).sum), 29);
}

}  // namespace
}  // namespace dengwen::desk
