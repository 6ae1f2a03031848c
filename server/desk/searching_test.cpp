#include "desk/searching.hpp"

#include <gtest/gtest.h>

#include "desk/erasing.hpp"
#include "store/fixture.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::desk {
namespace {

struct Filed {
    std::string title = "路灯不亮", text = "坏了两周", demand = "修灯", name = "欧阳明月";
    std::string unit = "petition", accused{};
    Kind kind = Kind::request;
    std::string category{}, place{};
};

class SearchingTest : public store::OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        store = place->open();
        desk.emplace(*store, profiles, "cn", [this] { return today; });
        desk->set_vault_key(key);
        desk->save_categories(
            {{"labour", {"劳动", "Labour"}, "", 1}, {"labour.wages", {"工资", "Wages"}, "labour", 2}});
        desk->save_divisions({{"430100", {"市", "City"}, ""}, {"430102", {"区", "District"}, "430100"}});
        save({"city", {"市政府", "City"}, UnitKind::government, 3, "430100", "", {}, ""});
        save({"petition",
              {"信访局", "Petition office"},
              UnitKind::petition_department,
              4,
              "430102",
              "city",
              {},
              ""});
        save({"housing", {"住建局", "Housing"}, UnitKind::unit, 4, "430102", "city", {}, ""});
        save({"north", {"北片", "North"}, UnitKind::unit, 5, "430102", "housing", {}, ""});
        open_index();
    }
    void save(const Unit& unit) { EXPECT_EQ(desk->save_unit(unit), std::vector<std::string>{}); }
    void open_index() {
        searching.reset();
        searching.emplace(*desk, place->directory() + "/search.sqlite", key, nullptr);
    }
    void catch_up() {
        store::wait_for_events(*store, events);
        while (searching->indexing().index_next()) continue;
    }

    MatterNumber filed(const Filed& said) {
        Registering out;
        out.actor.kind = ActorKind::petitioner;
        out.asked.unit = said.unit;
        out.asked.kind = said.kind;
        out.asked.category = said.category;
        out.asked.place = said.place;
        out.asked.accused_unit = said.accused;
        out.asked.submission.channel = Channel::web;
        out.asked.submission.received_day = today.day;
        out.asked.submission.withheld_name = true;
        out.asked.submission.statement = out.contents.add(
            "statement", R"({"title":")" + said.title + R"(","text":")" + said.text + R"("})");
        out.asked.submission.petitioners = {
            out.contents.add("person", R"({"name":")" + said.name + R"(","telephone":"13900001234"})")};
        out.asked.demands = {out.contents.add("demand", said.demand)};
        auto answered = desk->register_matter(std::move(out));
        EXPECT_TRUE(std::holds_alternative<Receipt>(answered));
        const Receipt receipt = std::get<Receipt>(std::move(answered));
        events += 1;
        return receipt.number;
    }
    void withdraw(MatterNumber number, const std::string& words) {
        Asking asking;
        asking.actor.kind = ActorKind::petitioner;
        asking.number = number;
        asking.ask = WithdrawalAsked{asking.contents.add("statement", words)};
        EXPECT_TRUE(std::holds_alternative<Acted>(desk->act(std::move(asking))));
        events += 1;
    }

    static Actor officer(const std::string& unit, std::set<Role> roles = {Role::handler}) {
        return {ActorKind::officer, {"o", "", unit, std::move(roles), true}, false};
    }
    SearchPage page(const Actor& actor, SearchAsked asked) {
        auto answered = searching->search(actor, asked);
        EXPECT_TRUE(std::holds_alternative<SearchPage>(answered));
        return std::get<SearchPage>(std::move(answered));
    }
    std::vector<MatterNumber> narrowed(const Actor& actor, SearchAsked asked) {
        asked.newest_first = true;
        std::vector<MatterNumber> numbers;
        for (const SearchHit& hit : page(actor, std::move(asked)).hits) numbers.push_back(hit.number);
        return numbers;
    }
    std::vector<MatterNumber> found(const Actor& actor, const std::string& words) {
        SearchAsked asked;
        asked.words = words;
        return narrowed(actor, asked);
    }

    profile::Profiles profiles = profile::load(SOURCE_DIR);
    Now today{{1772500000000}, *day_from("2026-03-03")};
    std::shared_ptr<const vault::VaultKey> key = vault::VaultKey::made();
    std::unique_ptr<store::Store> store;
    std::optional<Desk> desk;
    std::optional<Searching> searching;
    int events = 0;
};
INSTANTIATE_TEST_SUITE_P(Databases, SearchingTest, store::both, store::database_name);

using Numbers = std::vector<MatterNumber>;

