// Reads: matters opened over HTTP by officers on duty, with and without the record of who opened them.
#pragma once

#include <string>

#include "bench/figure.hpp"
#include "desk/desk.hpp"

namespace dengwen::bench {

// Fills one store and opens its matters in turns, recorded and not; the limit is what was not recorded.
void measure_reads(const std::string& directory, const profile::Profiles& profiles,
                   const desk::Clockwork& clock, const std::vector<int>& clients, double seconds,
                   const Told& told);

}  // namespace dengwen::bench
