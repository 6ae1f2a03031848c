#include "classify/calibration.hpp"

#include <algorithm>
#include <cmath>

namespace dengwen::classify {
namespace {

constexpr double right_wanted = 0.95;
constexpr double threshold_least = 0.5;  // below it the label is likelier wrong than right
constexpr int steps_most = 200;
constexpr double work_most = 1e9;  // rows × labels × steps
constexpr double pull = 1.0;       // of an intercept towards zero, as so many rows would

struct Slope {
    double likelihood = 0;  // negative logarithm
    double sharpness = 0;
    std::vector<double> intercepts;
};

std::vector<double> scores(const Unseen& row, const Calibration& with) {
    std::vector<double> out(row.said.size());
    for (std::size_t label = 0; label < out.size(); label++)
        out[label] = with.sharpness * row.said[label] + with.intercepts[label];
    const double greatest = *std::max_element(out.begin(), out.end());
    double sum = 0;
    for (double& one : out) sum += one = std::exp(one - greatest);
    for (double& one : out) one /= sum;
    return out;
}

Slope slope_at(const std::vector<Unseen>& unseen, const Calibration& with) {
    Slope slope;
    slope.intercepts.assign(with.intercepts.size(), 0);
    for (const Unseen& row : unseen) {
        const auto shares = scores(row, with);
        slope.likelihood -= std::log(std::max(shares[row.right], 1e-12));
        for (std::size_t label = 0; label < shares.size(); label++) {
            const double error = shares[label] - (label == row.right ? 1.0 : 0.0);
            slope.sharpness += error * row.said[label];
            slope.intercepts[label] += error;
        }
    }
    for (std::size_t label = 0; label < with.intercepts.size(); label++) {
        slope.likelihood += pull / 2 * with.intercepts[label] * with.intercepts[label];
        slope.intercepts[label] += pull * with.intercepts[label];
    }
    return slope;
}

Calibration moved(Calibration from, const Slope& slope, double step) {
    from.sharpness = std::max(from.sharpness - step * slope.sharpness, 0.1);
    for (std::size_t label = 0; label < from.intercepts.size(); label++)
        from.intercepts[label] -= step * slope.intercepts[label];
    return from;
}

// Downhill with a step that grows while it helps and is halved when it does not.
Calibration fitted(const std::vector<Unseen>& unseen, Calibration at) {
    const double row_work = static_cast<double>(unseen.size()) * static_cast<double>(at.intercepts.size());
    const int steps = std::min(steps_most, static_cast<int>(work_most / std::max(row_work, 1.0)) + 1);
    Slope slope = slope_at(unseen, at);
    double step = 1.0 / static_cast<double>(unseen.size());
    for (int taken = 0; taken < steps; taken++) {
        const Calibration tried = moved(at, slope, step);
        const Slope there = slope_at(unseen, tried);
        if (there.likelihood < slope.likelihood) {
            at = tried;
            slope = there;
            step *= 1.5;
        } else {
            step /= 2;
        }
    }
    return at;
}

struct Answer {
    double score = 0;
    std::uint32_t told = 0;
    std::uint32_t right = 0;
};

double macro_f1_of(const std::vector<Answer>& answers, std::size_t labels) {
    std::vector<double> hits(labels, 0);
    std::vector<double> both(labels, 0);  // told and right, added up
    for (const Answer& one : answers) {
        hits[one.right] += one.told == one.right ? 1 : 0;
        both[one.told]++;
        both[one.right]++;
    }
    double sum = 0;
    double met = 0;
    for (std::size_t label = 0; label < labels; label++) {
        if (both[label] == 0) continue;
        sum += 2 * hits[label] / both[label];
        met++;
    }
    return met == 0 ? 0 : sum / met;
}

// The answers with the highest scores first; the last place at which nineteen of twenty before it were right.
double threshold_of(std::vector<Answer> answers) {
    std::stable_sort(answers.begin(), answers.end(),
                     [](const Answer& a, const Answer& b) { return a.score > b.score; });
    double threshold = 1;
    double right = 0;
    for (std::size_t at = 0; at < answers.size(); at++) {
        right += answers[at].told == answers[at].right ? 1 : 0;
        // Equal scores are answered or not together.
        if (at + 1 < answers.size() && answers[at + 1].score == answers[at].score) continue;
        if (right >= right_wanted * static_cast<double>(at + 1)) threshold = answers[at].score;
    }
    return threshold;
}

}  // namespace

Calibration calibrated(const std::vector<Unseen>& unseen, std::size_t labels) {
    Calibration made;
    made.intercepts.assign(labels, 0);
    if (unseen.empty()) return made;
    made = fitted(unseen, made);
    std::vector<Answer> answers;
    for (const Unseen& row : unseen) {
        const auto shares = scores(row, made);
        const auto best = std::max_element(shares.begin(), shares.end());
        answers.push_back({*best, static_cast<std::uint32_t>(best - shares.begin()), row.right});
    }
    double right = 0;
    for (const Answer& one : answers) right += one.told == one.right ? 1 : 0;
    made.accuracy = right / static_cast<double>(answers.size());
    made.macro_f1 = macro_f1_of(answers, labels);
    made.threshold = std::max(threshold_of(answers), threshold_least);
    return made;
}

}  // namespace dengwen::classify
