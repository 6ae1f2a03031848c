#include "ledger/commitment.hpp"

#include <cassert>

#include "ledger/hash.hpp"
#include "ledger/sha256.hpp"

namespace dengwen::ledger {

std::string sha256(std::string_view bytes) { return hex(sha256_of(bytes)); }

std::string commitment(std::string_view salt, std::string_view bytes) {
    assert(salt.size() == 32);
    return hex(Sha256().take("dengwen content 1\n").take(salt).take(bytes).digest());
}

}  // namespace dengwen::ledger
