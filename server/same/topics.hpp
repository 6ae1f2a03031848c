// Topics: what many matters speak of, in a place and over a time, said in their own words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/day.hpp"
#include "same/reading.hpp"

namespace dengwen::same {

// Article 41(2) of the Regulation knows proposals to improve work and to complete policy.
enum class Proposal : std::uint8_t { improve_work, complete_policy };
enum class Trend : std::uint8_t { falling, steady, rising };

// One matter, with the day it was registered on; the matter is what is counted, whoever and however many
// signed.
struct Told {
    Read read;
    Day day;
};

struct Topic {
    std::vector<std::uint32_t> matters;  // by place in what was given, by day
    std::string title;                   // of the matter that says what most of them say, without persons
    std::string place;                   // the place most of them name; empty where none is
    Day first;
    Day last;
    std::vector<std::uint32_t> samples;  // at most three: what is nearest to all, the first, the last
    Trend trend = Trend::steady;
    Proposal proposal = Proposal::improve_work;
    bool is_publishable = false;  // five matters or more
};

inline constexpr std::size_t published_min = 5;
inline constexpr int trend_days = 28;

// Of each cluster of at least `size_min` matters, the largest first. `clusters` gives each matter's; the
// trend compares the last four weeks before `today` with the four before them.
std::vector<Topic> topics(const std::vector<Told>& told, const std::vector<std::uint32_t>& clusters,
                          Day today, std::size_t size_min = 2);

// Whether `later` is too many, or too few, to be drawn as `before` was: exact, at one in twenty on either
// side.
Trend trend_of(std::size_t before, std::size_t later);

}  // namespace dengwen::same
