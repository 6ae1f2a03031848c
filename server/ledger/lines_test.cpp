#include "ledger/lines.hpp"

#include <gtest/gtest.h>

namespace dengwen::ledger {
namespace {

TEST(Lines, AreTakenOffUntilNoLfIsLeft) {
    std::string_view text = "one\n\nthree";
    EXPECT_EQ(take_line(text), "one");
    EXPECT_EQ(take_line(text), "");
    EXPECT_EQ(take_line(text), std::nullopt);
    EXPECT_EQ(text, "three");
}

TEST(Lines, NumbersHaveOneSpelling) {
    EXPECT_EQ(number_from("0"), 0U);
    EXPECT_EQ(number_from("70000"), 70'000U);
    EXPECT_EQ(number_from("9223372036854775807"), 9'223'372'036'854'775'807U);
    for (const char* text : {"", "00", "01", "-1", "+1", " 1", "1 ", "1.0", "0x1", "１",
                             "9223372036854775808", "18446744073709551616", "99999999999999999999999"}) {
        EXPECT_FALSE(number_from(text)) << text;
    }
}

}  // namespace
}  // namespace dengwen::ledger
