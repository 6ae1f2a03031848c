// The working of a deadline: the same count as work_out, told in sentences a petitioner can follow.
#include <array>
#include <cassert>
#include <set>
#include <utility>

#include "core/deadline.hpp"

namespace dengwen {

namespace {

// By analogy: the Regulations have no rule of their own on counting.
const Words first_day_article{"参照《民法典》第201条", "Civil Code, Art. 201, by analogy"};
const Words rolling_article{"参照《民法典》第203条", "Civil Code, Art. 203, by analogy"};

constexpr std::array<std::string_view, 7> weekdays_zh{"星期一", "星期二", "星期三", "星期四",
                                                      "星期五", "星期六", "星期日"};
constexpr std::array<std::string_view, 7> weekdays_en{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months_en{"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

Words written(Day day) {
    const YearMonthDay parts = year_month_day(day);
    const auto of_week = static_cast<std::size_t>(weekday(day));
    Words words;
    words.zh = std::to_string(parts.year) + "年" + std::to_string(parts.month) + "月" +
               std::to_string(parts.day) + "日（" + std::string(weekdays_zh[of_week]) + "）";
    words.en = std::string(weekdays_en[of_week]) + " " + std::to_string(parts.day) + " " +
               std::string(months_en[static_cast<std::size_t>(parts.month - 1)]) + " " +
               std::to_string(parts.year);
    return words;
}

std::string counted(int days, DayKind kind) {
    return std::to_string(days) + (kind == DayKind::working ? " working day" : " day") +
           (days == 1 ? "" : "s");
}

// The national holidays; a local name stays as the list gives it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> holidays_en{{
    {"元旦", "New Year"},
    {"春节", "Spring Festival"},
    {"清明节", "Qingming Festival"},
    {"劳动节", "Labour Day"},
    {"端午节", "Dragon Boat Festival"},
    {"中秋节", "Mid-Autumn Festival"},
    {"国庆节", "National Day"},
}};

std::string in_english(std::string name) {
    for (const auto& [zh, en] : holidays_en) {
        if (const auto at = name.find(zh); at != std::string::npos) name.replace(at, zh.size(), en);
    }
    for (std::size_t at; (at = name.find("、")) != std::string::npos;)
        name.replace(at, std::string_view("、").size(), ", ");
    return name;
}

class Telling {
  public:
    Telling(const Deadline& deadline, const Law& law, const Calendar& calendar)
        : deadline_(deadline), law_(law), calendar_(calendar), rule_(law.rule(deadline.clock)) {}

    std::vector<Words> sentences() {
        switch (rule_.kind) {
            case DayKind::calendar:
                tell_start();
                tell_length();
                tell_certainty();
                tell_extension();
                tell_hearing();
                tell_raw_day();
                tell_rolling();
                break;
            case DayKind::working:
                tell_start();
                tell_working_length();
                tell_certainty();
                tell_extension();
                tell_days_passed_over();
                break;
            case DayKind::as_set:
                tell_set_day();
                tell_rolling();
                break;
        }
        tell_last_day();
        tell_provisional();
        return std::move(sentences_);
    }

  private:
    void say(std::string zh, std::string en) { sentences_.push_back({std::move(zh), std::move(en)}); }

    void tell_start() {
        const Words start = written(deadline_.day_zero);
        say(rule_.name.zh + "自" + rule_.trigger.zh + "之日起算，即" + start.zh +
                "；这一天不计入，从次日开始计算（" + first_day_article.zh + "）。",
            "The clock “" + rule_.name.en + "” starts on the day " + rule_.trigger.en + ": " + start.en +
                ". That day is not counted; counting begins on the next day (" + first_day_article.en + ").");
        if (rule_.owner != Owner::petitioner) return;
        say("这一天是送达记录证明信访人实际收到文书的日期，不是寄出的日期；没有送达记录，期限不开始（" +
                cite(rule_.article, law_).zh + "）。",
            "That is the day on which the service record proves the petitioner received the paper, not the "
            "day it was "
            "sent; without a service record the clock does not start (" +
                cite(rule_.article, law_).en + ").");
    }

