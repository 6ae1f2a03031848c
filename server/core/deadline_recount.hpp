// Deadline recount (期限核定): a provisional deadline worked out anew once the holidays of the year are published.
#pragma once

#include <string>

#include "core/deadline.hpp"

namespace dengwen {

struct DeadlineRecounted {
    Deadline before;
    Deadline after;
    Words because;
    bool operator==(const DeadlineRecounted&) const = default;
};

}  // namespace dengwen
