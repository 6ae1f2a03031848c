// Ledger bench: leaves given and signed durably, proofs, verification, receipts; beside bare SHA-256.
#pragma once

#include <string>

#include "bench/figure.hpp"
#include "desk/desk.hpp"
#include "profile/profiles.hpp"

namespace dengwen::bench {

// Fills a store in `directory` with the events of so many letters, takes their leaves away, and lets the
// store give and the sealer sign them again, for one caller. The limit beside each figure is SHA-256 over as
// many bytes as the work hashes, and nothing else.
void measure_ledger(const std::string& directory, const profile::Profiles& profiles,
                    const desk::Clockwork& clock, std::uint64_t letter_count, double seconds,
                    const Told& told);

}  // namespace dengwen::bench
