#include "same/likeness.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "same/names.hpp"

namespace dengwen::same {
namespace {

constexpr double rare_from = 4.0;    // one text in fifty-five
constexpr double named_from = 3.0;   // commoner are districts
constexpr double spoken_from = 2.0;  // what is commoner is no reason

double square(double value) { return value * value; }

// What one title's grams weigh, and what those of them weigh that stand in the other message.
struct Covered {
    double place = 0;
    double place_shared = 0;
    double issue = 0;
    double issue_shared = 0;
    double named = 0;  // of the place's grams what is rare
    double named_shared = 0;

    double unmet_share() const { return named > 0 ? 1 - named_shared / named : 0; }
    double issue_share() const { return issue > 0 ? issue_shared / issue : 0; }
    double place_share() const { return place > 0 ? place_shared / place : 0; }
};

const Gram* find(const std::vector<Gram>& grams, std::uint64_t key) {
    const auto found =
        std::lower_bound(grams.begin(), grams.end(), key,
                         [](const Gram& gram, std::uint64_t asked) { return gram.key < asked; });
    return found != grams.end() && found->key == key ? &*found : nullptr;
}

Covered covered(const Read& one, const Read& other) {
    Covered sum;
    for (const Gram& gram : one.title_grams) {
        const bool is_shared = find(other.grams, gram.key) != nullptr;
        if (gram.is_of_place) {
            sum.place += square(gram.weight);
            if (is_shared) sum.place_shared += square(gram.weight);
            const double rare = std::max(0.0, gram.weight - named_from);
            sum.named += rare;
            if (is_shared) sum.named_shared += rare;
        }
        // Grams that reach over the border of the place belong to neither.
        const bool begins = one.title_place[gram.unit];
        const bool ends = one.title_place[gram.unit + gram.length - 1];
        if (begins || ends) continue;
        sum.issue += gram.weight;
        if (is_shared) sum.issue_shared += gram.weight;
    }
    return sum;
}

double strength(const Gram& gram) { return (1 + std::log(gram.count)) * gram.weight; }

double cosine(const std::vector<Gram>& one, const std::vector<Gram>& other) {
    double product = 0;
    double norm_one = 0;
    double norm_other = 0;
    for (const Gram& gram : one) norm_one += square(strength(gram));
    for (const Gram& gram : other) norm_other += square(strength(gram));
    auto at = other.begin();
    for (const Gram& gram : one) {
        while (at != other.end() && at->key < gram.key) at++;
        if (at != other.end() && at->key == gram.key) product += strength(gram) * strength(*at);
    }
    return norm_one > 0 && norm_other > 0 ? std::min(1.0, product / std::sqrt(norm_one * norm_other)) : 0;
}

// Of the grams of both titles, each once: how rare those are together that stand in both messages, and all.
std::pair<double, double> rare_of(const Read& one, const Read& other) {
    double shared = 0;
    double all = 0;
    const auto take = [&](const Gram& gram, bool is_shared) {
        const double rare = std::max(0.0, gram.weight - rare_from);
        all += rare;
        if (is_shared) shared += rare;
    };
    auto left = one.title_grams.begin();
    auto right = other.title_grams.begin();
    // In the order of the keys whichever message comes first, so that sums do not depend on it.
    while (left != one.title_grams.end() || right != other.title_grams.end()) {
        if (right == other.title_grams.end() || (left != one.title_grams.end() && left->key < right->key)) {
            take(*left, find(other.grams, left->key) != nullptr);
            left++;
        } else if (left == one.title_grams.end() || right->key < left->key) {
            take(*right, find(one.grams, right->key) != nullptr);
            right++;
        } else {
            take(*left++, true);
            right++;
        }
    }
    return {shared, all};
}

struct Stretch {
    Reason reason;
    double weight = 0;
};

// Stretches of the title that are, or are not, covered by grams of the other message.
std::vector<Stretch> stretches(const Read& read, const Read& other, bool is_shared) {
    const std::size_t size = read.title.units.size();
    std::vector<double> shared(size, 0);
    std::vector<double> heaviest(size, 0);
    for (std::size_t at = 0; at < size; at++)
        if (read.title.units[at].sign == 0) shared[at] = -1;
    for (const Gram& gram : read.title_grams) {
        const bool stands = find(other.grams, gram.key) != nullptr;
        for (std::size_t at = gram.unit; at < gram.unit + gram.length; at++) {
            if (stands) shared[at] = std::max(shared[at], static_cast<double>(gram.weight));
            heaviest[at] = std::max(heaviest[at], static_cast<double>(gram.weight));
        }
    }
    const std::vector<Name> named = names(read.title);
    std::vector<Stretch> found;
    for (std::size_t at = 0; at < size;) {
        const auto fits = [&](std::size_t unit) { return is_shared ? shared[unit] > 0 : shared[unit] == 0; };
        if (!fits(at)) {
            at++;
            continue;
        }
        const bool is_place = read.title_place[at];
        std::size_t end = at;
        double weight = 0;
        for (; end < size && fits(end) && read.title_place[end] == is_place; end++)
            weight += is_shared ? shared[end] : heaviest[end];
        Stretch stretch{{is_place ? ReasonKind::place : ReasonKind::demand, is_shared, ""}, weight};
        for (const Name& name : named)
            if (name.unit < end && name.unit + name.length > at && name.unit + name.length <= end)
                stretch.reason.kind = name.kind == NameKind::place          ? ReasonKind::place
                                      : name.kind == NameKind::organisation ? ReasonKind::organisation
                                                                            : ReasonKind::object;
        const double mean = weight / static_cast<double>(end - at);
        if (end - at >= 2 && mean >= spoken_from) {
            stretch.reason.words = words(read.title, at, end - at);
            found.push_back(std::move(stretch));
        }
        at = end;
    }
    return found;
}

// The rarest words that only the bodies share.
std::optional<Stretch> wording_of(const Read& one, const Read& other) {
    const Gram* best = nullptr;
    for (const Gram& gram : one.body_grams) {
        if (gram.length < 2 || gram.weight < rare_from || (best != nullptr && gram.weight <= best->weight))
            continue;
        if (find(one.title_grams, gram.key) == nullptr && find(other.body_grams, gram.key) != nullptr)
            best = &gram;
    }
    if (best == nullptr) return std::nullopt;
    // As far as the words go on alike.
    std::size_t end = best->unit + best->length;
    std::size_t begin = best->unit;
    const auto is_in_both = [&](std::size_t unit) {
        const std::uint64_t key = key_at(one.body, unit, 2);
        return key != 0 && find(other.body_grams, key) != nullptr;
    };
    while (end < one.body.units.size() && end - begin < 16 && is_in_both(end - 1)) end++;
    while (begin > 0 && end - begin < 16 && is_in_both(begin - 1)) begin--;
    return Stretch{{ReasonKind::wording, true, words(one.body, begin, end - begin)}, best->weight};
}

void keep_heaviest(std::vector<Stretch> found, std::vector<Reason>& reasons) {
    std::stable_sort(found.begin(), found.end(),
                     [](const Stretch& one, const Stretch& other) { return one.weight > other.weight; });
    std::size_t kept = 0;
    for (Stretch& stretch : found) {
        if (kept == reasons_max) break;
        if (std::find(reasons.begin(), reasons.end(), stretch.reason) != reasons.end()) continue;
        reasons.push_back(std::move(stretch.reason));
        kept++;
    }
}

}  // namespace

const Weights& learned_weights() {
    static const Weights weights{.bias = -3.705,
                                 .of = {.place = 0.658,
                                        .issue = 1.261,
                                        .issue_best = 1.108,
                                        .body = 1.616,
                                        .rare = 0.630,
                                        .rare_share = 0.853}};
    return weights;
}

Traits traits(const Read& one, const Read& other) {
    const Covered first = covered(one, other);
    const Covered second = covered(other, one);
    const auto [shared, all] = rare_of(one, other);
    const double elsewhere = first.unmet_share() * second.unmet_share();
    // Only places that have next to nothing in common count as two: the same one is often named in part.
    const double here = 1 - std::pow(elsewhere, 8);
    return {.place = (first.place_share() + second.place_share()) / 2,
            .issue = here * (first.issue_share() + second.issue_share()) / 2,
            .issue_best = here * std::max(first.issue_share(), second.issue_share()),
            .body = here * cosine(one.body_grams, other.body_grams),
            .rare = std::log1p(shared),
            .rare_share = here * shared / (1 + all),
            .elsewhere = elsewhere};
}

double score(const Traits& traits, const Weights& weights) {
    const double sum = weights.bias + weights.of.place * traits.place + weights.of.issue * traits.issue +
                       weights.of.issue_best * traits.issue_best + weights.of.body * traits.body +
                       weights.of.rare * traits.rare + weights.of.rare_share * traits.rare_share;
    return 1 / (1 + std::exp(-sum));
}

Likeness likeness(const Read& one, const Read& other, const Weights& weights) {
    Likeness found;
    found.traits = traits(one, other);
    found.score = score(found.traits, weights);
    std::vector<Stretch> shared = stretches(one, other, true);
    if (auto wording = wording_of(one, other)) shared.push_back(std::move(*wording));
    keep_heaviest(std::move(shared), found.reasons);
    std::vector<Stretch> differing = stretches(one, other, false);
    for (Stretch& stretch : stretches(other, one, false)) differing.push_back(std::move(stretch));
    keep_heaviest(std::move(differing), found.reasons);
    return found;
}

}  // namespace dengwen::same
