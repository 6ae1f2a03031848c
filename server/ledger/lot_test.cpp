#include "ledger/lot.hpp"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace dengwen::ledger {
namespace {

const std::string lot_secret = "0123456789abcdef0123456789abcdef";

std::vector<Hash> tickets(int count, const std::string& of = "430102-2026-") {
    std::vector<Hash> out;
    for (int i = 0; i < count; ++i) {
        const std::string number = of + std::to_string(10'000'000 + i);
        out.push_back(ticket_of(ticket_salt(lot_secret, number), number));
    }
    std::ranges::sort(out);
    return out;
}

Hash seed_of(int number) { return sha256_of("seed " + std::to_string(number)); }

TEST(Lot, HidesANumberInATicketThatItsSaltAloneOpens) {
    const std::string number = "430102-2026-00000017";
    const std::string salt = ticket_salt(lot_secret, number);
    EXPECT_EQ(salt, bytes_of(sha256_of("dengwen lot salt 1\n" + lot_secret + number)));
    EXPECT_EQ(ticket_of(salt, number), sha256_of("dengwen lot ticket 1\n" + salt + number));
    EXPECT_NE(ticket_salt(lot_secret, "430102-2026-00000018"), salt);
    EXPECT_NE(ticket_of(salt, "430102-2026-00000018"), ticket_of(salt, number));
}

TEST(Lot, IsOneTextInTheLedger) {
    const std::vector<LotPart> parts{{"housing", tickets(6), 2}, {"water", {}, 0}};
    const std::string digest = hex(population_digest(parts));
    const LotTerms terms{"one", "petitions", "2026-01-01", "2026-02-28",
                         2,     0,           "2026-03-20", "2026-03-09T04:10:05.123Z"};
    EXPECT_EQ(text_of(terms, parts),
              "lot one\nby petitions\nfrom 2026-01-01\nuntil 2026-02-28\nnumber 2\non 2026-03-20\n"
              "announced 2026-03-09T04:10:05.123Z\nunit housing 6 2\nunit water few\npopulation 6 " +
                  digest + "\n");
    LotTerms share = terms;
    share.number = 0;
    share.share = 30;
    EXPECT_NE(text_of(share, parts).find("\nshare 30\n"), std::string::npos);
}

TEST(Lot, KnowsAnyChangeOfThePopulationByItsDigest) {
    const std::vector<LotPart> parts{{"housing", tickets(6), 2}, {"water", tickets(5, "w"), 2}};
    std::string bytes = "housing 6\n";
    for (const Hash& one : parts[0].tickets) bytes += bytes_of(one);
    bytes += "water 5\n";
    for (const Hash& one : parts[1].tickets) bytes += bytes_of(one);
    EXPECT_EQ(population_digest(parts), sha256_of(bytes));
    auto moved = parts;
    moved[1].tickets.push_back(moved[0].tickets.back());
    moved[0].tickets.pop_back();
    EXPECT_NE(population_digest(moved), population_digest(parts));
}

RC_GTEST_PROP(LotRule, DrawsTheSameWhateverTheOrderOfTheTickets, ()) {
    const int size = *rc::gen::inRange(0, 40), count = *rc::gen::inRange(0, 45);
    std::vector<Hash> all = tickets(size);
    const Hash seed = seed_of(*rc::gen::arbitrary<int>());
    const auto first = drawn(seed, all, static_cast<std::size_t>(count));
    RC_ASSERT(static_cast<int>(first.size()) == std::min(size, count));
    RC_ASSERT(std::set(first.begin(), first.end()).size() == first.size());
    for (const Hash& one : first) RC_ASSERT(std::ranges::find(all, one) != all.end());
    const int turns = *rc::gen::inRange(0, size + 1);
    std::rotate(all.begin(), all.begin() + turns, all.end());
    std::ranges::reverse(all);
    RC_ASSERT(drawn(seed, all, static_cast<std::size_t>(count)) == first);
}

RC_GTEST_PROP(LotRule, DrawsMoreByAddingToWhatWasDrawn, ()) {
    const auto all = tickets(30);
    const Hash seed = seed_of(*rc::gen::arbitrary<int>());
    const auto count = static_cast<std::size_t>(*rc::gen::inRange(0, 30));
    const auto few = drawn(seed, all, count), more = drawn(seed, all, count + 1);
    RC_ASSERT(std::equal(few.begin(), few.end(), more.begin()));
}

// Of 20 tickets 5 are drawn, in 4,000 draws: each is drawn 1,000 times, give or take six deviations of 27.
TEST(LotRule, DrawsEachTicketAsOftenAsAnyOther) {
    const auto all = tickets(20);
    std::map<Hash, int> times;
    std::map<std::pair<Hash, Hash>, int> together;
    for (int i = 0; i < 4'000; ++i) {
        const auto five = drawn(seed_of(i), all, 5);
        for (const Hash& one : five) {
            ++times[one];
            for (const Hash& other : five)
                if (one < other) ++together[{one, other}];
        }
    }
    ASSERT_EQ(times.size(), all.size());
    for (const auto& [ticket, count] : times) EXPECT_NEAR(count, 1'000, 165) << hex(ticket);
    // And each pair 4,000 · (5 · 4) / (20 · 19) = 211 times, give or take six of 14.
    ASSERT_EQ(together.size(), 190u);
    for (const auto& [pair, count] : together) EXPECT_NEAR(count, 211, 85);
}

}  // namespace
}  // namespace dengwen::ledger
