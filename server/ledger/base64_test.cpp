#include "ledger/base64.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace dengwen::ledger {
namespace {

// RFC 4648, 10.
TEST(Base64, AgreesWithThePublishedExamples) {
    const std::vector<std::pair<std::string, std::string>> examples{{"", ""},
                                                                    {"f", "Zg=="},
                                                                    {"fo", "Zm8="},
                                                                    {"foo", "Zm9v"},
                                                                    {"foob", "Zm9vYg=="},
                                                                    {"fooba", "Zm9vYmE="},
                                                                    {"foobar", "Zm9vYmFy"},
                                                                    {"\xfb\xff\xfe", "+//+"}};
    for (const auto& [bytes, text] : examples) {
        EXPECT_EQ(base64(bytes), text);
        EXPECT_EQ(bytes_from_base64(text), bytes);
    }
}

TEST(Base64, ReadsOneSpellingOnly) {
    for (const std::string text :
         {"Zg", "Zg=", "Zg===", "Zg==\n", "\nZg==", "Zg==Zg==", "Zh==", "Zm9=", "Zm 9v", "Z===", "====", "=",
          "Zm9-", "Zm9_", "Zm9vZ", " Zm9v", "Zg= =", "Z=g=", "=Zg="}) {
        EXPECT_FALSE(bytes_from_base64(text)) << text;
    }
}

TEST(Base64, EveryStringIsReadBackAndAnyOtherTextIsOtherBytes) {
    EXPECT_TRUE(rc::check("there and back", [](const std::string& bytes) {
        RC_ASSERT(bytes_from_base64(base64(bytes)) == bytes);
    }));
    EXPECT_TRUE(rc::check("back and there", [](const std::string& text) {
        const auto bytes = bytes_from_base64(text);
        if (bytes) RC_ASSERT(base64(*bytes) == text);
    }));
}

TEST(Base64, AnyChangedCharacterIsRefusedOrOtherBytes) {
    const std::string bytes = "a byte more";  // one padding sign
    const std::string text = base64(bytes);
    for (std::size_t i = 0; i < text.size(); ++i) {
        for (int c = 0; c < 256; ++c) {
            std::string other = text;
            other[i] = static_cast<char>(c);
            if (other != text) EXPECT_NE(bytes_from_base64(other), bytes) << i << " " << c;
        }
    }
}

}  // namespace
}  // namespace dengwen::ledger
