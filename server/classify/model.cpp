#include "classify/model.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>

#include "classify/eight.hpp"

namespace dengwen::classify {
namespace {

constexpr std::size_t counts_kept = 256;

std::array<float, counts_kept> logarithms() {
    std::array<float, counts_kept> made{};
    for (std::size_t count = 1; count < counts_kept; count++)
        made[count] = 1 + std::log(static_cast<float>(count));
    return made;
}

// Scores as shares of one (softmax), the greatest at 1 before they are divided so that none overflows.
void share_out(std::vector<double>& scores) {
    const double greatest = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double& score : scores) sum += score = std::exp(score - greatest);
    for (double& score : scores) score /= sum;
}

}  // namespace

float times_counted(std::uint32_t count) {
    static const auto table = logarithms();
    return count < counts_kept ? table[count] : 1 + std::log(static_cast<float>(count));
}

float share_of(Field field) { return field == Field::text ? 1.0F : 0.7F; }

std::size_t lanes_for(std::size_t labels) {
    return (labels + 1 + lanes_at_once - 1) / lanes_at_once * lanes_at_once;
}

std::size_t Model::lanes() const { return lanes_for(labels.size()); }

Judge::Judge(const Model& model) : model_(model) {
    assert(model.lines.size() == model.hashes.size() * model.lanes());
    const int bits = std::clamp(static_cast<int>(std::bit_width(model.hashes.size())), 1, 24);
    shift_ = 64 - bits;
    begins_.assign((std::size_t{1} << bits) + 1, 0);
    for (const std::uint64_t hash : model.hashes) begins_[(hash >> shift_) + 1]++;
    for (std::size_t at = 1; at < begins_.size(); at++) begins_[at] += begins_[at - 1];
    sums_.resize(model.lanes());
    scores_.resize(model.labels.size());
}

const std::vector<Candidate>& Judge::judge(const Message& message) {
    weigh(message);
    score();
    share_out(scores_);
    candidates_.clear();
    for (std::size_t label = 0; label < scores_.size(); label++)
        candidates_.push_back({label, scores_[label]});
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    return candidates_;
}

Candidate Judge::likeliest(const Message& message) {
    weigh(message);
    score();
    share_out(scores_);
    const auto best = std::max_element(scores_.begin(), scores_.end());
    return {static_cast<std::size_t>(best - scores_.begin()), *best};
}

std::vector<Met> Judge::met(const Message& message) {
    weigh(message);
    std::vector<Met> found;
    for (const Field field : {Field::text, Field::title})
        for (const Known& one : known_[static_cast<std::size_t>(field)])
            found.push_back({field, one.line, times_counted(grams_.of(field)[one.gram].count)});
    return found;
}

void Judge::weigh(const Message& message) {
    grams_.read(message);
    weigh(Field::text);
    weigh(Field::title);
}

void Judge::weigh(Field field) {
    auto& known = known_[static_cast<std::size_t>(field)];
    known.clear();
    const auto grams = grams_.of(field);
    // Each look goes to another place in memory: what comes next is fetched while this is looked at.
    constexpr std::size_t ahead = 12;
    for (std::uint32_t at = 0; at < grams.size(); at++) {
        if (at + 2 * ahead < grams.size()) __builtin_prefetch(&begins_[grams[at + 2 * ahead].hash >> shift_]);
        if (at + ahead < grams.size()) {
            const std::size_t line = begins_[grams[at + ahead].hash >> shift_];
            __builtin_prefetch(model_.hashes.data() + line);
            __builtin_prefetch(model_.lines.data() + line * model_.lanes());
        }
        if (const auto line = line_of(grams[at].hash)) known.push_back({*line, at, 0});
    }
    const std::size_t lanes = model_.lanes();
    const float rarity = model_.steps[model_.labels.size()];
    double squares = 0;
    for (Known& one : known) {
        one.value = times_counted(grams[one.gram].count) * rarity *
                    static_cast<float>(model_.lines[one.line * lanes + model_.labels.size()]);
        squares += static_cast<double>(one.value) * one.value;
    }
    lengths_[static_cast<std::size_t>(field)] = std::sqrt(squares);
}

void Judge::score() {
    const std::size_t lanes = model_.lanes();
    for (std::size_t label = 0; label < scores_.size(); label++) scores_[label] = 0;
    for (const Field field : {Field::text, Field::title}) {
        const double length = lengths_[static_cast<std::size_t>(field)];
        if (length == 0) continue;
        for (std::size_t first = 0; first < lanes; first += lanes_at_once) {
            Eight sum;
            for (const Known& one : known_[static_cast<std::size_t>(field)])
                add(sum, eight_of(&model_.lines[one.line * lanes + first]), one.value);
            put(sum, &sums_[first]);
        }
        for (std::size_t label = 0; label < scores_.size(); label++)
            scores_[label] += sums_[label] * model_.steps[label] * share_of(field) / length;
    }
    for (std::size_t label = 0; label < scores_.size(); label++)
        scores_[label] = model_.sharpness * scores_[label] + model_.labels[label].intercept;
}

std::optional<std::uint32_t> Judge::line_of(std::uint64_t hash) const {
    const std::size_t bucket = hash >> shift_;
    for (std::uint32_t line = begins_[bucket]; line < begins_[bucket + 1]; line++)
        if (model_.hashes[line] == hash) return line;
    return std::nullopt;
}

std::vector<Reason> Judge::reasons(std::size_t label, std::size_t most) const {
    struct Spoken {
        double strength = 0;
        const Gram* gram = nullptr;
        Field field{};
    };
    std::vector<Spoken> spoken;
    const std::size_t count = model_.labels.size();
    for (const Field field : {Field::text, Field::title}) {
        const auto place = static_cast<std::size_t>(field);
        for (const Known& one : known_[place]) {
            const std::int16_t* const line = &model_.lines[one.line * model_.lanes()];
            double others = 0;
            for (std::size_t each = 0; each < count; each++)
                if (each != label) others += line[each] * model_.steps[each];
            const double above = line[label] * model_.steps[label] -
                                 others / static_cast<double>(std::max<std::size_t>(count - 1, 1));
            const double strength = above * one.value * share_of(field) / lengths_[place];
            if (strength > 0) spoken.push_back({strength, &grams_.of(field)[one.gram], field});
        }
    }
    // A single character means little by itself; it is told where there is nothing longer.
    std::stable_sort(spoken.begin(), spoken.end(), [](const Spoken& a, const Spoken& b) {
        return a.gram->length != b.gram->length ? a.gram->length > b.gram->length : a.strength > b.strength;
    });
    std::vector<Reason> told;
    for (const Spoken& one : spoken) {
        if (told.size() == most) break;
        const std::string words = grams_.words(*one.gram);
        const bool is_told = std::any_of(told.begin(), told.end(), [&](const Reason& reason) {
            return reason.words.find(words) != std::string::npos ||
                   words.find(reason.words) != std::string::npos;
        });
        if (!is_told) told.push_back({words, one.strength});
    }
    return told;
}

}  // namespace dengwen::classify
