// Queue bench: the work queue's page over HTTP as the store grows, and what the server needs of memory and
// start.
#pragma once

#include <string>
#include <vector>

#include "bench/figure.hpp"
#include "desk/desk.hpp"

namespace dengwen::bench {

// For each size, in growing order: fills one store up to it, opens it anew, and measures the page of a unit.
void measure_queue(const std::string& directory, const profile::Profiles& profiles,
                   const desk::Clockwork& clock, const std::vector<std::uint64_t>& sizes, double seconds,
                   const Told& told);

}  // namespace dengwen::bench
