#include "mail/imap.hpp"

#include <gtest/gtest.h>

namespace dengwen::mail {
namespace {

using Numbers = std::vector<std::uint32_t>;

TEST(NumberBehind, ReadsAnAnswer) {
    EXPECT_EQ(number_behind("* STATUS INBOX (UIDVALIDITY 1772400000)\r\n", "UIDVALIDITY"), 1772400000u);
    EXPECT_EQ(number_behind("* 1 FETCH (UID 5 RFC822.SIZE 4096)\r\n", "RFC822.SIZE"), 4096u);
    EXPECT_EQ(number_behind("* STATUS INBOX ()", "UIDVALIDITY"), std::nullopt);
    EXPECT_EQ(number_behind("UIDVALIDITY", "UIDVALIDITY"), std::nullopt);
    EXPECT_EQ(number_behind("UIDVALIDITY x", "UIDVALIDITY"), std::nullopt);
    EXPECT_EQ(number_behind("UIDVALIDITY 99999999999999999999999", "UIDVALIDITY"), std::nullopt);
}

TEST(NumbersFound, ReadsTheAnswerToASearch) {
    EXPECT_EQ(numbers_found("* SEARCH 4 5 16\r\n"), (Numbers{4, 5, 16}));
    EXPECT_EQ(numbers_found("* SEARCH\r\n"), Numbers{});
    EXPECT_EQ(numbers_found("* OK\r\n* SEARCH 7\r\n* 9 EXISTS\r\n"), Numbers{7});
    EXPECT_EQ(numbers_found(""), Numbers{});
    EXPECT_EQ(numbers_found("* SEARCH x 3 99999999999"), Numbers{3});
}

}  // namespace
}  // namespace dengwen::mail