    void tell_length() {
        const std::string days = std::to_string(rule_.length);
        const Words article = cite(rule_.article, law_);
        say("期限为" + days + "日，按日历日连续计算，休息日也计入（" + article.zh + "）。",
            "The period is " + counted(rule_.length, rule_.kind) +
                "; every day of the calendar counts, rest days too (" + article.en + ").");
    }

    void tell_working_length() {
        const std::string days = std::to_string(rule_.length);
        const Words article = cite(rule_.article, law_);
        say("期限为" + days + "个工作日，只计工作日：休息日不计，调休上班的周末计入（" + article.zh + "）。",
            "The period is " + counted(rule_.length, rule_.kind) +
                "; only working days count: rest days do not, weekend days made working days do "
                "(" +
                article.en + ").");
    }

    // A number nobody checked against its text must not look as sure as one that was.
    void tell_certainty() {
        if (rule_.certainty == Certainty::memory) {
            say("这一日数是本部署的配置，尚未与法规文本核对。",
                "This number is set by the deployment; it was not checked against the text of the law.");
        } else if (rule_.certainty == Certainty::local) {
            say("这一日数出自地方规定，该规定目前是否有效未核对。",
                "This number comes from a local regulation; whether that is still in force was not checked.");
        }
    }

    void tell_extension() {
        if (deadline_.extended_days == 0) return;
        const int whole = rule_.length + deadline_.extended_days;
        const Words article = cite(rule_.extension.article, law_);
        const bool by_head = rule_.extension.approver == Approver::head;
        const Words approver = by_head ? Words{"本机关、单位负责人", "the head of the unit"}
                                       : Words{"复查复核委员会", "the review committee"};
        const std::string unit = rule_.kind == DayKind::working ? "个工作日" : "日";
        say("经" + approver.zh + "批准延长" + std::to_string(deadline_.extended_days) + unit + "，共" +
                std::to_string(whole) + unit + "；须告知信访人" + rule_.extension.told.zh + "（" +
                article.zh + "）。",
            "It was extended by " + counted(deadline_.extended_days, rule_.kind) + " with the approval of " +
                approver.en + ", to " + counted(whole, rule_.kind) + " in all; the petitioner must be told " +
                rule_.extension.told.en + " (" + article.en + ").");
    }

    void tell_hearing() {
        if (deadline_.hearing_days == 0) return;
        const std::string days = std::to_string(deadline_.hearing_days);
        const std::string whole =
            std::to_string(rule_.length + deadline_.extended_days + deadline_.hearing_days);
        const Words article = cite(rule_.article, law_);
        say("听证占用的" + days + "日不计入期限，最后一日相应推后到第" + whole + "日（" + article.zh + "）。",
            "The " + counted(deadline_.hearing_days, DayKind::calendar) + " of the hearing " +
                (deadline_.hearing_days == 1 ? "does" : "do") + " not count, so the last day moves to day " +
                whole + " (" + article.en + ").");
    }

    void tell_raw_day() {
        const std::string whole =
            std::to_string(rule_.length + deadline_.extended_days + deadline_.hearing_days);
        const Words raw = written(deadline_.raw_last_day);
        say("第" + whole + "日是" + raw.zh + "。", "Day " + whole + " is " + raw.en + ".");
    }

    void tell_set_day() {
        const Words article = cite(rule_.article, law_);
        const Words raw = written(deadline_.raw_last_day);
        say(rule_.name.zh + "不按日数计算，以" + rule_.trigger.zh + "为准，即" + raw.zh + "（" + article.zh +
                "）。",
            "The clock “" + rule_.name.en + "” is not counted in days; it ends on " + rule_.trigger.en +
                ": " + raw.en + " (" + article.en + ").");
    }

