#include "http/text.hpp"

#include <gtest/gtest.h>

namespace dengwen::http {
namespace {

TEST(Text, CountsCharactersAndRefusesWhatIsNotUtf8) {
    EXPECT_EQ(characters(""), 0u);
    EXPECT_EQ(characters("登闻 𠮷"), 4u);
    EXPECT_EQ(characters("\xe7\x99"), std::nullopt);
}

TEST(Text, AnOrdinalIsDigitsAndNothingElse) {
    EXPECT_EQ(ordinal("1"), 1);
    EXPECT_EQ(ordinal("99999"), 99999);
    for (const char* wrong : {"", "0", "-1", "100000", "99999999999999999999", "1 ", " 1", "1a", "一", "1.0"})
        EXPECT_EQ(ordinal(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace dengwen::http
