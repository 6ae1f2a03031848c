#include "desk/query_code.hpp"

#include <gtest/gtest.h>

#include <set>

namespace dengwen::desk {
namespace {

TEST(QueryCode, IsGroupedAndNeverTheSame) {
    std::set<std::string> seen;
    for (int i = 0; i < 2000; ++i) {
        const std::string code = new_query_code();
        ASSERT_EQ(code.size(), 19u);
        EXPECT_EQ(code[4], '-');
        EXPECT_EQ(code.find_first_of("ILOU"), std::string::npos);
        EXPECT_TRUE(seen.insert(code).second);
    }
}

TEST(QueryCode, IsReadAsPeopleTypeIt) {
    const std::string code = new_query_code();
    std::string plain, typed;
    for (const char c : code)
        if (c != '-') plain += c;
    for (const char c : code) {
        if (c == '-')
            typed += " ";
        else if (c == '0')
            typed += 'o';
        else if (c == '1')
            typed += 'l';
        else
            typed += static_cast<char>(std::tolower(c));
    }
    EXPECT_EQ(normalised_query_code(typed), plain);
    EXPECT_EQ(query_code_digest(code), query_code_digest(plain));
}

TEST(QueryCode, NoticesOneWrongAndTwoExchangedCharacters) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const std::string plain = *normalised_query_code(new_query_code());
    for (std::size_t at = 0; at < plain.size(); ++at) {
        for (const char other : alphabet) {
            std::string wrong = plain;
            wrong[at] = other;
            EXPECT_EQ(normalised_query_code(wrong).has_value(), other == plain[at]);
        }
        for (std::size_t with = at + 1; with + 1 < plain.size(); ++with) {
            std::string exchanged = plain;
            std::swap(exchanged[at], exchanged[with]);
            EXPECT_EQ(normalised_query_code(exchanged).has_value(), exchanged == plain);
        }
    }
    EXPECT_FALSE(normalised_query_code(""));
    EXPECT_FALSE(normalised_query_code(plain + "0"));
    EXPECT_FALSE(normalised_query_code("登闻鼓"));
}

}  // namespace
}  // namespace dengwen::desk
