// Delegations as they are kept: each with who set it, and who ended it before its time.
#pragma once

#include <string>

#include "core/delegation.hpp"

namespace dengwen::store {

struct KeptDelegation {
    std::string id;
    Delegation delegation;
    std::string reason;
    std::string set_by;
    Instant set_at;
    std::string ended_by;
    Instant ended_at;
};

}  // namespace dengwen::store
