#include "vault/shares.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace dengwen::vault {
namespace {

std::string fault_of(const std::vector<Share>& shares) {
    try {
        recovered(shares);
    } catch (const KeyFault& fault) {
        return fault.what();
    }
    return "";
}

std::string fault_of(const std::string& text) {
    try {
        share_from(text);
    } catch (const KeyFault& fault) {
        return fault.what();
    }
    return "";
}

// Every choice of `count` out of the shares.
std::vector<std::vector<Share>> choices(const std::vector<Share>& shares, int count) {
    std::vector<std::vector<Share>> all;
    std::vector<bool> chosen(shares.size(), false);
    std::fill_n(chosen.begin(), count, true);
    do {
        std::vector<Share> one;
        for (std::size_t at = 0; at < shares.size(); ++at)
            if (chosen[at]) one.push_back(shares[at]);
        all.push_back(std::move(one));
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    return all;
}

TEST(Shares, AnyThatAreEnoughMakeTheKeyAndFewerDoNot) {
    const auto key = VaultKey::made();
    for (const auto& [needed, custodians] :
         {std::pair(2, 2), std::pair(2, 3), std::pair(3, 5), std::pair(5, 7)}) {
        const auto shares = split(*key, needed, custodians);
        ASSERT_EQ(std::ssize(shares), custodians);
        for (int count = needed; count <= custodians; ++count)
            for (auto chosen : choices(shares, count)) {
                std::reverse(chosen.begin(), chosen.end());
                EXPECT_EQ(recovered(chosen)->view(), key->view());
            }
        for (auto chosen : choices(shares, needed - 1)) {
            EXPECT_NE(fault_of(chosen).find("are needed"), std::string::npos) << fault_of(chosen);
            // Nor by saying that so few are enough: what comes out is another key.
            for (Share& share : chosen) share.needed = needed - 1;
            EXPECT_NE(fault_of(chosen), "");
        }
    }
}

TEST(Shares, AreReadBackFromTheirText) {
    for (const Share& share : split(*VaultKey::made(), 3, 5)) {
        EXPECT_EQ(share_from(text_of(share)), share);
        std::string typed = text_of(share);
        std::transform(typed.begin(), typed.end(), typed.begin(),
                       [](char c) { return c == '\n' ? ' ' : static_cast<char>(std::toupper(c)); });
        EXPECT_EQ(share_from("  " + typed + "\n\n"), share);
    }
}

TEST(Shares, AMistypedOneIsNamedWhateverWasMistyped) {
    const std::string text = text_of(split(*VaultKey::made(), 2, 3).at(1));
    const std::size_t key_at = text.find("key ") + 4, digits_at = text.find('\n', text.find("share 2")) + 1;
    for (std::size_t at = digits_at; at < text.size() - 1; ++at) {
        if (text[at] == ' ' || text[at] == '\n') continue;
        std::string changed = text;
        changed[at] = changed[at] == '7' ? '1' : '7';
        EXPECT_NE(fault_of(changed), "") << at;
        if (at < text.find("check"))
            EXPECT_NE(fault_of(changed).find("share 2 is mistyped"), std::string::npos) << changed;
    }
    for (std::size_t at = key_at; at < key_at + 16; ++at) {
        std::string changed = text;
        changed[at] = changed[at] == '7' ? '1' : '7';
        EXPECT_NE(fault_of(changed).find("share 2 is mistyped"), std::string::npos);
    }
    std::string lacking = text;
    lacking.erase(digits_at, 5);
    EXPECT_NE(fault_of(lacking).find("mistyped"), std::string::npos);
    EXPECT_NE(fault_of(text + " more").find("mistyped"), std::string::npos);
    EXPECT_NE(fault_of(std::string("a letter")).find("no share"), std::string::npos);
    EXPECT_NE(fault_of(std::string("dengwen vault share 1 key 00 share x of y needed z 00 check 00"))
                  .find("mistyped"),
              std::string::npos);
    EXPECT_NE(fault_of(std::string("dengwen vault share 1 key 00 shore")).find("no share"),
              std::string::npos);
    EXPECT_NE(fault_of(std::string("dengwen vault share 1 key 00 share 1 on")).find("no share"),
              std::string::npos);
    EXPECT_NE(fault_of(std::string("dengwen vault share 1 key 00 share 1 of 3 need")).find("no share"),
              std::string::npos);
}

TEST(Shares, OfDifferentKeysOrSplittingsDoNotGoTogether) {
    const auto key = VaultKey::made(), other = VaultKey::made();
    const auto mine = split(*key, 2, 3), theirs = split(*other, 2, 3), again = split(*key, 2, 3);
    EXPECT_NE(fault_of({mine[0], theirs[1]}).find("share 2 belongs to the key " + other->id()),
              std::string::npos);
    EXPECT_NE(fault_of({mine[0], mine[0]}).find("share 1 is given twice"), std::string::npos);
    EXPECT_NE(fault_of({mine[0], split(*key, 2, 4)[1]}).find("another splitting"), std::string::npos);
    EXPECT_NE(fault_of({mine[0], again[1]}).find("do not make the key"), std::string::npos);
    EXPECT_NE(fault_of(std::vector<Share>{}).find("no share"), std::string::npos);
    EXPECT_EQ(fault_of({mine[2], mine[0]}), "");
}

TEST(Shares, ThereAreTwoAtLeastAndNoMoreNeededThanThereAre) {
    const auto key = VaultKey::made();
    for (const auto& [needed, custodians] :
         {std::pair(1, 3), std::pair(4, 3), std::pair(2, custodians_max + 1), std::pair(0, 0)})
        EXPECT_THROW(split(*key, needed, custodians), KeyFault) << needed << " " << custodians;
    EXPECT_EQ(std::ssize(split(*key, 50, custodians_max)), custodians_max);
}

}  // namespace
}  // namespace dengwen::vault
