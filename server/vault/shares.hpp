// Shares: the vault's key in parts for its custodians; any `needed` of them make it again, fewer tell nothing
// (Shamir, by libgfshare).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "vault/vault_key.hpp"

namespace dengwen::vault {

struct Share {
    std::string key;  // id of the key it is a part of
    int number = 0;   // from 1
    int needed = 0;
    int custodians = 0;
    std::string bytes;  // as long as the key
    bool operator==(const Share&) const = default;
};

inline constexpr int custodians_max = 100;

// 2 <= needed <= custodians <= custodians_max.
std::vector<Share> split(const VaultKey& key, int needed, int custodians);

// A few short lines to be printed or typed, with a checksum over all of them.
std::string text_of(const Share& share);
// Blanks, line ends and capitals do not matter. Throws KeyFault that names the share and what is wrong with
// it.
Share share_from(std::string_view text);

// Throws KeyFault where shares are too few, given twice, of different keys, or do not make the key they name;
// says which.
std::shared_ptr<const VaultKey> recovered(const std::vector<Share>& shares);

}  // namespace dengwen::vault