// The suite of queries: the same sets on both databases.
TEST_P(SearchingTest, a_suite_of_queries_finds_the_same_on_either_database) {
    const MatterNumber lamp = filed({}),
                       water = filed(
                           {.title = "自来水浑浊", .text = "水管 A3区12号，gas 也停", .demand = "换管"}),
                       wages = filed(
                           {.title = "拖欠農民工工資", .text = "三个月没有发工资", .demand = "补发工资"});
    catch_up();
    const Actor reader = officer("petition");
    const std::vector<std::pair<std::string, Numbers>> suite{
        {"灯", {lamp}},
        {"路灯", {lamp}},
        {"路灯不亮", {lamp}},
        {"灯路", {}},
        {"水", {water}},
        {"a3区", {water}},
        {"A3区12号", {water}},
        {"3区1", {}},
        {"GAS", {water}},
        {"ga", {}},
        {"农民工工资", {wages}},
        {"農民工", {wages}},
        {"工资 三个月", {wages}},
        {"工资 AND 路灯", {}},
        {"了", {lamp}},
        {"没有的词", {}},
        {"\"路灯\" OR *", {}},
        {"<script>路灯", {}},
        {"不亮 坏了 修灯", {lamp}},
        {text(water), {water}},
        {"430102-2020-00000001", {}},
    };
    for (const auto& [words, numbers] : suite) EXPECT_EQ(found(reader, words), numbers) << words;
    EXPECT_EQ(found(reader, "不"), Numbers{lamp});
    EXPECT_EQ(found(officer("petition", {Role::administrator}), "路灯"), Numbers{});
    EXPECT_EQ(found(officer("petition", {Role::auditor, Role::head}), "路灯"), Numbers{});
}

TEST_P(SearchingTest, nothing_of_a_person_is_found_even_where_it_stands_in_the_text) {
    filed({.text = "我叫歐陽明月，电话13900001234，灯坏了", .name = "欧阳明月"});
    const MatterNumber other = filed({.title = "别的事", .text = "欧阳明月路的水管", .name = "司马青"});
    catch_up();
    EXPECT_EQ(found(officer("petition"), "欧阳明月"), Numbers{other}) << "a street may be called so";
    EXPECT_EQ(found(officer("petition"), "欧阳"), Numbers{other});
    EXPECT_EQ(std::get<SearchFlaw>(searching->search(officer("petition"), {.words = "13900001234"})),
              SearchFlaw::personal_number);
    EXPECT_EQ(std::get<SearchFlaw>(searching->search(officer("petition"), {.words = "139 0000 1234"})),
              SearchFlaw::personal_number);
    const SearchPage seen = page(officer("petition"), {.words = "灯坏了"});
    ASSERT_EQ(seen.hits.size(), 1U);
    std::string shown;
    for (const search::Piece& piece : seen.hits[0].extract) shown += piece.text;
    EXPECT_EQ(shown, "我叫○○○○，电话○○○○○○○○○○○，灯坏了");
}

