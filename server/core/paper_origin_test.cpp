#include "core/paper_origin.hpp"

#include "core/example_test.hpp"

namespace dengwen {
namespace {

Entry replied(int measure) {
    Entry entry;
    entry.by.unit = "housing";
    entry.event = SupervisionReplied{measure, true, {}};
    return entry;
}

TEST(PaperOrigin, AReplyToAProposalIsAPaperOfTheUnit) {
    Matter matter;
    for (const MeasureKind kind :
         {MeasureKind::urging, MeasureKind::supervision_letter, MeasureKind::improve_work,
          MeasureKind::improve_policy, MeasureKind::pursue_responsibility, MeasureKind::inspection}) {
        Measure one;
        one.ordinal = static_cast<int>(matter.measures.size()) + 1;
        one.kind = kind;
        matter.measures.push_back(one);
    }
    const PaperOrigin reply{"adoption_reply", "housing"};
    EXPECT_EQ(paper_of(matter, replied(1)), PaperOrigin{});
    EXPECT_EQ(paper_of(matter, replied(2)), PaperOrigin{});
    EXPECT_EQ(paper_of(matter, replied(3)), reply);
    EXPECT_EQ(paper_of(matter, replied(4)), reply);
    EXPECT_EQ(paper_of(matter, replied(5)), reply);
    EXPECT_EQ(paper_of(matter, replied(6)), PaperOrigin{});
    EXPECT_EQ(paper_of(matter, replied(7)), PaperOrigin{}) << "there is no such measure";
}

TEST(PaperOrigin, OfEveryOtherEventTheEventAloneSaysIt) {
    Matter matter;
    matter.measures.push_back({});
    matter.measures.back().ordinal = 1;
    matter.measures.back().kind = MeasureKind::improve_work;
    Entry entry;
    entry.by.unit = "housing";
    entry.event = Accepted{};
    EXPECT_EQ(paper_of(matter, entry), (PaperOrigin{"acceptance", "housing"}));
}

}  // namespace
}  // namespace dengwen
