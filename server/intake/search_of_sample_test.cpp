// What every officer of the sample town finds is what the gate would open for that officer, matter by matter.
#include <gtest/gtest.h>

#include "desk/rights.hpp"
#include "desk/searching.hpp"
#include "intake/sample.hpp"
#include "intake/town_fixture_test.hpp"

namespace dengwen::intake {
namespace {

// Each text has one of these, so that a search for it is a search for everything.
constexpr const char* everywhere[] = {"的", "了", "不", "有", "一", "是"};

std::set<MatterNumber> found_by(desk::Searching& searching, const Officer& officer,
                                const std::string& words) {
    std::set<MatterNumber> found;
    desk::SearchAsked asked;
    asked.words = words;
    asked.newest_first = true;
    asked.limit = desk::found_max;
    do {
        const auto answered = searching.search({ActorKind::officer, officer, false}, asked);
        const auto& page = std::get<desk::SearchPage>(answered);
        for (const desk::SearchHit& hit : page.hits) found.insert(hit.number);
        asked.after = page.next;
    } while (asked.after);
    return found;
}

TEST(SearchOfSample, FindsWhatTheGateOpensAndNothingElse) {
    const Place place;
    District district(place.path());
    sample_town(district.desk);
    desk::Searching searching(district.desk, place.path() + "/search.sqlite", District::the_vault_key(),
                              nullptr);
    while (searching.indexing().index_next()) continue;

    std::vector<Officer> officers;
    for (const auto& stored : district.store.officers("", 1000)) officers.push_back(stored.officer);
    ASSERT_GE(officers.size(), 15U);
    int seen = 0, unseen = 0;
    for (const Officer& officer : officers) {
        std::set<MatterNumber> found;
        for (const char* word : everywhere) found.merge(found_by(searching, officer, word));
        for (const MatterNumber number : district.matters()) {
            const bool opens =
                desk::may_see(officer, *district.store.matter(number), *district.desk.offices());
            EXPECT_EQ(found.contains(number), opens) << officer.id << " " << text(number);
            EXPECT_EQ(found_by(searching, officer, text(number)).contains(number), opens);
            (opens ? seen : unseen) += 1;
        }
    }
    EXPECT_GT(seen, 100);
    EXPECT_GT(unseen, 100);
}

}  // namespace
}  // namespace dengwen::intake
