#include "command/lines.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace dengwen::command {
namespace {

std::vector<std::string> lines_of(const std::string& text, std::size_t bytes_most) {
    std::istringstream in(text);
    Lines lines(in, bytes_most);
    std::vector<std::string> out;
    while (lines.next())
        out.push_back(std::to_string(lines.number()) + (lines.is_too_long() ? "!" : ":") +
                      std::string(lines.line()));
    return out;
}

TEST(Lines, BlankOnesArePassedOverButCounted) {
    EXPECT_EQ(lines_of("a\n\n \t\r\nb\r\nc", 10), (std::vector<std::string>{"1:a", "4:b\r", "5:c"}));
    EXPECT_TRUE(lines_of("", 10).empty());
    EXPECT_TRUE(lines_of("\n\n", 10).empty());
}

TEST(Lines, ALineAcrossPiecesIsWholeAndOnePastTheLimitIsNotKept) {
    const std::string megabytes(3'000'000, 'x');
    const auto lines = lines_of("a\n" + megabytes + "\nb\n" + megabytes + megabytes + "\nc", 4'000'000);
    ASSERT_EQ(lines.size(), 5u);
    EXPECT_EQ(lines[1], "2:" + megabytes);
    EXPECT_EQ(lines[2], "3:b");
    EXPECT_EQ(lines[3], "4!");
    EXPECT_EQ(lines[4], "5:c");
}

}  // namespace
}  // namespace dengwen::command
