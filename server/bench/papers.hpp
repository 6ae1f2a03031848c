// Papers bench: how many papers of one page one core sets and writes in a second.
#pragma once

#include "bench/figure.hpp"

namespace dengwen::bench {

// The limit: zlib alone packing as many bytes as the finished paper has, which any PDF must do.
Figure measure_papers(double seconds);

}  // namespace dengwen::bench
