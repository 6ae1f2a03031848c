#include "ledger/cosignature.hpp"

#include <gtest/gtest.h>

#include "ledger/example_test.hpp"

namespace dengwen::ledger {
namespace {

// The text, with its last LF and without the empty line.
TEST(Cosignature, MessageIsThatOfTheWorkedExample) {
    EXPECT_EQ(cosignature_message(example_time, example_text),
              "cosignature/v1\ntime 1767225600\npetitions.example/ledger\n3\n"
              "lPvQ3YNvUDAWkubQ6t5yjuGexSv/8WBu2AfIV11aqhk=\n");
}

TEST(Cosignature, TimeStandsBigEndianBeforeTheSignature) {
    const Cosignature cosignature{example_time, std::string(64, 's')};
    const std::string bytes = bytes_of(cosignature);
    EXPECT_EQ(bytes, bytes_from_hex("000000006955b900") + std::string(64, 's'));
    EXPECT_EQ(cosignature_from(bytes), cosignature);
    const Cosignature far{0x0123456789abcdef, std::string(64, 's')};
    EXPECT_EQ(cosignature_from(bytes_of(far)), far);
}

TEST(Cosignature, OtherLengthsAndTimesAreRefused) {
    const std::string bytes = bytes_of(Cosignature{example_time, std::string(64, 's')});
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        EXPECT_FALSE(cosignature_from(bytes.substr(0, length)));
    }
    EXPECT_FALSE(cosignature_from(bytes + "x"));
    EXPECT_FALSE(cosignature_from(std::string(8, '\0') + std::string(64, 's')));
    EXPECT_FALSE(cosignature_from("\x80" + bytes.substr(1)));
    EXPECT_TRUE(cosignature_from("\x7f" + bytes.substr(1)));
}

}  // namespace
}  // namespace dengwen::ledger
