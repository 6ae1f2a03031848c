// Recount: what a newly published calendar does to a provisional deadline, and to no other.
#pragma once

#include <optional>

#include "core/deadline.hpp"

namespace dengwen {

struct Recounted {
    Deadline deadline;
    Words reason;
};

// Works a provisional deadline out again under the law it was given. Nothing when there is nothing to record: the
// deadline is not provisional, fell away, or still leans on the same unpublished days and comes out the same. A
// duty done in time under the day that was told stays in time. `law` is the profile of deadline.law.
std::optional<Recounted> recount(const Deadline& deadline, const Law& law, const Calendar& calendar);

}  // namespace dengwen
