#include "classify/dictionary.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>
#include <string>

namespace dengwen::classify {
namespace {

// Counted the plain way.
std::map<std::uint64_t, std::uint32_t> plainly(const std::vector<Message>& messages) {
    std::map<std::uint64_t, std::uint32_t> runs;
    Grams grams;
    for (const Message& message : messages) {
        grams.read(message);
        for (const Field field : {Field::text, Field::title})
            for (const Gram& gram : grams.of(field)) runs[gram.hash]++;
    }
    std::erase_if(runs, [](const auto& run) { return run.second < 2; });
    return runs;
}

RC_GTEST_PROP(Dictionary, HoldsEveryRunOfTwoMessagesAndNoOther, ()) {
    const auto texts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::container<std::string>(rc::gen::inRange('a', 'f')));
    std::vector<Message> messages;
    for (std::size_t at = 0; at + 1 < texts.size(); at += 2) messages.push_back({texts[at], texts[at + 1]});
    std::map<std::uint64_t, std::uint32_t> found;
    std::uint64_t before = 0;
    for (const Spread& one : dictionary_of(messages, 1'000'000)) {
        RC_ASSERT(one.hash > before);
        before = one.hash;
        found[one.hash] = one.messages;
    }
    RC_ASSERT(found == plainly(messages));
}

TEST(Dictionary, KeepsTheWidestSpreadWhereThereIsNoRoomForAll) {
    std::vector<std::string> texts;
    for (int at = 0; at < 300; at++)
        texts.push_back(std::string("水") + (at % 2 == 0 ? "火" : "") + (at % 3 == 0 ? "土" : ""));
    std::vector<Message> messages;
    for (const std::string& text : texts) messages.push_back({"", text});
    const auto runs = dictionary_of(messages, 2);
    ASSERT_EQ(runs.size(), 2u);
    EXPECT_EQ(std::max(runs[0].messages, runs[1].messages), 300u);
    EXPECT_EQ(std::min(runs[0].messages, runs[1].messages), 150u);
    EXPECT_TRUE(dictionary_of({}, 10).empty());
}

}  // namespace
}  // namespace dengwen::classify
