#include "findings/looking.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "wording/folding.hpp"

namespace dengwen::findings {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Law law() {
    Law law;
    law.clocks.resize(static_cast<std::size_t>(Clock::review_request) + 1);
    ClockRule& rule = law.clocks.back();
    rule.length = 30;
    rule.kind = DayKind::calendar;
    law.instruments = {{"信访工作条例", "Regulations on Petition Work"}};
    law.answer = {{"劳动合同法", "物业管理条例", "保障农民工工资支付条例"},
                  {"请向有关部门反映", "不属于我局职责"},
                  {"感谢您的", "高度重视", "正在研究", "尽快处理"},
                  "信访工作条例 32",
                  Certainty::design};
    return law;
}

DraftRead draft(std::string reason, std::string basis = "《劳动合同法》第三十条。", std::string facts = {},
                std::string asked = "发清三个月工资") {
    return {{{1, AnswerOutcome::supported, std::move(asked), std::move(facts), std::move(reason),
              std::move(basis)}},
            {"临澜市人力资源和社会保障局", "东浦区人民政府"}};
}

std::vector<FindingKind> kinds(const DraftRead& read) { return kinds_of(look(read, law())); }

const std::string good = "经核对银行流水，公司确欠三个月工资共一万八千元，已责令其于4月30日前发清。";

TEST(Looking, an_answer_to_its_demand_with_a_law_has_nothing_to_it) {
    EXPECT_THAT(kinds(draft(good)), IsEmpty());
    EXPECT_THAT(kinds(draft("感谢您的来信。" + good)), IsEmpty()) << "courtesy beside an answer does no harm";
    EXPECT_THAT(kinds(draft(good, "")), IsEmpty()) << "whether a basis is owed is the rule's to say";
}

TEST(Looking, a_basis_is_one_of_the_list) {
    EXPECT_THAT(kinds(draft(good, "《中华人民共和国劳动合同法》第三十条")), IsEmpty());
    EXPECT_THAT(kinds(draft(good, "《物业管理条例》（2018年修正）第六条")), IsEmpty());
    EXPECT_THAT(kinds(draft(good, "《物业管理条例（2018年修正）》第六条")), IsEmpty());
    EXPECT_THAT(kinds(draft(good, "勞動合同法第三十条")), IsEmpty())
        << "without marks, in traditional characters";
    EXPECT_THAT(kinds(draft(good, "《信访工作条例》第三十二条")), IsEmpty()) << "the law's own instrument";
    EXPECT_THAT(kinds(draft(good, "有关规定")), ElementsAre(FindingKind::basis_unknown));
    const auto found = look(draft(good, "《劳动合同法》和《工资发放办法》"), law());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].words, "《工资发放办法》");
    EXPECT_EQ(found[0].part, AnswerPart::basis);
    EXPECT_EQ(found[0].begin, 8U);
    EXPECT_EQ(found[0].length, 8U);
    Law any = law();
    any.answer.statutes.clear();
    EXPECT_THAT(look(draft(good, "有关规定"), any), IsEmpty()) << "a profile without a list asks for none";
}

TEST(Looking, nobody_is_told_to_sue_over_the_opinion) {
    const auto found = look(draft(good + "如对本意见不服，可以向人民法院提起行政诉讼。"), law());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::suit_promised);
    EXPECT_EQ(found[0].words, "如对本意见不服，可以向人民法院提起行政诉讼");
    EXPECT_THAT(kinds(draft(good + "不服本意见的，可以申请行政复议。")),
                ElementsAre(FindingKind::suit_promised));
    EXPECT_THAT(kinds(draft(good + "工资争议可以向人民法院起诉公司。")), IsEmpty())
        << "the dispute itself is the court's";
    EXPECT_THAT(kinds(draft(good + "如对该行政许可不服，可以申请行政复议或者提起行政诉讼。")), IsEmpty())
        << "a permit is the court's";
    EXPECT_THAT(kinds(draft(good + "如不服，可以起诉。")), ElementsAre(FindingKind::suit_promised));
    EXPECT_THAT(kinds(draft(good + "对本意见不服的，不属于行政诉讼受案范围。")), IsEmpty());
}

