#include "classify/model_file.hpp"

#include <gtest/gtest.h>

#include "classify/example_test.hpp"
#include "ledger/hash.hpp"

namespace dengwen::classify {
namespace {

std::string cause(std::string_view bytes) {
    try {
        model_from(bytes);
    } catch (const ModelFault& fault) {
        EXPECT_FALSE(fault.words.zh.empty());
        return fault.words.en;
    }
    return "";
}

// With a sum that is right, so that what stands before it is read.
std::string summed(std::string bytes) {
    const ledger::Hash sum = ledger::sha256_of(bytes);
    return bytes.append(ledger::bytes_of(sum));
}

TEST(ModelFile, IsReadBackAsItWasWritten) {
    const Model& model = testing::example_model();
    const std::string bytes = bytes_of(model);
    EXPECT_TRUE(model_from(bytes) == model);
    EXPECT_EQ(bytes_of(model_from(bytes)), bytes);
    EXPECT_NE(bytes.find("\"day\":\"2024-10-04\""), std::string::npos);
}

TEST(ModelFile, CutShortAnywhereItIsRefused) {
    const std::string bytes = bytes_of(testing::example_model());
    for (std::size_t size = 0; size < bytes.size(); size += size < 2000 ? 1 : 997)
        EXPECT_NE(cause(std::string_view(bytes).substr(0, size)), "") << size;
    EXPECT_NE(cause(bytes + "\n"), "");
}

TEST(ModelFile, AByteChangedIsSeen) {
    const std::string bytes = bytes_of(testing::example_model());
    for (std::size_t at = 0; at < bytes.size(); at += 631) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        EXPECT_NE(cause(changed), "") << at;
    }
}

TEST(ModelFile, AnotherVersionIsNamedAsSuch) {
    std::string bytes = bytes_of(testing::example_model());
    bytes.replace(0, schema_line.size(), "dengwen model schema 9\n");
    EXPECT_NE(cause(bytes).find("another version"), std::string::npos);
    EXPECT_NE(cause("PNG").find("no model file"), std::string::npos);
    EXPECT_NE(cause("").find("no model file"), std::string::npos);
}

TEST(ModelFile, NumbersThatCannotBeAreRefusedThoughTheSumIsRight) {
    const std::string bytes = bytes_of(testing::example_model());
    const std::string whole = bytes.substr(0, bytes.size() - 32);
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string made = whole;
        const std::size_t at = made.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        return summed(made.replace(at, from.size(), to));
    };
    EXPECT_EQ(cause(summed(whole)), "");
    EXPECT_NE(cause(changed("\"runs\":", "\"runs\":1")), "");
    EXPECT_NE(cause(changed("\"runs\":", "\"runs\":-1")), "");
    EXPECT_NE(cause(changed("\"sharpness\":", "\"sharpness\":-")), "");
    EXPECT_NE(cause(changed("\"threshold\":", "\"threshold\":7")), "");
    EXPECT_NE(cause(changed("\"labels\":", "\"lables\":")), "");
    EXPECT_NE(cause(changed("\"name\":\"交通运输\"", "\"name\":\"环境保护\"")), "");
    EXPECT_NE(cause(changed("\"rows\":120", "\"rows\":\"1\"")), "");
    // Two hashes change places.
    std::string out_of_order = whole;
    const std::size_t begin = whole.find('\n', schema_line.size()) + 1;
    std::swap_ranges(out_of_order.begin() + static_cast<std::ptrdiff_t>(begin),
                     out_of_order.begin() + static_cast<std::ptrdiff_t>(begin) + 8,
                     out_of_order.begin() + static_cast<std::ptrdiff_t>(begin) + 8);
    EXPECT_NE(cause(summed(out_of_order)), "");
}

}  // namespace
}  // namespace dengwen::classify
