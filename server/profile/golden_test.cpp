// The counting held against dates an independent program worked out (tests/golden/clocks.py).
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "core/deadline.hpp"
#include "profile/profiles.hpp"

namespace dengwen::profile {
namespace {

std::vector<std::string> split(const std::string& line) {
    std::vector<std::string> cells;
    std::istringstream stream(line);
    for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
    return cells;
}

TEST(Golden, EveryClockEndsOnTheDayTheWitnessCounted) {
    const Profiles profiles = load(SOURCE_DIR);
    std::ifstream file(std::string(SOURCE_DIR) + "/tests/golden/clocks.tsv");
    int answered = 0;
    int refused = 0;
    int provisional = 0;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#')) continue;
        SCOPED_TRACE(line);
        const auto cells = split(line);
        ASSERT_GE(cells.size(), 6u);
        const Day start = day_from(cells[2]).value();
        const Law* law = profiles.in_force(cells[0], start);
        ASSERT_TRUE(law);
        const Calendar& calendar = profiles.calendar(cells[0]);
        const ClockQuestion question{clock_from(cells[1]).value(), start, std::stoi(cells[3]),
                                     std::stoi(cells[4])};
        const auto outcome = work_out(question, *law, calendar);
        if (cells[5] == "refused") {
            EXPECT_FALSE(outcome);
            ++refused;
            continue;
        }
        ASSERT_TRUE(outcome);
        const Deadline& deadline = outcome.value();
        EXPECT_EQ(iso(deadline.raw_last_day), cells[5]);
        EXPECT_EQ(iso(deadline.last_day), cells[6]);
        EXPECT_EQ(deadline.provisional ? "true" : "false", cells[7]);
        ++answered;
        if (deadline.provisional) ++provisional;

        // The working names the day it ends on, in both languages, and says when the day may still move.
        const auto sentences = working(deadline, *law, calendar);
        ASSERT_GE(sentences.size(), 2u);
        std::string zh;
        for (const Words& words : sentences) {
            EXPECT_FALSE(words.zh.empty() || words.en.empty());
            zh += words.zh;
        }
        EXPECT_EQ(zh.find("暂定") != std::string::npos, deadline.provisional);
    }
    EXPECT_GT(answered, 4000);
    EXPECT_GT(refused, 30);
    EXPECT_GT(provisional, 300);
}

TEST(Golden, TheWitnessStillSaysTheSame) {
    EXPECT_EQ(std::system("python3 " SOURCE_DIR "/tests/golden/clocks.py --check"), 0);
}

}  // namespace
}  // namespace dengwen::profile
