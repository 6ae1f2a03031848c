// Calibration: turns what the machines say into a score that means what it says, on rows they had not seen.
#pragma once

#include <cstdint>
#include <vector>

namespace dengwen::classify {

// Unseen: what the machines said of one row they had not seen, for every label, and what was right.
struct Unseen {
    std::vector<float> said;
    std::uint32_t right = 0;
};

// score = softmax(sharpness × said + intercept)
struct Calibration {
    double sharpness = 4;
    std::vector<double> intercepts;
    double threshold = 0.5;
    double accuracy = 0;
    double macro_f1 = 0;
};

// By greatest likelihood, intercepts held near zero. The threshold is the lowest score from which on nineteen
// of twenty were right, never below a half; 1 where no score is so sure.
Calibration calibrated(const std::vector<Unseen>& unseen, std::size_t labels);

}  // namespace dengwen::classify
