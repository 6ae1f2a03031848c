#include "ledger/utf8.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dengwen::ledger {
namespace {

TEST(Utf8, CharactersAreTakenOneAtATime) {
    std::string_view text = "aé登\U0001f4dc";
    EXPECT_EQ(take_character(text), U'a');
    EXPECT_EQ(take_character(text), U'é');
    EXPECT_EQ(take_character(text), U'登');
    EXPECT_EQ(take_character(text), U'\U0001f4dc');
    EXPECT_TRUE(text.empty());
}

TEST(Utf8, WhatIsNotWellFormedIsRefused) {
    for (const std::string bytes :
         {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3", "\xc3(", "\xe0\x80\x80", "\xe0\x9f\xbf", "\xe7\x99",
          "\xed\xa0\x80", "\xed\xbf\xbf", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80",
          "\xfe", "\xff", "\xf0\x9f\x93"}) {
        std::string_view text = bytes;
        EXPECT_FALSE(take_character(text)) << bytes.size();
    }
}

TEST(Utf8, EdgesOfEachLengthAreRead) {
    const std::vector<std::pair<std::string, char32_t>> edges{{"\x7f", 0x7f},
                                                              {"\xc2\x80", 0x80},
                                                              {"\xdf\xbf", 0x7ff},
                                                              {"\xe0\xa0\x80", 0x800},
                                                              {"\xed\x9f\xbf", 0xd7ff},
                                                              {"\xee\x80\x80", 0xe000},
                                                              {"\xef\xbf\xbf", 0xffff},
                                                              {"\xf0\x90\x80\x80", 0x10000},
                                                              {"\xf4\x8f\xbf\xbf", 0x10ffff}};
    for (const auto& [bytes, character] : edges) {
        std::string_view text = bytes;
        EXPECT_EQ(take_character(text), character);
        EXPECT_TRUE(text.empty());
    }
}

TEST(Utf8, SpacesAreUnicodes) {
    for (const char32_t space :
         {0x20, 0x09, 0x0d, 0x85, 0xa0, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000}) {
        EXPECT_TRUE(is_space(space)) << static_cast<int>(space);
    }
    for (const char32_t other : {0x08, 0x0e, 0x21, 0x84, 0x86, 0x200b, 0x3001, 0xfeff}) {
        EXPECT_FALSE(is_space(other)) << static_cast<int>(other);
    }
}

}  // namespace
}  // namespace dengwen::ledger
