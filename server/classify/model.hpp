// Model: what was learned of categories or units from decided matters, as numbers to judge new ones with.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "classify/features.hpp"

namespace dengwen::classify {

// TrainedOn: what a model was learned from, for those who are to trust it.
struct TrainedOn {
    std::string label;           // the field of the rows, or what stands for it
    std::uint64_t rows = 0;      // learned from
    std::uint64_t left_out = 0;  // without a label, or unreadable
    std::string day;             // YYYY-MM-DD
    std::string digest;          // SHA-256 of the rows, hex
    bool operator==(const TrainedOn&) const = default;
};

// LearnedLabel: a category or a unit, and how many matters it was learned from.
struct LearnedLabel {
    std::string name;
    std::uint64_t rows = 0;
    double intercept = 0;  // of the calibrated score
    bool operator==(const LearnedLabel&) const = default;
};

// HeldOut: how a model did on rows it had not seen, while it was learned; absent where there were too few.
struct HeldOut {
    double accuracy = 0;
    double macro_f1 = 0;
    bool operator==(const HeldOut&) const = default;
};

// Runs of characters in the order of their hashes; for each a line of `lanes()` whole numbers: the weight of
// each label, then how much the run counts: the rarer and the more telling, the more. `steps` turns them into
// what they stand for.
struct Model {
    TrainedOn trained_on;
    std::vector<LearnedLabel> labels;
    std::optional<HeldOut> held_out;
    double sharpness = 1;  // of the calibrated score
    double threshold = 0;  // below this score a suggestion keeps silent
    std::vector<std::uint64_t> hashes;
    std::vector<std::int16_t> lines;
    std::vector<float> steps;

    std::size_t lanes() const;
    bool operator==(const Model&) const = default;
};

std::size_t lanes_for(std::size_t labels);

// Reason: a run of characters and how much it speaks for a label, above what it says for the others.
struct Reason {
    std::string words;
    double strength = 0;
};

struct Candidate {
    std::size_t label = 0;
    double score = 0;  // from 0 to 1: of a hundred with this score so many were right
};

// Met: a run the model knows, in which field of a message and how much its times count.
struct Met {
    Field field{};
    std::uint32_t line = 0;
    float times = 0;
};

// Judge: reads messages with one model; keeps its room between them, so each thread has its own.
class Judge {
  public:
    explicit Judge(const Model& model);  // the model must outlive it

    // Every label, the likeliest first. Nothing of the message known: the labels as often as they were.
    const std::vector<Candidate>& judge(const Message& message);

    // The likeliest alone, for those who judge thousands.
    Candidate likeliest(const Message& message);

    // The runs it knows of the message, those of the text before those of the title.
    std::vector<Met> met(const Message& message);

    // What of the message judged last speaks most for a label; the longer runs first, and none
    // within another.
    std::vector<Reason> reasons(std::size_t label, std::size_t most = 5) const;

  private:
    struct Known {
        std::uint32_t line = 0;
        std::uint32_t gram = 0;
        float value = 0;
    };

    void weigh(const Message& message);
    void weigh(Field field);
    void score();
    std::optional<std::uint32_t> line_of(std::uint64_t hash) const;

    const Model& model_;
    int shift_ = 63;
    std::vector<std::uint32_t> begins_;  // of the hashes that share their leading bits
    Grams grams_;
    std::array<std::vector<Known>, fields> known_;
    std::array<double, fields> lengths_{};
    std::vector<float> sums_;
    std::vector<double> scores_;
    std::vector<Candidate> candidates_;
};

// Of a run that stands `count` times, before it is weighed by how much it counts.
float times_counted(std::uint32_t count);

// How much a field counts beside the other.
float share_of(Field field);

}  // namespace dengwen::classify
