#include "classify/cold_start.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "classify/learning.hpp"
#include "ledger/sha256.hpp"

namespace dengwen::classify {
namespace {

constexpr double steps_of_whole = 32'000;
constexpr double cold_sharpness = 20;  // between even shares and a certainty nobody has measured

using Counted =
    std::map<std::uint64_t, std::vector<double>>;  // of a run: how often each label's words have it

// "其他" and the like stand under every label and say nothing; such runs get next to no worth by themselves.
Counted counted(const std::vector<NamedLabel>& labels) {
    Counted runs;
    Grams grams;
    for (std::size_t label = 0; label < labels.size(); label++) {
        for (const std::string& name : labels[label].words) {
            // As a title, so that its runs are those of a text and of a title both.
            grams.read({name, ""});
            for (const Field field : {Field::text, Field::title}) {
                for (const Gram& gram : grams.of(field)) {
                    auto& counts = runs[gram.hash];
                    counts.resize(labels.size());
                    // A single character is shared by too many words.
                    counts[label] += gram.length > 1 ? gram.count : 0.1 * gram.count;
                }
            }
        }
    }
    return runs;
}

std::string digest_of(const std::vector<NamedLabel>& labels) {
    ledger::Sha256 sum;
    for (const NamedLabel& label : labels) {
        sum.take(label.name).take("\n");
        for (const std::string& word : label.words) sum.take("\t").take(word).take("\n");
    }
    return ledger::hex(sum.digest());
}

}  // namespace

Model cold_start(const std::vector<NamedLabel>& labels, Day day) {
    std::set<std::string> names;
    for (const NamedLabel& label : labels) names.insert(label.name);
    if (names.size() < 2 || names.size() != labels.size())
        throw LearningFault(
            {"至少要有两个名称不同的分类", "there must be two categories of different names"});
    const Counted runs = counted(labels);
    if (runs.empty()) throw LearningFault({"分类没有名称", "the categories have no names"});
    Model model;
    model.trained_on = {"categories", labels.size(), 0, iso(day), digest_of(labels)};
    for (const NamedLabel& label : labels) model.labels.push_back({label.name, 1, 0});
    model.sharpness = cold_sharpness;
    model.threshold = std::min(1.0, 2.0 / static_cast<double>(labels.size()));
    const std::size_t lanes = model.lanes();
    // A label is a vector of its runs, each with how few labels share it; all are of one length.
    std::vector<double> lengths(labels.size(), 0);
    std::vector<double> worths;
    for (const auto& [hash, counts] : runs) {
        const auto sharing =
            std::count_if(counts.begin(), counts.end(), [](double count) { return count > 0; });
        worths.push_back(std::log(static_cast<double>(labels.size() + 1) / static_cast<double>(sharing)));
        for (std::size_t label = 0; label < labels.size(); label++) {
            const double value = std::log1p(counts[label]) * worths.back();
            lengths[label] += value * value;
        }
        model.hashes.push_back(hash);
    }
    const double greatest = *std::max_element(worths.begin(), worths.end());
    model.steps.assign(lanes, static_cast<float>(1 / steps_of_whole));
    model.steps[labels.size()] = static_cast<float>(greatest / steps_of_whole);
    model.lines.assign(model.hashes.size() * lanes, 0);
    std::size_t line = 0;
    for (const auto& [hash, counts] : runs) {
        std::int16_t* const numbers = &model.lines[line * lanes];
        for (std::size_t label = 0; label < labels.size(); label++) {
            if (counts[label] == 0) continue;
            const double value = std::log1p(counts[label]) * worths[line] / std::sqrt(lengths[label]);
            numbers[label] = static_cast<std::int16_t>(std::lround(value * steps_of_whole));
        }
        numbers[labels.size()] =
            static_cast<std::int16_t>(std::max(std::lround(worths[line] / greatest * steps_of_whole), 1L));
        line++;
    }
    return model;
}

}  // namespace dengwen::classify
