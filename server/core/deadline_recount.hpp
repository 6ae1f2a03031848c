// Deadline recount (期限重算): a provisional deadline worked out anew once the holidays of a year are
// published.
#pragma once

#include <optional>

#include "core/deadline.hpp"

namespace dengwen {

struct Entry;
struct Matter;

struct DeadlineRecounted {
    Deadline before;
    Deadline after;
    Words because;
    bool operator==(const DeadlineRecounted&) const = default;
};

// Works a provisional deadline out again under the law it was given, and touches no other. Nothing when there
// is nothing to record: the deadline is not provisional, fell away, or still leans on unpublished days and
// comes out the same. A duty done in time under the day that was told stays in time. `law` is the profile of
// deadline.law.
std::optional<DeadlineRecounted> recount(const Deadline& deadline, const Law& law, const Calendar& calendar);

void fold_in(Matter& matter, const DeadlineRecounted& recounted, const Entry& entry);

}  // namespace dengwen
