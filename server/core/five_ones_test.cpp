#include "core/five_ones.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;
using enum FiveOne;

TEST(FiveOnes, NamesWhatIsMissing) {
    using Missing = std::vector<FiveOne>;
    EXPECT_EQ(missing_of_five_ones(accepted().matter), (Missing{leader, team, FiveOne::plan, dossier}));
    Case it = led();
    EXPECT_EQ(missing_of_five_ones(it.matter), (Missing{FiveOne::plan, dossier}));
    it.matter.leader->team.clear();
    EXPECT_EQ(missing_of_five_ones(it.matter), (Missing{team, FiveOne::plan, dossier}));
    it = planned();
    EXPECT_EQ(missing_of_five_ones(it.matter), Missing{});
    it.matter.plan->summary.reset();
    EXPECT_EQ(missing_of_five_ones(it.matter), Missing{dossier});
    for (PlanStep& one : it.matter.plan->steps) one.changed_on = it.today;
    EXPECT_EQ(missing_of_five_ones(it.matter), (Missing{FiveOne::plan, dossier}));
    it.matter.running_matter = matter_number(430102, 2026, 3);
    EXPECT_EQ(missing_of_five_ones(it.matter), (Missing{FiveOne::matter, FiveOne::plan, dossier}));
}

TEST(FiveOnes, HaveNames) {
    for (int i = 0; i < five_ones_count; ++i) {
        const auto one = static_cast<FiveOne>(i);
        EXPECT_EQ(five_one_from(name(one)), one);
    }
    EXPECT_EQ(name(dossier), "dossier");
    EXPECT_EQ(five_one_from("nothing"), std::nullopt);
}

}  // namespace
}  // namespace dengwen
