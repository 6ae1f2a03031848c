// Brief bench: the brief of a month and of a year as the store grows, beside a plain recount of every matter.
#pragma once

#include <string>
#include <vector>

#include "bench/figure.hpp"
#include "desk/desk.hpp"

namespace dengwen::bench {

// For each size, in growing order: fills one store up to it, lets the follower count, and writes workbooks.
void measure_brief(const std::string& directory, const profile::Profiles& profiles,
                   const desk::Clockwork& clock, const std::vector<std::uint64_t>& sizes, double seconds,
                   const Told& told);

}  // namespace dengwen::bench
