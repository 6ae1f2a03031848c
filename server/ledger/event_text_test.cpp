#include "ledger/event_text.hpp"

#include <gtest/gtest.h>

#include <set>

namespace dengwen::ledger {
namespace {

constexpr EventColumns acceptance{.matter = 43010220260000017,
                                  .seq = 3,
                                  .instant = 1767580200000,
                                  .day = "2026-01-05",
                                  .actor = "officer",
                                  .officer = "zhao",
                                  .unit = "housing-bureau",
                                  .for_petitioner = false,
                                  .noun = "acceptance",
                                  .body = R"({"simple":false})"};

TEST(EventText, HasOneLineForEachColumnInTheirOrder) {
    EXPECT_EQ(text_of(acceptance),
              "43010220260000017\n3\n1767580200000\n2026-01-05\nofficer\nzhao\nhousing-bureau\n0\n"
              "acceptance\n{\"simple\":false}\n");
}

TEST(EventText, EndsWithTheColleagueInWhoseSteadItWasDone) {
    EventColumns stood_in = acceptance;
    stood_in.on_behalf_of = "qian";
    EXPECT_EQ(text_of(stood_in), text_of(acceptance) + "qian\n");
}

TEST(EventText, DiffersWhereAnyColumnDiffers) {
    std::set<std::string> texts{text_of(acceptance)};
    const auto changed = [&](auto change) {
        EventColumns other = acceptance;
        change(other);
        texts.insert(text_of(other));
    };
    changed([](EventColumns& it) { it.matter = 1; });
    changed([](EventColumns& it) { it.seq = 4; });
    changed([](EventColumns& it) { ++it.instant; });
    changed([](EventColumns& it) { it.day = "2026-01-06"; });
    changed([](EventColumns& it) { it.actor = "petitioner"; });
    changed([](EventColumns& it) { it.officer = ""; });
    changed([](EventColumns& it) { it.unit = ""; });
    changed([](EventColumns& it) { it.for_petitioner = true; });
    changed([](EventColumns& it) { it.noun = "dismissal"; });
    changed([](EventColumns& it) { it.body = R"({"simple":true})"; });
    changed([](EventColumns& it) { it.on_behalf_of = "qian"; });
    // The same bytes cut elsewhere between two columns are another event.
    changed([](EventColumns& it) { it.officer = "zhaoh", it.unit = "ousing-bureau"; });
    EXPECT_EQ(texts.size(), 13u);
}

}  // namespace
}  // namespace dengwen::ledger