TEST_P(SearchingTest, what_cannot_be_asked_is_said_and_never_reaches_the_index) {
    const auto flaw = [&](const std::string& words) {
        return std::get<SearchFlaw>(searching->search(officer("petition"), {.words = words}));
    };
    EXPECT_EQ(flaw("，。！\"'"), SearchFlaw::empty);
    EXPECT_EQ(flaw(std::string(100'000, 'x')), SearchFlaw::too_long);
    std::string many, thousand;
    for (int i = 0; i < 30; ++i) many += std::to_string(i) + " ";
    for (int i = 0; i < 1000; ++i) thousand += "路灯" + std::to_string(i) + " ";
    EXPECT_EQ(flaw(many), SearchFlaw::too_many_words);
    EXPECT_EQ(flaw(thousand), SearchFlaw::too_long);
}

TEST_P(SearchingTest, filters_take_what_lies_below_and_days_are_both_included) {
    const MatterNumber wages = filed({.category = "labour.wages", .place = "430102"});
    today.day = *day_from("2026-05-20");
    const MatterNumber later = filed({.place = "430100"});
    catch_up();
    const Actor reader = officer("petition");
    EXPECT_EQ(narrowed(reader, {.words = "路灯", .category = "labour"}), Numbers{wages});
    EXPECT_EQ(narrowed(reader, {.words = "路灯", .category = "land"}), Numbers{});
    EXPECT_EQ(narrowed(reader, {.words = "路灯", .place = "430100"}), (Numbers{later, wages}));
    EXPECT_EQ(narrowed(reader, {.words = "路灯", .place = "430102"}), Numbers{wages});
    EXPECT_EQ(narrowed(reader, {.words = "路灯", .unit = "city"}), (Numbers{later, wages}));
    EXPECT_EQ(narrowed(reader, {.words = "路灯", .unit = "housing"}), Numbers{});
    EXPECT_EQ(narrowed(reader, {.words = "路灯", .stage = Stage::registered}), (Numbers{later, wages}));
    EXPECT_EQ(narrowed(reader, {.words = "路灯", .stage = Stage::ended}), Numbers{});
    EXPECT_EQ(
        narrowed(reader, {.words = "路灯", .from = day_from("2026-03-03"), .until = day_from("2026-05-19")}),
        Numbers{wages});
    EXPECT_EQ(
        narrowed(reader, {.words = "路灯", .from = day_from("2026-03-04"), .until = day_from("2027-05-20")}),
        Numbers{later});
}

TEST_P(SearchingTest, an_accusation_is_found_by_its_role_and_never_from_the_unit_accused) {
    const MatterNumber number = filed({.unit = "petition", .accused = "housing", .kind = Kind::accusation});
    catch_up();
    EXPECT_EQ(found(officer("petition"), "路灯"), Numbers{});
    EXPECT_EQ(found(officer("petition", {Role::accusations}), "路灯"), Numbers{number});
    EXPECT_EQ(found(officer("city", {Role::accusations}), "路灯"), Numbers{number});
    EXPECT_EQ(found(officer("housing", {Role::accusations, Role::supervisor}), "路灯"), Numbers{});
    EXPECT_EQ(found(officer("north", {Role::accusations, Role::supervisor}), "路灯"), Numbers{});
    EXPECT_EQ(page(officer("petition"), {.words = "路灯"}).count, 0) << "nor is it counted";
}

TEST_P(SearchingTest, words_are_shown_on_a_duty_and_to_nobody_else) {
    filed({});
    catch_up();
    const SearchPage own = page(officer("petition"), {.words = "路灯"});
    ASSERT_EQ(own.hits.size(), 1U);
    EXPECT_TRUE(own.hits[0].on_duty);
    EXPECT_EQ(own.hits[0].title, (std::vector<search::Piece>{{"路灯", true}, {"不亮", false}}));
    EXPECT_EQ(own.count, 1);
    EXPECT_TRUE(own.is_exact);
    const SearchPage above = page(officer("city", {Role::supervisor}), {.words = "路灯"});
    ASSERT_EQ(above.hits.size(), 1U);
    EXPECT_FALSE(above.hits[0].on_duty);
    EXPECT_TRUE(above.hits[0].title.empty() && above.hits[0].extract.empty());
}

TEST_P(SearchingTest, what_happened_since_is_found_and_what_was_erased_is_not) {
    const MatterNumber number = filed({});
    catch_up();
    withdraw(number, "已经协商解决");
    catch_up();
    EXPECT_EQ(found(officer("petition"), "协商"), Numbers{number});
    EXPECT_EQ(narrowed(officer("petition"), {.words = "路灯", .stage = Stage::ended}), Numbers{number});
    EXPECT_EQ(narrowed(officer("petition"), {.words = "路灯", .stage = Stage::registered}), Numbers{});
    today = {{2090000000000}, *day_from("2036-03-24")};
    EXPECT_EQ(erase_ended(*desk, {}, [](const ErasingSum&) { return true; }).matters, 1);
    events += 1;
    catch_up();
    EXPECT_EQ(found(officer("petition"), "路灯"), Numbers{});
    EXPECT_EQ(found(officer("petition"), "协商"), Numbers{});
    searching->indexing().rebuild();
    catch_up();
    EXPECT_EQ(found(officer("petition"), "路灯"), Numbers{}) << "nor after it was made again";
    EXPECT_EQ(found(officer("petition"), text(number)), Numbers{number}) << "by its number it is";
}

TEST_P(SearchingTest, another_tree_of_units_marks_every_matter_anew) {
    const MatterNumber number = filed({});
    catch_up();
    EXPECT_EQ(found(officer("housing"), "路灯"), Numbers{});
    save({"petition",
          {"信访局", "Petition office"},
          UnitKind::petition_department,
          4,
          "430102",
          "city",
          {},
          "housing"});
    catch_up();
    EXPECT_EQ(found(officer("housing"), "路灯"), Numbers{number}) << "the successor";
    open_index();
    EXPECT_EQ(found(officer("housing"), "路灯"), Numbers{number}) << "kept in the file";
}

TEST_P(SearchingTest, pages_go_on_where_they_ended_in_either_order) {
    for (int i = 0; i < 7; ++i) filed({.title = i % 2 == 0 ? "路灯" : "别的", .text = "路灯坏了"});
    catch_up();
    for (const bool newest : {true, false}) {
        SearchAsked asked{.words = "路灯"};
        asked.newest_first = newest;
        asked.limit = 3;
        std::set<MatterNumber> seen;
        int pages = 0;
        do {
            const SearchPage one = page(officer("petition"), asked);
            EXPECT_EQ(one.count, 7);
            for (const SearchHit& hit : one.hits) EXPECT_TRUE(seen.insert(hit.number).second);
            asked.after = one.next;
            ++pages;
        } while (asked.after);
        EXPECT_EQ(seen.size(), 7U);
        EXPECT_EQ(pages, 3);
    }
}

}  // namespace
}  // namespace dengwen::desk
