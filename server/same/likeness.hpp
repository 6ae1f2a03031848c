// Likeness: whether two messages speak of the same matter, as a number and in words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "same/reading.hpp"

namespace dengwen::same {

// Traits: what two messages have in common; each alike both ways round and, but for `rare`, from 0 to 1.
// Shares are of the weight of a title's grams that stand anywhere in the other message.
struct Traits {
    double place = 0;       // of what the titles say where the place is named; the mean of both
    double issue = 0;       // of the rest of the titles; the mean of both
    double issue_best = 0;  // the better of the two
    double body = 0;        // the cosine of the bodies
    double rare = 0;        // how many rare grams of the titles are shared, as a logarithm
    double rare_share = 0;  // and which part of them
    double elsewhere = 0;   // how far each title names a place that the other message does not; it has no
                            // weight of its own, but near 1 it takes away what issue, body and rare_share say
};

// Weights: of a logistic regression on the traits; how they were found: docs/decisions/0055.
struct Weights {
    double bias = 0;
    Traits of;
};

const Weights& learned_weights();

enum class ReasonKind : std::uint8_t { place, organisation, object, demand, wording };

struct Reason {
    ReasonKind kind = ReasonKind::wording;
    bool speaks_for = true;  // else it is what differs
    std::string words;       // of the first message where shared, of the one that has them where not
    bool operator==(const Reason&) const = default;
};

struct Likeness {
    double score = 0;  // how probably the same matter, as far as the weights know
    Traits traits;
    std::vector<Reason> reasons;  // at most `reasons_max` each way, the heaviest first
};

inline constexpr std::size_t reasons_max = 5;

Traits traits(const Read& one, const Read& other);
double score(const Traits& traits, const Weights& weights);

// Both must have been weighed by the same rarity.
Likeness likeness(const Read& one, const Read& other, const Weights& weights = learned_weights());

}  // namespace dengwen::same
