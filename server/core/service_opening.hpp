// Opening of what was served (查看送达的意见): on which day the petitioner opened an opinion that was served
// electronically. A fact of the service and no more: the time to ask for a review runs from the day the
// opinion arrived (Art. 35-36).
#pragma once

#include <optional>
#include <vector>

#include "core/matter.hpp"

namespace dengwen {

struct Entry;

struct ServiceOpened {
    int opinion = 0;  // from 1, in the order the opinions of the matter were issued
    bool operator==(const ServiceOpened&) const = default;
};

// What there is to record when the petitioner reads the opinions; nothing: none of them was served
// electronically, or each was opened before.
std::optional<ServiceOpened> opening_of(const Matter& matter);
void fold_in(Matter& matter, const ServiceOpened& happened, const Entry& entry);

}  // namespace dengwen
