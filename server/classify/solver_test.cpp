#include "classify/solver.hpp"

#include <gtest/gtest.h>
#include <linear.h>

#include <cmath>
#include <memory>
#include <numeric>

namespace dengwen::classify {
namespace {

constexpr std::size_t columns = 40;
constexpr std::size_t count = 300;

struct Problem {
    Rows rows;
    std::vector<std::uint32_t> labels;
    std::vector<std::uint32_t> all = std::vector<std::uint32_t>(count);
};

// Three labels that overlap, so that the machines have something to weigh.
Problem problem_of(std::uint32_t seed) {
    Problem made;
    std::iota(made.all.begin(), made.all.end(), 0u);
    const auto random = [&] { return seed = seed * 1664525u + 1013904223u; };
    for (std::size_t row = 0; row < count; row++) {
        const std::uint32_t label = random() >> 8 & 3u;
        made.labels.push_back(label % 3);
        for (std::uint32_t column = 0; column < columns; column++) {
            const bool is_own = column % 3 == label % 3;
            if ((random() >> 8) % 10 < (is_own ? 4u : 2u)) {
                made.rows.columns.push_back(column);
                made.rows.values.push_back(0.1F + static_cast<float>((random() >> 8) % 100) / 200.0F);
            }
        }
        made.rows.begins.push_back(made.rows.columns.size());
    }
    return made;
}

// LIBLINEAR's own weights for one label against the others; the last is the intercept.
std::vector<double> liblinear(const Problem& given, std::uint32_t label, double cost) {
    std::vector<std::vector<feature_node>> lines(count);
    std::vector<feature_node*> starts;
    std::vector<double> sides;
    for (std::size_t row = 0; row < count; row++) {
        for (std::size_t at = given.rows.begins[row]; at < given.rows.begins[row + 1]; at++)
            lines[row].push_back({static_cast<int>(given.rows.columns[at]) + 1, given.rows.values[at]});
        lines[row].push_back({static_cast<int>(columns) + 1, 1.0});
        lines[row].push_back({-1, 0});
        starts.push_back(lines[row].data());
        sides.push_back(given.labels[row] == label ? 1 : -1);
    }
    const ::problem all{static_cast<int>(count), static_cast<int>(columns) + 1, sides.data(), starts.data(),
                        1};
    ::parameter how{};
    how.solver_type = L2R_L2LOSS_SVC_DUAL;
    how.C = cost;
    how.eps = 1e-6;
    set_print_string_function([](const char*) {});
    const std::unique_ptr<::model, void (*)(::model*)> found(
        ::train(&all, &how), [](::model* one) { free_and_destroy_model(&one); });
    const double side = found->label[0] == 1 ? 1 : -1;
    std::vector<double> weights(found->w, found->w + columns + 1);
    for (double& weight : weights) weight *= side;
    return weights;
}

TEST(Solver, FindsWhatLiblinearFinds) {
    for (const double cost : {0.3, 1.0, 10.0}) {
        const Problem given = problem_of(5);
        const Machines found = solve(given.rows, given.labels, given.all, columns, 0,
                                     {.cost = cost, .tolerance = 1e-5, .passes_most = 5000});
        for (std::uint32_t label = 0; label < 3; label++) {
            const auto wanted = liblinear(given, label, cost);
            for (std::size_t column = 0; column < columns; column++)
                EXPECT_NEAR(found.weights[column * lanes_at_once + label], wanted[column], 1e-2)
                    << cost << " " << label << " " << column;
            EXPECT_NEAR(found.intercepts[label], wanted[columns], 1e-2);
        }
    }
}

TEST(Solver, EightLabelsAtOnceAreEightOneByOne) {
    const Problem given = problem_of(9);
    const Machines from_first = solve(given.rows, given.labels, given.all, columns, 0, {});
    const Machines from_second = solve(given.rows, given.labels, given.all, columns, 1, {});
    EXPECT_EQ(from_first.intercepts[1], from_second.intercepts[0]);
    EXPECT_EQ(from_first.intercepts[2], from_second.intercepts[1]);
}

TEST(Solver, LearnsFromTheChosenRowsAlone) {
    Problem given = problem_of(13);
    const std::vector<std::uint32_t> half(given.all.begin(), given.all.begin() + count / 2);
    const Machines before = solve(given.rows, given.labels, half, columns, 0, {});
    for (std::size_t row = count / 2; row < count; row++) given.labels[row] = (given.labels[row] + 1) % 3;
    const Machines after = solve(given.rows, given.labels, half, columns, 0, {});
    EXPECT_EQ(before.weights, after.weights);
}

TEST(Solver, RowsOfNothingAndNoRowsAtAllEnd) {
    Rows rows;
    rows.begins = {0, 0, 0};
    const Machines found = solve(rows, {0, 1}, {0, 1}, 1, 0, {});
    EXPECT_EQ(found.weights, std::vector<float>(lanes_at_once, 0));
    EXPECT_TRUE(std::isfinite(found.intercepts[0]));
    EXPECT_EQ(solve(rows, {0, 1}, {}, 1, 0, {}).intercepts[0], 0);
}

}  // namespace
}  // namespace dengwen::classify
