// Judge bench: how many messages one core judges in a second, and how fast a model is learned.
#pragma once

#include "bench/figure.hpp"

namespace dengwen::bench {

// Of invented messages as long as real ones. The limit of judging: the same messages folded, which any
// comparison of texts must do; of learning: the same messages judged once each.
void measure_judging(double seconds, const Told& told);

}  // namespace dengwen::bench
