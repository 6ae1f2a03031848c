// Post bench: messages from the outbox to a gateway on this machine.
#pragma once

#include <string>

#include "bench/figure.hpp"
#include "desk/desk.hpp"

namespace dengwen::bench {

// Registers `letters` petitions, each told to its unit and its petitioner, then sorts and sends all of it.
// The limit: as many requests of the same size handed to the same gateway out of memory.
void measure_post(const std::string& directory, const profile::Profiles& profiles,
                  const desk::Clockwork& clock, std::uint64_t letters, const Told& told);

}  // namespace dengwen::bench
