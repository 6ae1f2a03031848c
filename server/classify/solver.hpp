// Solver: linear support vector machines, one for each label against the others, eight of them in one pass.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "classify/eight.hpp"

namespace dengwen::classify {

// Rows: sparse vectors one after the other.
struct Rows {
    std::vector<std::size_t> begins{0};
    std::vector<std::uint32_t> columns;
    std::vector<float> values;

    std::size_t size() const { return begins.size() - 1; }
};

// Solving: how hard the machines are pressed (LIBLINEAR's C and eps) and where they stop at the latest.
struct Solving {
    double cost = 1;
    double tolerance = 0.05;
    int passes_most = 40;
};

// Machines: the weights of eight labels, eight beside each other for each column, and the intercepts.
struct Machines {
    std::vector<float> weights;
    std::array<float, lanes_at_once> intercepts{};
};

// Dual coordinate descent for squared hinge loss (Hsieh et al., ICML 2008; solver 1 of LIBLINEAR) with an
// order of its own, so that the same rows give the same weights on every thread. Learns from the rows
// `chosen`; label `first + lane` is what a lane tells from the others; `labels` names each row's.
Machines solve(const Rows& rows, const std::vector<std::uint32_t>& labels, std::vector<std::uint32_t> chosen,
               std::size_t columns, std::size_t first, const Solving& how);

}  // namespace dengwen::classify
