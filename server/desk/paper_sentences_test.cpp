// Papers of agreements, letters, proposals and hearings: what they say, from the first templates.
#include "desk/paper_sentences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/paper_origin.hpp"
#include "desk/paper_text.hpp"
#include "paper/defaults.hpp"
#include "paper/plain.hpp"

namespace dengwen::desk {
namespace {

using testing::HasSubstr;
using testing::Not;

class SentencesTest : public testing::Test {
  protected:
    const Day day = *day_from("2026-03-02");
    Matter matter;
    std::vector<Entry> before;  // what happened before the event whose paper it is
    Around around;

    SentencesTest() {
        matter.number = matter_number(430102, 2026, 17);
        matter.handling_unit = "区住建局";
        matter.submissions.push_back({});
        matter.submissions[0].registered_day = day;
        matter.submissions[0].statement = {R"({"title":"电梯停用","text":"t"})"};
        matter.demands = {{1, {"修好电梯"}}, {2, {"赔礼道歉"}}};
        around.unit = [](const std::string& id) { return id; };
        around.text = [](const ContentRef& ref) { return ref.digest; };
        around.category = around.place = around.unit;
        around.query_address = "网上";
    }

    // The text of the paper of this event, without the petitioner's name; what is missing where it is none.
    std::string told(Event event, const std::string& by = "市信访局") {
        const Entry entry{9, {{}, day + 40}, {ActorKind::officer, "o", by}, std::move(event)};
        const std::string kind = paper_of(matter, entry).kind;
        const auto read = paper::read_template(paper::default_text(kind), *paper::kind_from(kind));
        const auto filled =
            paper::fill(*read.made, paper_values(matter, before, entry, around), "", entry.at.day);
        std::string missing;
        for (const std::string& key : filled.missing) missing += "[" + key + "]";
        return missing + paper::plain_text(with_name(filled.document, ""));
    }
    Agreed agreed(AgreementKind kind) const {
        Agreed out;
        out.agreement.kind = kind;
        out.agreement.obligor = "区住建局";
        out.agreement.text = {"双方确认停用四十日。"};
        out.agreement.basis = {"民法典第五百零九条"};
        out.agreement.signed_on = day + 30;
        out.agreement.currency = "CNY";
        out.agreement.demands = {1};
        out.agreement.instalments = {{1, day + 60, 123405, {}, "区住建局"},
                                     {2, day + 50, 0, ContentRef{"修好电梯并检测"}, "街道办"}};
        return out;
    }
    Supervised supervised(MeasureKind kind) const {
        Supervised out;
        out.measure.kind = kind;
        out.measure.unit = "区住建局";
        out.measure.text = {"五日内办结。"};
        out.measure.reply_by = day + 45;
        return out;
    }
};

TEST_F(SentencesTest, AMediationNamesThePartiesTheDisputeAndEveryInstalment) {
    Agreed mediated = agreed(AgreementKind::mediation);
    mediated.agreement.mediator = ContentRef{"人民调解委员会"};
    const std::string paper = told(mediated, "区住建局");
    for (const char* part :
         {"调解协议书", "经人民调解委员会主持调解", "信访人；区住建局",
          "430102-2026-00000017“电梯停用”于2026年3月2日登记", "1. 修好电梯", "双方确认停用四十日。\n",
          "依据：民法典第五百零九条", "第1期：2026年5月1日前，由区住建局履行：支付1234.05元。",
          "第2期：2026年4月21日前，由街道办履行：修好电梯并检测。", "履行期限：2026年5月1日"})
        EXPECT_THAT(paper, HasSubstr(part));
    EXPECT_THAT(paper, Not(HasSubstr("["))) << "nothing is missing";
    EXPECT_THAT(paper, Not(HasSubstr("赔礼道歉"))) << "a demand it does not settle";
}

TEST_F(SentencesTest, ASettlementOfAllDemandsInAnotherCurrency) {
    Agreed settled = agreed(AgreementKind::reconciliation);
    settled.agreement.currency = "USD";
    settled.agreement.demands.clear();
    settled.agreement.basis = {""};
    matter.handling_unit.clear();
    matter.submissions[0].statement = {"no json"};
    const std::string paper = told(settled);
    EXPECT_THAT(paper, HasSubstr("和解协议书"));
    EXPECT_THAT(paper, HasSubstr("2. 赔礼道歉"));
    EXPECT_THAT(paper, HasSubstr("支付1234.05 USD"));
    EXPECT_THAT(paper, HasSubstr("430102-2026-00000017于2026年3月2日登记。"));
    EXPECT_THAT(paper, Not(HasSubstr("依据：")));
}

TEST_F(SentencesTest, AnAgreementThatPromisesNothingIsNoPaper) {
    Agreed empty = agreed(AgreementKind::reconciliation);
    empty.agreement.instalments.clear();
    EXPECT_THAT(told(empty), HasSubstr("[manner]"));
}

TEST_F(SentencesTest, ALetterNamesTheBreachesOfTheRecordAndTheDayOfTheReply) {
    Deadline late;
    late.clock = Clock::handling;
    late.unit = "区住建局";
    late.last_day = late.raw_last_day = day + 10;
    matter.deadlines = {late};
    Supervised letter = supervised(MeasureKind::supervision_letter);
    letter.measure.breaches = {{BreachKind::handling_late, 1}};
    std::string paper = told(letter);
    for (const char* part : {"督办函", "区住建局：", "电梯停用", "超期办理，期限为2026年3月12日，尚未改正。",
                             "五日内办结。", "请于2026年4月16日前书面回复", "市信访局"})
        EXPECT_THAT(paper, HasSubstr(part));
    matter.deadlines[0].done_on = day + 12;
    EXPECT_THAT(told(letter), HasSubstr("已于2026年3月14日改正。"));
    letter.measure.breaches.clear();
    EXPECT_THAT(told(letter), HasSubstr("记录中没有认定的违规情形。"));
    letter.measure.reply_by.reset();
    EXPECT_THAT(told(letter), HasSubstr("[due_on]"));
}

TEST_F(SentencesTest, EachProposalNamesItsOwnArticle) {
    EXPECT_THAT(
        told(supervised(MeasureKind::improve_work)),
        testing::AllOf(HasSubstr("改进工作建议书"), HasSubstr("第四十条第一项"), HasSubstr("五日内办结。")));
    EXPECT_THAT(told(supervised(MeasureKind::improve_policy)),
                testing::AllOf(HasSubstr("完善政策建议书"), HasSubstr("第四十条第二项")));
    EXPECT_THAT(told(supervised(MeasureKind::pursue_responsibility)),
                testing::AllOf(HasSubstr("追究责任建议书"), HasSubstr("第四十条第三项"),
                               HasSubstr("请于2026年4月16日前书面反馈采纳情况")));
}

TEST_F(SentencesTest, EveryOtherMeasureHasAPaperWithItsArticleAndWhatIsAsked) {
    struct Told {
        MeasureKind kind;
        const char* title;
        const char* article;
        const char* reply;
    };
    for (const Told& one :
         {Told{MeasureKind::urging, "信访事项催办函", "根据《信访工作条例》第四十条的规定",
               "前书面回复办理情况"},
          Told{MeasureKind::inspection, "信访工作督查通知书", "第三十八条的规定", "前书面报告整改情况"},
          Told{MeasureKind::interview, "信访工作约谈通知书", "第三十九条第三款的规定", "前书面报告整改情况"},
          Told{MeasureKind::listing, "信访事项挂牌督办通知书", "第三十九条第三款的规定",
               "前书面报告办理情况"}}) {
        Supervised measure = supervised(one.kind);
        const std::string paper = told(measure);
        for (const char* part : {one.title, one.article, "区住建局：", "“电梯停用”于2026年3月2日登记",
                                 "记录中没有认定的违规情形。", "五日内办结。", "市信访局"})
            EXPECT_THAT(paper, HasSubstr(part)) << one.title;
        EXPECT_THAT(paper, HasSubstr(std::string("请于2026年4月16日") + one.reply));
        EXPECT_THAT(paper, Not(HasSubstr("["))) << "nothing is missing";
        measure.measure.reply_by.reset();
        EXPECT_THAT(told(measure), testing::AllOf(Not(HasSubstr("[")), Not(HasSubstr("请于")))) << one.title;
    }
}

TEST_F(SentencesTest, ALookBackSaysHowItCameWhoAnswersAndWhatIsLearnt) {
    Supervised review = supervised(MeasureKind::look_back);
    EXPECT_THAT(told(review), HasSubstr("[cause][finding][lesson]"));
    review.measure.look_back = LookBack{{"无人跟进。"}, {"由分管负责人负责。"}, {"每周核对。"}};
    const std::string paper = told(review);
    for (const char* part : {"责任倒查报告", "第四十二条至第四十六条", "无人跟进。", "由分管负责人负责。",
                             "每周核对。", "五日内办结。", "请于2026年4月16日前"})
        EXPECT_THAT(paper, HasSubstr(part));
    EXPECT_THAT(paper, Not(HasSubstr("[")));
}

TEST_F(SentencesTest, AReplySaysWhetherTheProposalIsAdopted) {
    Measure proposal = supervised(MeasureKind::improve_work).measure;
    proposal.ordinal = 2;
    proposal.by = "市信访局";
    matter.measures = {Measure{}, proposal};
    const std::string adopted = told(SupervisionReplied{2, true, {"已建立巡查。"}}, "区住建局");
    for (const char* part :
         {"采纳情况反馈", "市信访局：", "五日内办结。", "采纳", "已建立巡查。", "区住建局"})
        EXPECT_THAT(adopted, HasSubstr(part));
    EXPECT_THAT(told(SupervisionReplied{2, false, {"没有依据。"}}), HasSubstr("未采纳"));
}

TEST_F(SentencesTest, AHearingIsAnnouncedMovedCalledOffAndRecordedAsItWasAnnounced) {
    HearingAnnounced first;
    first.announced = {1, Phase::handling, "市信访局", day + 50, "14:30", {"三楼会议室"}, {"李主任"}};
    const std::string paper = told(first);
    for (const char* part : {"听证通知书", "2026年4月21日", "14:30", "三楼会议室", "李主任", "你可以参加听证",
                             "应当回避", "430102-2026-00000017"})
        EXPECT_THAT(paper, HasSubstr(part));
    EXPECT_THAT(paper, testing::AllOf(Not(HasSubstr("[")), Not(HasSubstr("原定于"))));
    HearingAnnounced moved = first;
    moved.announced.day = day + 60;
    moved.announced.text = {"请带身份证。"};
    moved.moved_from = day + 50;
    EXPECT_THAT(told(moved), testing::AllOf(HasSubstr("原定于2026年4月21日举行的听证"),
                                            HasSubstr("2026年5月1日"), HasSubstr("请带身份证。")));
    before = {{3, {}, {}, first}, {4, {}, {}, moved}};
    EXPECT_THAT(told(HearingCalledOff{1, {"双方已经和解。"}}),
                testing::AllOf(HasSubstr("听证取消通知书"), HasSubstr("原定于2026年5月1日举行的听证不再举行"),
                               HasSubstr("双方已经和解。"), Not(HasSubstr("["))));
    Heard heard;
    heard.hearing = {Phase::handling, day + 60, day + 60};
    heard.record = {"主持人宣布开始。"};
    heard.announced = 1;
    EXPECT_THAT(told(heard), testing::AllOf(HasSubstr("听证笔录"), HasSubstr("三楼会议室"),
                                            HasSubstr("14:30"), HasSubstr("李主任")));
}

TEST_F(SentencesTest, AHearingIsRecordedWithItsDays) {
    Heard heard;
    heard.hearing = {Phase::re_review, day, day};
    heard.record = {"主持人宣布开始。"};
    std::string paper = told(heard);
    EXPECT_THAT(paper, testing::AllOf(HasSubstr("听证笔录"), HasSubstr("2026年3月2日"),
                                      HasSubstr("主持人宣布开始。")));
    EXPECT_THAT(paper, Not(HasSubstr("至2026年")));
    EXPECT_THAT(paper, Not(HasSubstr("听证地点")));
    heard.hearing.last_day = day + 1;
    EXPECT_THAT(told(heard), HasSubstr("2026年3月2日至2026年3月3日"));
}

}  // namespace
}  // namespace dengwen::desk
