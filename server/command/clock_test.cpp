#include "command/clock.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "command/commands.hpp"
#include "command/law.hpp"

namespace dengwen::command {
namespace {

struct Ended {
    int status = 0;
    std::string out;
    std::string err;
};

Ended clock(std::vector<std::string> words, const std::string& lines = "") {
    words.insert(words.begin(), "clock");
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    std::istringstream in(lines);
    std::ostringstream out;
    std::ostringstream err;
    const int status = run_clock(static_cast<int>(argv.size()), argv.data(), in, out, err);
    return {status, out.str(), err.str()};
}

TEST(ClockCommand, AnswersInJsonWithTheWorking) {
    const Ended ended =
        clock({"--law", "cn", "--clock", "handling", "--start", "2026-01-05", "--extend", "30", "--json"});
    EXPECT_EQ(ended.status, done);
    EXPECT_EQ(ended.err, "");
    const auto json = nlohmann::json::parse(ended.out);
    EXPECT_EQ(json["raw_last_day"], "2026-04-05");
    EXPECT_EQ(json["last_day"], "2026-04-07");
    EXPECT_EQ(json["provisional"], false);
    std::string zh;
    std::string en;
    for (const auto& sentence : json["working"]) {
        zh += sentence["zh"].get<std::string>();
        en += sentence["en"].get<std::string>();
    }
    for (const char* part :
         {"2026年1月5日（星期一）", "不计入", "60日", "《信访工作条例》第34条", "延长30日", "第90日",
          "2026年4月5日（星期日）至2026年4月6日（星期一）清明节", "2026年4月7日（星期二）"}) {
        EXPECT_NE(zh.find(part), std::string::npos) << part << "\n" << zh;
    }
    for (const char* part :
         {"Monday 5 January 2026", "not counted", "60 days", "Art. 34", "extended by 30 days",
          "the head of the unit", "Day 90", "Qingming Festival", "Tuesday 7 April 2026"}) {
        EXPECT_NE(en.find(part), std::string::npos) << part << "\n" << en;
    }
}

TEST(ClockCommand, AnswersReadably) {
    const Ended ended = clock({"--clock", "re_review", "--start", "2026-11-25", "--hearing-days", "7"});
    EXPECT_EQ(ended.status, done);
    EXPECT_NE(ended.out.find("最后一日 / last day: 2027-01-01"), std::string::npos) << ended.out;
    EXPECT_NE(ended.out.find("是 / yes"), std::string::npos);
    EXPECT_NE(ended.out.find("听证占用的7日不计入"), std::string::npos);
    EXPECT_NE(ended.out.find("2027年的放假安排尚未公布"), std::string::npos);
}

TEST(ClockCommand, APetitionersClockCountsFromTheServedDay) {
    const Ended ended = clock({"--clock", "review_request", "--start", "2026-03-05"});
    EXPECT_NE(ended.out.find("送达记录"), std::string::npos);
    EXPECT_NE(ended.out.find("not the day it was sent"), std::string::npos);
    EXPECT_EQ(clock({"--clock", "review", "--start", "2026-03-05"}).out.find("送达记录"), std::string::npos);
}

TEST(ClockCommand, WhatTheLawDoesNotAllowIsRefusedInWords) {
    const std::vector<std::vector<std::string>> questions{
        {"--clock", "handling", "--start", "2026-01-05", "--extend", "31"},
        {"--clock", "review", "--start", "2026-01-05", "--extend", "1"},
        {"--clock", "review", "--start", "2026-01-05", "--hearing-days", "1"},
        {"--clock", "handling", "--start", "2026-02-30"},
        {"--clock", "handling", "--start", "tomorrow"},
        {"--clock", "handeling", "--start", "2026-01-05"},
        {"--clock", "handling", "--start", "2026-01-05", "--extend", "-1"},
        {"--clock", "handling", "--start", "2026-01-05", "--extend", "1.5"},
        {"--clock", "handling", "--start", "2026-01-05", "--extend", "99999999999999999999"},
        {"--clock", "re_review", "--start", "2026-01-05", "--hearing-days", "many"},
        {"--clock", "re_review", "--start", "2026-01-05", "--hearing-days", "999999999"},
        {"--clock", "handling", "--start", "2022-04-30"},
        {"--clock", "handling", "--start", "2999-12-31"},
        {"--law", "atlantis", "--clock", "handling", "--start", "2026-01-05"},
    };
    for (auto question : questions) {
        for (const bool as_json : {false, true}) {
            if (as_json) question.push_back("--json");
            const Ended ended = clock(question);
            EXPECT_EQ(ended.status, refused) << question[1];
            EXPECT_EQ(ended.out, "");
            EXPECT_GT(ended.err.size(), 20u);
        }
    }
}

TEST(ClockCommand, WrongUseIsToldApart) {
    const std::vector<std::vector<std::string>> uses{
        {},
        {"--clock", "handling"},
        {"--start", "2026-01-05"},
        {"--clock", "handling", "--start", "2026-01-05", "--when", "now"},
        {"--clock", "handling", "--start", "2026-01-05", "again"},
        {"--clock", "handling", "--start"},
        {"--batch", "--clock", "handling"},
        {"--batch", "--json"},
    };
    for (const auto& use : uses) {
        const Ended ended = clock(use);
        EXPECT_EQ(ended.status, wrong_use);
        EXPECT_EQ(ended.out, "");
        EXPECT_NE(ended.err.find("用法错误"), std::string::npos) << ended.err;
    }
    const Ended help = clock({"--help"});
    EXPECT_EQ(help.status, done);
    EXPECT_NE(help.out.find("--hearing-days"), std::string::npos);
}

TEST(ClockCommand, ABatchAnswersLineByLine) {
    const Ended ended = clock({"--law", "cn", "--batch"},
                              "handling\t2026-01-05\t0\t0\n"
                              "objection\t2026-12-28\t0\t0\r\n"
                              "re_review\t2026-11-24\t0\t7");
    EXPECT_EQ(ended.status, done);
    EXPECT_EQ(ended.out,
              "2026-03-06\t2026-03-06\tfalse\n"
              "2027-01-04\t2027-01-04\ttrue\n"
              "2026-12-31\t2026-12-31\tfalse\n");
}

TEST(ClockCommand, ARefusedLineCarriesNoDay) {
    const Ended ended = clock({"--batch"},
                              "handling\t2026-01-05\t31\t0\n"
                              "\n"
                              "handling\t2026-01-05\t0\n"
                              "handling\t2026-01-05\t0\t0\t0\n"
                              "handling\t2026-13-05\t0\t0\n"
                              "handling\t2026-01-05\t\t0\n"
                              "handling 2026-01-05 0 0\n"
                              "handling\t2026-01-05\t0\t0\n");
    EXPECT_EQ(ended.status, refused);
    std::istringstream lines(ended.out);
    std::vector<std::string> names;
    for (std::string line; std::getline(lines, line);) {
        const auto tab = line.find('\t');
        names.push_back(
            line.starts_with("refused\t") ? line.substr(tab + 1, line.find('\t', tab + 1) - tab - 1) : line);
    }
    EXPECT_EQ(names, (std::vector<std::string>{"extension_exceeds_limit", "line_malformed", "line_malformed",
                                               "line_malformed", "day_malformed", "days_malformed",
                                               "line_malformed", "2026-03-06\t2026-03-06\tfalse"}));
    EXPECT_EQ(clock({"--batch"}, "").status, done);
    EXPECT_EQ(clock({"--batch", "--law", "atlantis"}, "handling\t2026-01-05\t0\t0\n").status, refused);
}

TEST(ClockCommand, LocalProfilesDiffer) {
    EXPECT_EQ(clock({"--law", "cn-zhejiang", "--batch"},
                    "handling\t2026-01-05\t60\t0\nregistration\t2026-02-11\t0\t0\n")
                  .out,
              "2026-04-05\t2026-04-07\tfalse\n2026-02-25\t2026-02-25\tfalse\n");
    const Ended beijing =
        clock({"--law", "cn-beijing", "--clock", "review", "--start", "2026-03-05", "--extend", "30"});
    EXPECT_EQ(beijing.status, done);
    EXPECT_NE(beijing.out.find("复查复核委员会"), std::string::npos);
    EXPECT_NE(beijing.out.find("地方规定"), std::string::npos);
    EXPECT_NE(beijing.out.find("《北京市信访条例》"), std::string::npos);
}

TEST(LawCommand, ChecksFiles) {
    const auto law = [](std::vector<std::string> words) {
        std::vector<char*> argv;
        for (std::string& word : words) argv.push_back(word.data());
        std::ostringstream out;
        std::ostringstream err;
        const int status = run_law(static_cast<int>(argv.size()), argv.data(), out, err);
        return Ended{status, out.str(), err.str()};
    };
    const std::string root = SOURCE_DIR;
    const Ended holds =
        law({"law", "check", root + "/law/cn/2022-05-01.toml", root + "/calendar/cn/2026.json"});
    EXPECT_EQ(holds.status, done);
    EXPECT_EQ(holds.err, "");
    const Ended faulty = law({"law", "check", root + "/law/cn/1999-01-01.toml"});
    EXPECT_EQ(faulty.status, refused);
    EXPECT_NE(faulty.err.find("cannot be read"), std::string::npos);
    EXPECT_EQ(law({"law"}).status, wrong_use);
    EXPECT_EQ(law({"law", "check"}).status, wrong_use);
}

TEST(Commands, AreListedAndTheRestIsWrongUse) {
    const auto never = []() -> Now { throw std::runtime_error("no command here asks for the time"); };
    const auto run_words = [&](std::vector<std::string> words) {
        std::vector<char*> argv;
        for (std::string& word : words) argv.push_back(word.data());
        return run(static_cast<int>(argv.size()), argv.data(), never);
    };
    EXPECT_EQ(run_words({"dengwen"}), wrong_use);
    EXPECT_EQ(run_words({"dengwen", "no-such"}), wrong_use);
    EXPECT_EQ(run_words({"dengwen", "--help"}), done);
    // A profile directory that is not there is a fault, told in one line.
    EXPECT_EQ(run_words({"dengwen", "clock", "--profiles", "/nowhere", "--batch"}), refused);
    for (const Command& command : commands()) {
        EXPECT_FALSE(command.name.empty() || command.zh.empty() || command.en.empty());
        EXPECT_EQ(run_words({"dengwen", std::string(command.name), "--help"}), done) << command.name;
    }
}

}  // namespace
}  // namespace dengwen::command
