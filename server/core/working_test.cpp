// The working of a deadline, sentence by sentence.
#include <gtest/gtest.h>

#include "core/deadline.hpp"
#include "core/law_fixture_test.hpp"

namespace dengwen {
namespace {

using testing::calendar_of_2026;
using testing::day;
using testing::regulations;

struct Told {
    std::vector<std::string> zh;
    std::vector<std::string> en;
};

Told tell(const ClockQuestion& question, const Law& law = regulations(),
          const Calendar& calendar = calendar_of_2026()) {
    Told told;
    for (const Words& words : working(work_out(question, law, calendar).value(), law, calendar)) {
        told.zh.push_back(words.zh);
        told.en.push_back(words.en);
    }
    return told;
}

using Sentences = std::vector<std::string>;

TEST(Working, OfCalendarDaysThatRoll) {
    const Told told = tell({Clock::review_request, day("2026-03-05")});
    EXPECT_EQ(told.zh, (Sentences{
                           "期限自收到之日起算，即2026年3月5日（星期四）；这一天不计入，从次日开始计算（参照"
                           "《民法典》第201条）。",
                           "这一天是送达记录证明信访人实际收到文书的日期，不是寄出的日期；没有送达记录，期限"
                           "不开始（《信访工作条例》"
                           "第35条）。",
                           "期限为30日，按日历日连续计算，休息日也计入（《信访工作条例》第35条）。",
                           "第30日是2026年4月4日（星期六）。",
                           "期限的最后一日是休息日的，顺延到其后的第一个工作日：2026年4月4日（星期六）至2026"
                           "年4月6日（星期一）"
                           "清明节是休息日，顺延到2026年4月7日（星期二）（参照《民法典》第203条）。",
                           "因此最后一日是2026年4月7日（星期二）；当天完成仍是按时，次日起为逾期。",
                       }));
    EXPECT_EQ(told.en, (Sentences{
                           "The clock “clock” starts on the day it is received: Thursday 5 March 2026. That "
                           "day is not counted; "
                           "counting begins on the next day (Civil Code, Art. 201, by analogy).",
                           "That is the day on which the service record proves the petitioner received the "
                           "paper, not the day it was "
                           "sent; without a service record the clock does not start (Regulations on Petition "
                           "Work, Art. 35).",
                           "The period is 30 days; every day of the calendar counts, rest days too "
                           "(Regulations on Petition Work, "
                           "Art. 35).",
                           "Day 30 is Saturday 4 April 2026.",
                           "A last day that is a rest day gives way to the next working day: Saturday 4 "
                           "April 2026 to Monday 6 April "
                           "2026 (Qingming Festival); the next working day is Tuesday 7 April 2026 (Civil "
                           "Code, Art. 203, by "
                           "analogy).",
                           "So the last day is Tuesday 7 April 2026; what is done on that day is in time, "
                           "from the next day it is "
                           "late.",
                       }));
}

TEST(Working, OfAnExtension) {
    const Told told = tell({Clock::handling, day("2026-01-05"), 20});
    ASSERT_EQ(told.zh.size(), 6u);
    EXPECT_EQ(told.zh[2],
              "经本机关、单位负责人批准延长20日，共80日；须告知信访人理由（《信访工作条例》第34条）。");
    EXPECT_EQ(told.en[2],
              "It was extended by 20 days with the approval of the head of the unit, to 80 days in all; the "
              "petitioner must be told the reason (Regulations on Petition Work, Art. 34).");
    EXPECT_EQ(told.zh[3], "第80日是2026年3月26日（星期四）。");
    EXPECT_EQ(told.zh[4], "这一天是工作日，不顺延。");
    EXPECT_EQ(told.en[4], "It is a working day, so nothing is added.");
}

TEST(Working, OfAnExtensionByACommitteeInWorkingDays) {
    Law law = regulations();
    ClockRule& objection = law.clocks[static_cast<std::size_t>(Clock::objection)];
    objection.extension = {5, Approver::committee, "信访工作条例 23", {"理由", "the reason"}};
    const Told told = tell({Clock::objection, day("2026-03-02"), 3}, law);
    ASSERT_EQ(told.zh.size(), 4u);
    EXPECT_EQ(told.zh[2],
              "经复查复核委员会批准延长3个工作日，共8个工作日；须告知信访人理由（《信访工作条例》第23条）。");
    EXPECT_EQ(told.en[2],
              "It was extended by 3 working days with the approval of the review committee, to 8 working "
              "days in all; "
              "the petitioner must be told the reason (Regulations on Petition Work, Art. 23).");
    EXPECT_EQ(told.zh[3], "因此最后一日是2026年3月12日（星期四）；当天完成仍是按时，次日起为逾期。");
}

TEST(Working, OfHearingDays) {
    const Told seven = tell({Clock::re_review, day("2026-03-02"), 0, 7});
    ASSERT_EQ(seven.zh.size(), 6u);
    EXPECT_EQ(seven.zh[2],
              "听证占用的7日不计入期限，最后一日相应推后到第37日（《信访工作条例》第36条第2款）。");
    EXPECT_EQ(seven.en[2],
              "The 7 days of the hearing do not count, so the last day moves to day 37 (Regulations on "
              "Petition Work, "
              "Art. 36 para. 2).");
    EXPECT_EQ(seven.en[3], "Day 37 is Wednesday 8 April 2026.");
    EXPECT_NE(
        tell({Clock::re_review, day("2026-03-02"), 0, 1}).en[2].find("The 1 day of the hearing does not"),
        std::string::npos);
}

TEST(Working, OfOneDay) {
    EXPECT_NE(tell({Clock::simple_transfer, day("2026-03-02")}).en[1].find("The period is 1 working day; "),
              std::string::npos);
    const Told extended = tell({Clock::handling, day("2026-01-05"), 1});
    EXPECT_NE(extended.en[1].find("The period is 60 days; "), std::string::npos) << extended.en[1];
    EXPECT_NE(
        extended.en[2].find("extended by 1 day with the approval of the head of the unit, to 61 days in all"),
        std::string::npos)
        << extended.en[2];
}

TEST(Working, OfBothAnExtensionAndAHearing) {
    Law law = regulations();
    law.clocks[static_cast<std::size_t>(Clock::re_review)].extension = {
        10, Approver::head, "信访工作条例 36", {"理由", "the reason"}};
    const Told told = tell({Clock::re_review, day("2026-03-02"), 10, 7}, law);
    EXPECT_NE(told.zh[2].find("共40日"), std::string::npos) << told.zh[2];
    EXPECT_NE(told.zh[3].find("第47日"), std::string::npos) << told.zh[3];
    EXPECT_EQ(told.zh[4], "第47日是2026年4月18日（星期六）。");
}

TEST(Working, OfWorkingDaysNamesHolidaysAndMakeUpDays) {
    const Told told = tell({Clock::objection, day("2026-02-11")});
    ASSERT_EQ(told.zh.size(), 5u);
    EXPECT_EQ(told.zh[1],
              "期限为5个工作日，只计工作日：休息日不计，调休上班的周末计入（《信访工作条例》第23条第3款）。");
    EXPECT_EQ(told.zh[2], "其间的节假日不计入：2026年2月15日（星期日）至2026年2月23日（星期一）春节。");
    EXPECT_EQ(told.en[2],
              "Days of holidays in between do not count: Sunday 15 February 2026 to Monday 23 February 2026 "
              "(Spring "
              "Festival).");
    EXPECT_EQ(told.zh[3], "其间的调休工作日计入：2026年2月14日（星期六）春节。");
    EXPECT_EQ(told.en[3],
              "Days made working days in between do count: Saturday 14 February 2026 (Spring Festival).");
    EXPECT_EQ(told.en[4],
              "So the last day is Wednesday 25 February 2026; what is done on that day is in time, from the "
              "next day it "
              "is late.");
    // The first and the last day counted may themselves be listed ones; day zero is not told.
    const Told on_the_edge = tell({Clock::simple_transfer, day("2026-02-13")});
    ASSERT_EQ(on_the_edge.zh.size(), 4u);
    EXPECT_EQ(on_the_edge.zh[2], "其间的调休工作日计入：2026年2月14日（星期六）春节。");
    EXPECT_EQ(tell({Clock::simple_transfer, day("2026-02-23")}).zh.size(), 3u);
}

TEST(Working, OfADayThatWasSet) {
    const Told told = tell({Clock::assignment, day("2026-10-07")});
    EXPECT_EQ(
        told.zh,
        (Sentences{
            "期限不按日数计算，以收到为准，即2026年10月7日（星期三）（《信访工作条例》第22条第1款第（3）项）"
            "。",
            "期限的最后一日是休息日的，顺延到其后的第一个工作日：2026年10月7日（星期三）国庆节是休息日，"
            "顺延到2026年10月8日（星期四）（参照《民法典》第203条）。",
            "因此最后一日是2026年10月8日（星期四）；当天完成仍是按时，次日起为逾期。",
        }));
    EXPECT_EQ(told.en[0],
              "The clock “clock” is not counted in days; it ends on it is received: Wednesday 7 October 2026 "
              "(Regulations on Petition Work, Art. 22 para. 1 item (3)).");
    EXPECT_NE(told.en[1].find("Wednesday 7 October 2026 (National Day); the next"), std::string::npos);
}

TEST(Working, TellsStretchesOfDaysApart) {
    Calendar calendar;
    calendar.publish(2026, {{day("2026-09-25"), true, "中秋节"},
                            {day("2026-09-26"), true, "中秋节"},
                            {day("2026-09-28"), true, "国庆节、中秋节"},
                            {day("2026-09-29"), true, "三月三"}});
    // Sunday the 27th is an ordinary rest day between two listed stretches.
    const Told told = tell({Clock::assignment, day("2026-09-25")}, regulations(), calendar);
    EXPECT_NE(
        told.zh[1].find("2026年9月25日（星期五）至2026年9月26日（星期六）中秋节、2026年9月27日（星期日）、"
                        "2026年9月28日（星期一）国庆节、中秋节、2026年9月29日（星期二）三月三是休息日"),
        std::string::npos)
        << told.zh[1];
    EXPECT_NE(told.en[1].find(
                  "Friday 25 September 2026 to Saturday 26 September 2026 (Mid-Autumn Festival); Sunday 27 "
                  "September 2026; Monday 28 September 2026 (National Day, Mid-Autumn Festival); Tuesday 29 "
                  "September 2026 (三月三); the next working day is Wednesday 30 September 2026"),
              std::string::npos)
        << told.en[1];
    // Two listed days of one name with a working day between them are two stretches.
    Calendar gap;
    gap.overlay({{day("2026-03-03"), true, "停工"}, {day("2026-03-05"), true, "停工"}});
    EXPECT_NE(tell({Clock::simple_acceptance, day("2026-03-02")}, regulations(), gap)
                  .zh[2]
                  .find("2026年3月3日（星期二）停工、2026年3月5日（星期四）停工"),
              std::string::npos);
}

TEST(Working, SaysWhenTheDayMayStillMove) {
    const Told told = tell({Clock::review, day("2026-12-03")});
    EXPECT_EQ(
        told.zh.back(),
        "这一日期是暂定的：2027年的放假安排尚未公布，暂按周一至周五为工作日计算，公布后重新核定并说明理由。");
    EXPECT_EQ(told.en.back(),
              "This date is provisional: the holidays of 2027 are not published; Monday to Friday are taken "
              "as working "
              "days until they are, and the date is then settled with the reason stated.");
    // Only the years that were looked at are named.
    Calendar none;
    EXPECT_NE(tell({Clock::review, day("2025-12-20")}, regulations(), none).zh.back().find("：2026年的"),
              std::string::npos);
    const Told two = tell({Clock::simple_opinion, day("2025-12-29")}, regulations(), none);
    EXPECT_NE(two.zh.back().find("2025年、2026年的"), std::string::npos) << two.zh.back();
    EXPECT_NE(two.en.back().find("2025, 2026 are"), std::string::npos) << two.en.back();
    // A working-day clock does not look at its day zero.
    EXPECT_NE(
        tell({Clock::simple_transfer, day("2025-12-31")}, regulations(), none).zh.back().find("：2026年的"),
        std::string::npos);
    // The last of two days is the only one of its year.
    Calendar rolls = calendar_of_2026();
    rolls.overlay({{day("2026-12-31"), true, "停工"}});
    EXPECT_NE(tell({Clock::assignment, day("2026-12-31")}, regulations(), rolls).zh.back().find("：2027年的"),
              std::string::npos);
    EXPECT_EQ(tell({Clock::review, day("2026-03-02")}).zh.back().find("暂定"), std::string::npos);
}

TEST(Working, ADeadlineWaitingToBeSettledSaysSo) {
    const Law law = regulations();
    const Deadline deadline = work_out({Clock::review, day("2026-03-02")}, law, Calendar()).value();
    ASSERT_TRUE(deadline.provisional);
    const auto sentences = working(deadline, law, calendar_of_2026());
    EXPECT_EQ(sentences.back().zh, "这一日期是暂定的：计算时所需年份的放假安排尚未公布。");
    EXPECT_EQ(sentences.back().en,
              "This date is provisional: when it was worked out, the holidays of a year it needs were not "
              "published.");
}

TEST(Working, SaysHowSureTheNumberIs) {
    Law law = regulations();
    const auto second = [&](Clock clock, Certainty certainty) {
        law.clocks[static_cast<std::size_t>(clock)].certainty = certainty;
        return tell({clock, day("2026-03-02")}, law).zh[2];
    };
    EXPECT_NE(second(Clock::simple_opinion, Certainty::memory).find("尚未与法规文本核对"), std::string::npos);
    EXPECT_NE(second(Clock::handling, Certainty::local).find("是否有效未核对"), std::string::npos);
    EXPECT_EQ(second(Clock::handling, Certainty::verified), "第60日是2026年5月1日（星期五）。");
    EXPECT_EQ(second(Clock::handling, Certainty::design), "第60日是2026年5月1日（星期五）。");
}

TEST(Working, WritesEveryMonthAndDayOfTheWeek) {
    const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
    const char* weekdays[] = {"Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"};
    const char* weekdays_zh[] = {"四", "五", "六", "日", "一", "二", "三"};
    for (int month = 1; month <= 12; ++month) {
        const Day start = day_from(2026, month, 1).value();
        const Told told = tell({Clock::assignment, start});
        const auto of_week = static_cast<std::size_t>((start - day("2026-01-01")) % 7);
        EXPECT_NE(told.en[0].find(std::string(weekdays[of_week]) + " 1 " + months[month - 1] + " 2026"),
                  std::string::npos)
            << told.en[0];
        EXPECT_NE(
            told.zh[0].find("2026年" + std::to_string(month) + "月1日（星期" + weekdays_zh[of_week] + "）"),
            std::string::npos)
            << told.zh[0];
    }
}

}  // namespace
}  // namespace dengwen
