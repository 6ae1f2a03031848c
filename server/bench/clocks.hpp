// Clocks bench: how many deadlines one core works out in a second.
#pragma once

#include "bench/figure.hpp"
#include "core/calendar.hpp"
#include "core/law.hpp"

namespace dengwen::bench {

// The limit: the same questions answered out of a table of last days made beforehand, one look-up each.
Figure measure_clocks(const Law& law, const Calendar& calendar, double seconds);

}  // namespace dengwen::bench
