// Papers bench: how many papers of one page one core sets and writes in a second, and pages of dossiers.
#pragma once

#include "bench/figure.hpp"

namespace dengwen::bench {

// The limit: zlib alone packing as many bytes as the finished paper has, which any PDF must do.
Figure measure_papers(double seconds);

// How many pages of a dossier of a hundred events, twenty papers and a file of twenty pages a second, bound
// and finished; beside it the same pages without binding.
Figure measure_dossiers(double seconds);

}  // namespace dengwen::bench
