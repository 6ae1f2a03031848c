// Search: how fast matters are found over HTTP and put into the index, how large that is, and how far it is
// behind while others come in.
#pragma once

#include <string>
#include <vector>

#include "bench/figure.hpp"
#include "desk/desk.hpp"

namespace dengwen::bench {

struct SearchMeasured {
    std::string directory;
    std::string database;  // empty: the embedded one
    std::string texts;     // JSONL the texts are made from; empty: invented ones
    std::vector<std::uint64_t> sizes;
    double seconds = 5;
};

void measure_search(const SearchMeasured& asked, const profile::Profiles& profiles,
                    const desk::Clockwork& clock, const Told& told);

}  // namespace dengwen::bench
