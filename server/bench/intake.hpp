// Intake bench: whole registrations posted over HTTP, against the bare commit of the same rows in the same
// groups.
#pragma once

#include <string>
#include <vector>

#include "bench/figure.hpp"
#include "desk/desk.hpp"

namespace dengwen::bench {

// One figure for each number of clients. `directory` is emptied of nothing: each figure makes two stores
// there.
void measure_intake(const std::string& directory, const profile::Profiles& profiles,
                    const desk::Clockwork& clock, const std::vector<int>& clients, double seconds,
                    const Told& told);

}  // namespace dengwen::bench
