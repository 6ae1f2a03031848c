#include "store/lots.hpp"

#include <algorithm>

#include "ledger/entry.hpp"
#include "store/fixture.hpp"

namespace dengwen::store {
namespace {

class LotsTest : public OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (!place) return;
        store = place->open();
        lots.emplace(store->lots());
    }
    std::unique_ptr<Store> store;
    std::optional<Lots> lots;
};
INSTANTIATE_TEST_SUITE_P(Both, LotsTest, both, database_name);

KeptLot announced(const std::string& id, const char* on) {
    return {.lot = {.id = id,
                    .by = "petition-office",
                    .units = {"water-bureau", "housing-bureau"},
                    .from = *day_from("2026-01-01"),
                    .until = *day_from("2026-02-28"),
                    .number = 2,
                    .on = *day_from(on)},
            .announced_by = "zhao",
            .announced_at = {1'772'409'600'000},
            .secret = std::string(32, 's')};
}

std::vector<LotTicket> tickets_of(const KeptLot& lot, int count) {
    std::vector<LotTicket> out;
    for (int i = 1; i <= count; ++i) {
        const std::string number = text(numbered(i));
        out.push_back({i % 2 ? "housing-bureau" : "water-bureau",
                       ledger::ticket_of(ledger::ticket_salt(lot.secret, number), number), numbered(i)});
    }
    return out;
}

TEST_P(LotsTest, AreAnnouncedAndListedByTheirDay) {
    EXPECT_EQ(lots->lot("one"), std::nullopt);
    const KeptLot one = announced("one", "2026-03-20");
    KeptLot two = announced("two", "2026-03-25");
    two.lot.number = 0;
    two.lot.share = 10;
    lots->announce(one);
    lots->announce(two);
    EXPECT_THROW(lots->announce(one), Fault) << "what was announced stays as it was";
    EXPECT_EQ(lots->lot("one"), one);
    EXPECT_EQ(lots->lots({}), (std::vector{two, one}));
    EXPECT_EQ(lots->lots({{}, 1}), std::vector{two});
    EXPECT_EQ(lots->lots({{{two.lot.on, "two"}}, 5}), std::vector{one});
    EXPECT_TRUE(lots->waiting(*day_from("2026-03-19")).empty());
    EXPECT_EQ(lots->waiting(*day_from("2026-03-20")), std::vector{one});
    EXPECT_EQ(lots->waiting(*day_from("2026-03-30")), (std::vector{one, two}));
}

TEST_P(LotsTest, FixTheirPopulationOnceTogetherWithItsLeaf) {
    const KeptLot one = announced("one", "2026-03-20");
    lots->announce(one);
    store->commit(registration(numbered(1)));
    while (store->seal(100) > 0) continue;
    const auto before = store->leaf_count();
    const auto tickets = tickets_of(one, 7);
    EXPECT_EQ(lots->population("one"), std::nullopt);
    ASSERT_TRUE(lots->fix(one, tickets));
    EXPECT_FALSE(lots->fix(one, tickets_of(one, 3))) << "another node was first";
    const auto population = lots->population("one");
    ASSERT_TRUE(population);
    EXPECT_EQ(population->leaf, before);
    EXPECT_EQ(store->leaf_count(), before + 1);
    auto kept = lots->tickets("one");
    auto wanted = tickets;
    const auto by_matter = [](const LotTicket& a, const LotTicket& b) { return a.matter < b.matter; };
    std::ranges::sort(kept, by_matter);
    EXPECT_EQ(kept, wanted);
    const auto parts = parts_of(one.lot, kept);
    ASSERT_EQ(parts.size(), 2u);
    EXPECT_EQ(parts[0].unit, "water-bureau") << "in the order they were announced in";
    EXPECT_EQ(parts[0].tickets.size(), 3u);
    EXPECT_EQ(parts[0].drawn, 0u) << "too few";
    EXPECT_TRUE(std::ranges::is_sorted(parts[1].tickets));
    EXPECT_EQ(lots->sizes("one"), (std::vector<LotSize>{{"water-bureau", 3, 0}, {"housing-bureau", 4, 0}}));
    EXPECT_EQ(population->digest, ledger::population_digest(parts));
    EXPECT_EQ(store->leaf_entries(before, 1).at(0),
              ledger::bytes_of(ledger::lot_entry(population->salt, lot_text(one, parts))));
    // What comes after it goes on in the ledger.
    store->commit(registration(numbered(2)));
    while (store->seal(100) > 0) continue;
    EXPECT_EQ(store->leaf_count(), before + 2);
    EXPECT_TRUE(lots->tickets("two").empty());
}

TEST_P(LotsTest, AreDrawnOnce) {
    const KeptLot one = announced("one", "2026-03-20");
    lots->announce(one);
    ASSERT_TRUE(lots->fix(one, tickets_of(one, 12)));
    const LotDraw draw{ledger::sha256_of("seed"), *day_from("2026-03-21")};
    const std::vector<DrawnMatter> matters{{"housing-bureau", 1, numbered(5)},
                                           {"housing-bureau", 2, numbered(3)},
                                           {"water-bureau", 1, numbered(4)}};
    EXPECT_EQ(lots->draw("one"), std::nullopt);
    EXPECT_TRUE(lots->draw("one", draw, matters));
    EXPECT_FALSE(lots->draw("one", {ledger::sha256_of("other"), *day_from("2026-03-22")}, {}));
    EXPECT_EQ(lots->draw("one"), draw);
    EXPECT_EQ(lots->drawn("one"), matters);
    EXPECT_TRUE(lots->drawn("two").empty());
    EXPECT_TRUE(lots->waiting(*day_from("2026-12-01")).empty()) << "it is done";
}

}  // namespace
}  // namespace dengwen::store
