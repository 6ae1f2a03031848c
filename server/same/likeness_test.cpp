#include "same/likeness.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "same/fixture_test.hpp"

namespace dengwen::same {
namespace {

double score_of(const Message& one, const Message& other) {
    return likeness(read_weighed(one), read_weighed(other)).score;
}

TEST(Likeness, the_same_trouble_in_another_place_is_another_matter) {
    for (std::size_t place = 1; place < some_places().size(); place++) {
        for (std::size_t trouble = 0; trouble < some_troubles().size(); trouble++) {
            const double elsewhere = score_of(told(0, trouble), told(place, trouble));
            EXPECT_LT(elsewhere, 0.5) << some_places()[place] << some_troubles()[trouble].title;
            EXPECT_LT(elsewhere, score_of(told(0, trouble), told(0, trouble)));
        }
    }
}

TEST(Likeness, another_trouble_in_the_same_place_is_another_matter) {
    for (std::size_t trouble = 1; trouble < some_troubles().size(); trouble++)
        EXPECT_LT(score_of(told(0, 0), told(0, trouble)), 0.5) << some_troubles()[trouble].title;
}

TEST(Likeness, other_words_of_the_same_place_are_liker_than_the_same_words_of_another) {
    const Message one{"岳秀区青枫雅苑楼下烧烤店油烟扰民", "青枫雅苑5栋楼下的烧烤店每晚油烟很大，无法开窗。"};
    const Message other{"青枫雅苑5栋烧烤店油烟问题何时解决",
                        "再次反映：烧烤店没有装油烟净化，青枫雅苑的住户没法开窗。"};
    const Message elsewhere{"岳秀区槐荫小区楼下烧烤店油烟扰民",
                            "槐荫小区5栋楼下的烧烤店每晚油烟很大，无法开窗。"};
    EXPECT_GT(score_of(one, other), score_of(one, elsewhere)) << "though every other word is the same there";
}

TEST(Likeness, tells_what_is_shared_and_what_differs) {
    const Likeness found = likeness(read_weighed(told(0, 0)), read_weighed(told(1, 0)));
    const auto holds = [&](ReasonKind kind, bool speaks_for, std::string_view words) {
        return std::any_of(found.reasons.begin(), found.reasons.end(), [&](const Reason& reason) {
            return reason.kind == kind && reason.speaks_for == speaks_for &&
                   reason.words.find(words) != std::string::npos;
        });
    };
    EXPECT_TRUE(holds(ReasonKind::demand, true, "油烟扰民"));
    EXPECT_TRUE(holds(ReasonKind::place, false, "青枫雅苑"));
    EXPECT_TRUE(holds(ReasonKind::place, false, "槐荫"));
}

TEST(Likeness, forms_of_a_character_do_not_matter) {
    const Message simple = told(1, 2);
    const Message traditional{"岳秀區槐蔭小區拖欠民工工資",
                              "我們住在岳秀區槐蔭小區。" + some_troubles()[2].text};
    EXPECT_EQ(score_of(simple, traditional), score_of(simple, simple));
}

RC_GTEST_PROP(Likeness, is_alike_both_ways_round_and_within_bounds, ()) {
    const Message one = *any_message();
    const Message other = *any_message();
    const double there = score_of(one, other);
    RC_ASSERT(there == score_of(other, one));
    RC_ASSERT(there >= 0 && there <= 1);
}

RC_GTEST_PROP(Likeness, nothing_is_liker_than_the_message_itself, ()) {
    const Message one = *any_message();
    const Message other = *any_message();
    RC_ASSERT(score_of(one, one) >= score_of(one, other) - 1e-9);
}

RC_GTEST_PROP(Likeness, another_place_lowers_it, ()) {
    const auto trouble = *rc::gen::inRange<std::size_t>(0, 5);
    const auto place = *rc::gen::inRange<std::size_t>(0, 8);
    const auto elsewhere = *rc::gen::inRange<std::size_t>(1, 8);
    RC_ASSERT(score_of(told(place, trouble), told(place + elsewhere, trouble)) <
              score_of(told(place, trouble), told(place, trouble)));
}

TEST(Likeness, of_texts_that_say_nothing_is_low) {
    for (const Message& empty :
         {Message{"", ""}, Message{"路", "路"}, Message{"😀😀", "……"}, Message{"<br>", "<p></p>"}}) {
        EXPECT_LT(score_of(empty, empty), 0.5);
        EXPECT_LT(score_of(empty, told(0, 0)), 0.5);
        EXPECT_TRUE(likeness(read_weighed(empty), read_weighed(empty)).reasons.empty());
    }
}

TEST(Likeness, of_mixed_scripts_and_long_texts_is_found) {
    std::string text;
    for (int at = 0; at < 3000; at++) text += "ۋاھالەنغۇچى mixed Текст 混合文字😀 " + std::to_string(at % 7);
    const Message long_one{"临江区望月路 Wi-Fi 故障", text};
    EXPECT_GT(score_of(long_one, long_one), 0.9);
}

}  // namespace
}  // namespace dengwen::same
