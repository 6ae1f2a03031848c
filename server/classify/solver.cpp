#include "classify/solver.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dengwen::classify {
namespace {

// splitmix64: an order that is the same wherever it is made.
class Order {
  public:
    explicit Order(std::vector<std::uint32_t> rows) : order_(std::move(rows)) {}

    const std::vector<std::uint32_t>& shuffled() {
        for (std::size_t left = order_.size(); left > 1; left--)
            std::swap(order_[left - 1], order_[next() % left]);
        return order_;
    }

  private:
    std::uint64_t next() {
        std::uint64_t made = state_ += 0x9E3779B97F4A7C15ULL;
        made = (made ^ (made >> 30)) * 0xBF58476D1CE4E5B9ULL;
        made = (made ^ (made >> 27)) * 0x94D049BB133111EBULL;
        return made ^ (made >> 31);
    }

    std::vector<std::uint32_t> order_;
    std::uint64_t state_ = 2022;
};

class Descent {
  public:
    Descent(const Rows& rows, const std::vector<std::uint32_t>& labels, std::size_t columns,
            std::size_t first, double cost)
        : rows_(rows),
          labels_(labels),
          first_(first),
          softness_(static_cast<float>(1 / (2 * cost))),
          shares_(rows.size() * lanes_at_once, 0),
          curvatures_(rows.size()) {
        machines_.weights.assign(columns * lanes_at_once, 0);
        for (std::size_t row = 0; row < rows.size(); row++) {
            float squares = 1 + softness_;  // the intercept is a column of ones
            for (std::size_t at = rows.begins[row]; at < rows.begins[row + 1]; at++)
                squares += rows.values[at] * rows.values[at];
            curvatures_[row] = squares;
        }
    }

    // How far the row was from its best, before it was put there.
    float improve(std::size_t row) {
        Eight sum = eight_of(machines_.intercepts.data());
        for (std::size_t at = rows_.begins[row]; at < rows_.begins[row + 1]; at++)
            add(sum, eight_of(weights_of(rows_.columns[at])), rows_.values[at]);
        std::array<float, lanes_at_once> steps{};
        put(sum, steps.data());
        const float farthest = steps_of(row, steps);
        if (farthest == 0) return 0;
        const Eight step = eight_of(steps.data());
        for (std::size_t at = rows_.begins[row]; at < rows_.begins[row + 1]; at++) {
            float* const weights = weights_of(rows_.columns[at]);
            Eight changed = eight_of(weights);
            add(changed, step, rows_.values[at]);
            put(changed, weights);
        }
        for (std::size_t lane = 0; lane < lanes_at_once; lane++) machines_.intercepts[lane] += steps[lane];
        return farthest;
    }

    Machines taken() { return std::move(machines_); }

  private:
    float* weights_of(std::uint32_t column) { return &machines_.weights[column * lanes_at_once]; }

    // From what the lanes say of a row to how far its part in each is to go.
    float steps_of(std::size_t row, std::array<float, lanes_at_once>& steps) {
        float farthest = 0;
        for (std::size_t lane = 0; lane < lanes_at_once; lane++) {
            const float side = labels_[row] == first_ + lane ? 1.0F : -1.0F;
            float& share = shares_[row * lanes_at_once + lane];
            const float slope = side * steps[lane] - 1 + softness_ * share;
            const float open = share == 0 ? std::min(slope, 0.0F) : slope;
            steps[lane] = 0;
            if (std::fabs(open) <= negligible) continue;
            const float moved = std::max(share - slope / curvatures_[row], 0.0F);
            steps[lane] = (moved - share) * side;
            share = moved;
            farthest = std::max(farthest, std::fabs(open));
        }
        return farthest;
    }

    static constexpr float negligible = 1e-5F;

    const Rows& rows_;
    const std::vector<std::uint32_t>& labels_;
    std::size_t first_;
    float softness_;
    std::vector<float> shares_;
    std::vector<float> curvatures_;
    Machines machines_;
};

}  // namespace

Machines solve(const Rows& rows, const std::vector<std::uint32_t>& labels, std::vector<std::uint32_t> chosen,
               std::size_t columns, std::size_t first, const Solving& how) {
    Descent descent(rows, labels, columns, first, how.cost);
    Order order(std::move(chosen));
    for (int pass = 0; pass < how.passes_most; pass++) {
        float farthest = 0;
        for (const std::uint32_t row : order.shuffled()) farthest = std::max(farthest, descent.improve(row));
        if (farthest < how.tolerance) break;
    }
    return descent.taken();
}

}  // namespace dengwen::classify
