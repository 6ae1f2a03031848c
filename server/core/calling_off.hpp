// Calling off (取消接访): what becomes of a booking when the reception is called off. Nobody's act on the
// matter; it follows from the reception.
#pragma once

#include <optional>
#include <string>

#include "core/matter.hpp"
#include "core/reception.hpp"

namespace dengwen {

struct Entry;

struct BookingCalledOff {
    int booking = 0;
    std::string because;  // as it was published
    bool operator==(const BookingCalledOff&) const = default;
};

// Nothing: the matter has no place in it.
std::optional<BookingCalledOff> call_off(const Matter& matter, const Reception& reception);
void fold_in(Matter& matter, const BookingCalledOff& happened, const Entry& entry);

}  // namespace dengwen
