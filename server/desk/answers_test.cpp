#include "desk/answers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace dengwen::desk {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Law law_with_phrases() {
    Law law;
    law.clocks.resize(static_cast<std::size_t>(Clock::review_request) + 1);
    law.clocks.back().length = 30;
    law.answer.statutes = {"城市道路管理条例"};
    law.answer.shirking = {"请向有关部门反映"};
    return law;
}

TEST(Answers, a_draft_is_read_in_its_words_with_the_demand_each_answer_is_to) {
    Unit bureau;
    bureau.id = "city-management";
    bureau.level_above = {"county"};
    Unit county;
    county.id = "county";
    county.name = {"某县人民政府", "county government"};
    const Offices offices({bureau, county});
    Matter matter;
    matter.handling_unit = "city-management";
    matter.demands = {{1, {"first"}}, {2, {"second"}}};
    EXPECT_THAT(draft_references(matter), IsEmpty());
    EXPECT_THAT(findings_in_draft(matter, {}, law_with_phrases(), offices), IsEmpty()) << "there is no draft";

    Answer one;
    one.demand = 2;
    one.facts = {"facts"};
    one.reason = {"reason"};
    one.basis = ContentRef{"basis"};
    matter.draft = Draft{"liu", {one}};
    EXPECT_THAT(draft_references(matter),
                ElementsAre(ContentRef{"first"}, ContentRef{"second"}, ContentRef{"facts"},
                            ContentRef{"reason"}, ContentRef{"basis"}));
    const auto content = [](std::string digest, std::string body) {
        store::Content out;
        out.digest = std::move(digest);
        out.body = std::move(body);
        return out;
    };
    const auto found =
        findings_in_draft(matter,
                          {content("first", "拆除违法建筑"), content("second", "修好路灯"),
                           content("facts", "三盏路灯于三月五日换新。"),
                           content("reason", "其余请向有关部门反映。可以在30日内向县委申请复查。"),
                           content("basis", "《城市道路管理条例》")},
                          law_with_phrases(), offices);
    EXPECT_THAT(findings::kinds_of(found), ElementsAre(FindingKind::remedy_wrong, FindingKind::shirking));
    for (const findings::Finding& each : found) EXPECT_EQ(each.demand, 2);
    EXPECT_EQ(found.front().expected, "某县人民政府");
}

}  // namespace
}  // namespace dengwen::desk