    void tell_rolling() {
        std::vector<Day> days;
        for (Day day = deadline_.raw_last_day; day < deadline_.last_day; day = day + 1) days.push_back(day);
        const Words rest = stretches(days);
        const Words last = written(deadline_.last_day);
        if (rest.zh.empty()) {
            say("这一天是工作日，不顺延。", "It is a working day, so nothing is added.");
            return;
        }
        say("期限的最后一日是休息日的，顺延到其后的第一个工作日：" + rest.zh + "是休息日，顺延到" + last.zh +
                "（" + rolling_article.zh + "）。",
            "A last day that is a rest day gives way to the next working day: " + rest.en +
                "; the next working day is " + last.en + " (" + rolling_article.en + ").");
    }

    // Of the days a working-day clock steps over, those a list names: ordinary weekends explain themselves.
    void tell_days_passed_over() {
        std::vector<Day> rest_days;
        std::vector<Day> worked_days;
        for (Day day = deadline_.day_zero + 1; day <= deadline_.last_day; day = day + 1) {
            if (calendar_.is_listed(day))
                (calendar_.is_working(day) ? worked_days : rest_days).push_back(day);
        }
        if (const Words rest = stretches(rest_days); !rest.zh.empty()) {
            say("其间的节假日不计入：" + rest.zh + "。",
                "Days of holidays in between do not count: " + rest.en + ".");
        }
        if (const Words worked = stretches(worked_days); !worked.zh.empty()) {
            say("其间的调休工作日计入：" + worked.zh + "。",
                "Days made working days in between do count: " + worked.en + ".");
        }
    }

    void tell_last_day() {
        const Words last = written(deadline_.last_day);
        say("因此最后一日是" + last.zh + "；当天完成仍是按时，次日起为逾期。",
            "So the last day is " + last.en +
                "; what is done on that day is in time, from the next day it is late.");
    }

    void tell_provisional() {
        if (!deadline_.provisional) return;
        std::set<int> unpublished;
        const Day from = rule_.kind == DayKind::working ? deadline_.day_zero + 1 : deadline_.raw_last_day;
        for (Day day = from; day <= deadline_.last_day; day = day + 1) {
            if (!calendar_.is_published(day)) unpublished.insert(year_of(day));
        }
        Words years;
        for (const int year : unpublished) {
            years.zh += (years.zh.empty() ? "" : "、") + std::to_string(year) + "年";
            years.en += (years.en.empty() ? "" : ", ") + std::to_string(year);
        }
        if (unpublished.empty()) {  // published since: the deadline waits to be settled
            say("这一日期是暂定的：计算时所需年份的放假安排尚未公布。",
                "This date is provisional: when it was worked out, the holidays of a year it needs were not "
                "published.");
            return;
        }
        say("这一日期是暂定的：" + years.zh +
                "的放假安排尚未公布，暂按周一至周五为工作日计算，公布后重新核定并说明理由。",
            "This date is provisional: the holidays of " + years.en +
                " are not published; Monday to Friday are taken as working days until they are, and the date "
                "is then "
                "settled with the reason stated.");
    }

    // "4 to 6 April (Qingming Festival)": consecutive days of one name are told as one stretch.
    Words stretches(const std::vector<Day>& days) const {
        Words told;
        for (std::size_t i = 0; i < days.size();) {
            const std::string its_name = calendar_.name(days[i]);
            std::size_t end = i + 1;
            while (end < days.size() && days[end] == days[end - 1] + 1 &&
                   calendar_.name(days[end]) == its_name)
                ++end;
            const Words first = written(days[i]);
            const Words last = written(days[end - 1]);
            const bool is_one = end == i + 1;
            told.zh += (told.zh.empty() ? "" : "、") + first.zh + (is_one ? "" : "至" + last.zh) + its_name;
            told.en += (told.en.empty() ? "" : "; ") + first.en + (is_one ? "" : " to " + last.en) +
                       (its_name.empty() ? "" : " (" + in_english(its_name) + ")");
            i = end;
        }
        return told;
    }

    const Deadline& deadline_;
    const Law& law_;
    const Calendar& calendar_;
    const ClockRule& rule_;
    std::vector<Words> sentences_;
};

}  // namespace

std::vector<Words> working(const Deadline& deadline, const Law& law, const Calendar& calendar) {
    return Telling(deadline, law, calendar).sentences();
}

}  // namespace dengwen
