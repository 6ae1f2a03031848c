// Arrival (到场登记): the visitor has come to the reception that was booked.
#pragma once

#include <optional>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ArrivalAsked {};

struct Arrived {
    int booking = 0;
    bool operator==(const Arrived&) const = default;
};

Outcome<Arrived> arrive(const Matter& matter, const ArrivalAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_arrival(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Arrived& happened, const Entry& entry);

}  // namespace dengwen