TEST(Looking, the_remedy_has_its_time_and_its_body) {
    const std::string right = "如不服，可以自收到之日起30日内向东浦区人民政府提出复查请求。";
    EXPECT_THAT(kinds(draft(good + right)), IsEmpty());
    EXPECT_THAT(kinds(draft(good + "可以在三十日内向上一级机关申请复查。")), IsEmpty());
    for (const std::string wrong : {"15日", "六十日", "30个工作日", "一百二十天", "３1日"}) {
        const auto found = look(draft(good + "可以在" + wrong + "内向区人民政府申请复查。"), law());
        ASSERT_EQ(found.size(), 1U) << wrong;
        EXPECT_EQ(found[0].kind, FindingKind::remedy_wrong);
        EXPECT_EQ(found[0].words, wrong);
        EXPECT_EQ(found[0].expected, "30日");
    }
    const auto found = look(draft(good + "可以在30日内向区委办公室申请复查。"), law());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].words, "区委办公室");
    EXPECT_EQ(found[0].expected, "临澜市人力资源和社会保障局、东浦区人民政府");
    EXPECT_THAT(kinds(draft(good + "可以在5月9日以后30日内申请复查。")), IsEmpty()) << "a date is no period";
    EXPECT_THAT(kinds(draft(good + "公司可以在15日内申请复核工程量。")), IsEmpty());
}

TEST(Looking, nobody_is_sent_away) {
    const auto found = look(draft("工资支付不属于我局职责，请向有关部门反映。" + good), law());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_THAT(kinds_of(found), ElementsAre(FindingKind::shirking));
    EXPECT_EQ(found[0].words, "请向有关部门反映");
    EXPECT_EQ(found[1].words, "不属于我局职责");
}

TEST(Looking, courtesy_and_announcements_alone_are_no_answer) {
    const auto found = look(draft("您反映的拖欠工资问题我局高度重视，正在研究，将尽快处理。"), law());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::empty_words);
    EXPECT_THAT(kinds(draft("工资。")), ElementsAre(FindingKind::empty_words));
    EXPECT_THAT(kinds(draft("工资已发清。", "《劳动合同法》", "高度重视。")),
                ElementsAre(FindingKind::empty_words));
    EXPECT_THAT(kinds(draft("经核对，欠发的一万八千元工资已于3月5日发清，感谢您的来信。")), IsEmpty())
        << "courtesy in the same sentence does not take the rest along";
    EXPECT_THAT(kinds(draft("工资已于3月5日发清。")), IsEmpty()) << "short, and it says what was done";
}

TEST(Looking, an_answer_speaks_of_its_demand) {
    const std::string elsewhere = "经现场测量，楼道照明和绿化均符合规划条件，已经通过验收。";
    const auto found = look(draft(elsewhere), law());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].kind, FindingKind::demand_untouched);
    EXPECT_THAT(kinds(draft(elsewhere, "《物业管理条例》", "", "请求尽快解决有关问题")), IsEmpty())
        << "a demand that names nothing cannot be missed";
    EXPECT_THAT(kinds(draft("三盏路灯损坏，属于养护范围，已经换新。", "《物业管理条例》", "", "修灯")),
                IsEmpty());
    EXPECT_THAT(kinds(draft("A3區的路燈已全部更換，三月起正常照明。", "《物业管理条例》", "", "修好路灯")),
                IsEmpty());
}

TEST(Looking, hostile_texts_take_bounded_time_and_findings) {
    std::string many;
    for (int i = 0; i < 20'000; i++) many += "不属于我局职责，不服起诉，15日内向某某申请复查。";
    EXPECT_EQ(look(draft(many), law()).size(), 50U);
    std::string open(60'000, ' ');
    for (char& one : open) one = '\xE3';
    EXPECT_NO_THROW(look(draft(open, open), law()));
}

RC_GTEST_PROP(Looking, words_lie_where_it_says, (const std::vector<std::uint8_t>& choice)) {
    const std::vector<std::string> pieces{"不属于我局职责",
                                          "如不服，可以起诉",
                                          "15日内申请复查",
                                          "Ｘ㈱",
                                          "。",
                                          "高度重视",
                                          "\xFF",
                                          "請向有關部門反映",
                                          "😀",
                                          "工资"};
    std::string text;
    for (const std::uint8_t one : choice) text += pieces[one % pieces.size()];
    const std::u32string given = wording::traced(text).given;
    for (const Finding& one : look(draft(text), law())) {
        if (one.length == 0 || one.part != AnswerPart::reason) continue;
        RC_ASSERT(one.begin + one.length <= given.size());
        RC_ASSERT(wording::utf8(std::u32string_view(given).substr(one.begin, one.length)) == one.words);
    }
}

}  // namespace
}  // namespace dengwen::findings
