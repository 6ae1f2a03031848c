#include "same/neighbours.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <utility>

namespace dengwen::same {
namespace {

constexpr std::size_t entries_visited_max = 40000;  // of all grams of one question together
constexpr std::size_t compared_max = 1500;          // sketches looked at whole

double strength(const Gram& gram, bool is_of_title) {
    return static_cast<double>(gram.weight) * (is_of_title ? 2 : 1);
}

void keep_nearest(std::vector<Candidate>& found, std::size_t limit) {
    const auto is_before = [](const Candidate& one, const Candidate& other) {
        return one.nearness != other.nearness ? one.nearness > other.nearness : one.entry < other.entry;
    };
    const std::size_t kept = std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                      is_before);
    found.resize(kept);
}

}  // namespace

Sketch sketch_of(const Read& read) {
    struct Kept {
        double strength = 0;
        std::uint64_t key = 0;
    };
    std::vector<Kept> kept;
    kept.reserve(read.grams.size());
    auto title = read.title_grams.begin();
    for (const Gram& gram : read.grams) {
        while (title != read.title_grams.end() && title->key < gram.key) title++;
        const bool is_of_title = title != read.title_grams.end() && title->key == gram.key;
        if (gram.weight > 0) kept.push_back({strength(gram, is_of_title), gram.key});
    }
    const std::size_t count = std::min(Sketch::size, kept.size());
    std::partial_sort(kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(count), kept.end(),
                      [](const Kept& one, const Kept& other) {
                          return one.strength != other.strength ? one.strength > other.strength
                                                                : one.key < other.key;
                      });
    kept.resize(count);
    std::vector<std::pair<std::uint32_t, std::uint8_t>> chosen;
    for (const Kept& one : kept)
        chosen.emplace_back(static_cast<std::uint32_t>(one.key >> 16U),
                            static_cast<std::uint8_t>(std::lround(one.strength * 255 / (2 * weight_max))));
    std::sort(chosen.begin(), chosen.end());
    Sketch sketch;
    for (const auto& [key, strength] : chosen) {
        if (strength == 0 || (sketch.count > 0 && sketch.keys[sketch.count - 1U] == key)) continue;
        sketch.keys[sketch.count] = key;
        sketch.strengths[sketch.count++] = strength;
    }
    return sketch;
}

double nearness(const Sketch& one, const Sketch& other) {
    std::uint32_t product = 0;
    std::uint32_t norm_one = 0;
    std::uint32_t norm_other = 0;
    for (std::size_t at = 0; at < one.count; at++) norm_one += one.strengths[at] * one.strengths[at];
    for (std::size_t at = 0; at < other.count; at++) norm_other += other.strengths[at] * other.strengths[at];
    for (std::size_t left = 0, right = 0; left < one.count && right < other.count;) {
        if (one.keys[left] == other.keys[right])
            product += one.strengths[left++] * other.strengths[right++];
        else if (one.keys[left] < other.keys[right])
            left++;
        else
            right++;
    }
    if (product == 0) return 0;
    return std::min(1.0, product / std::sqrt(static_cast<double>(norm_one) * norm_other));
}

Neighbours::Neighbours(std::size_t buckets) : heads_(std::bit_ceil(buckets)), blocks_(1) {}

std::uint32_t Neighbours::add(const Read& read) {
    const auto entry = static_cast<std::uint32_t>(sketches_.size());
    const Sketch sketch = sketch_of(read);
    sketches_.push_back(sketch);
    for (std::size_t at = 0; at < sketch.count; at++) {
        Head& head = heads_[sketch.keys[at] % heads_.size()];
        if (head.block == 0 || blocks_[head.block].count == blocks_[head.block].entries.size()) {
            blocks_.push_back({{}, 0, head.block});
            head.block = static_cast<std::uint32_t>(blocks_.size() - 1);
        }
        Block& block = blocks_[head.block];
        block.entries[block.count++] = entry;
        head.entries++;
    }
    return entry;
}

std::vector<Candidate> Neighbours::like(const Read& read, std::size_t limit) const {
    const Sketch asked = sketch_of(read);
    // The grams that fewest share come first: they say most and cost least.
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < asked.count; at++) order.push_back(at);
    const auto entries = [&](std::size_t at) { return heads_[asked.keys[at] % heads_.size()].entries; };
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t other) {
        return entries(one) != entries(other) ? entries(one) < entries(other) : one < other;
    });
    // Kept between questions, and all zero then: clearing one of a million entries for each would cost more
    // than the question.
    thread_local std::vector<std::uint32_t> sums;
    if (sums.size() < sketches_.size()) sums.resize(sketches_.size(), 0);
    std::vector<std::uint32_t> touched;
    std::size_t visited = 0;
    for (const std::size_t at : order) {
        const std::uint32_t strength = asked.strengths[at] * asked.strengths[at];
        for (std::uint32_t block = heads_[asked.keys[at] % heads_.size()].block;
             block != 0 && visited < entries_visited_max; block = blocks_[block].before) {
            for (std::uint32_t in = blocks_[block].count; in > 0; in--, visited++) {
                const std::uint32_t entry = blocks_[block].entries[in - 1];
                if (sums[entry] == 0) touched.push_back(entry);
                sums[entry] += strength;
            }
        }
    }
    // Sum and entry in one number, the earlier of equals larger: side by side they are sorted several times
    // faster.
    std::vector<std::uint64_t> promising;
    promising.reserve(touched.size());
    for (const std::uint32_t entry : touched) {
        promising.push_back(std::uint64_t{sums[entry]} << 32U | (UINT32_MAX - entry));
        sums[entry] = 0;
    }
    if (promising.size() > compared_max) {
        std::nth_element(promising.begin(), promising.begin() + compared_max, promising.end(),
                         std::greater<>());
        promising.resize(compared_max);
    }
    std::vector<Candidate> found;
    // Sketches lie all over the memory: the one needed eight steps on is asked for now.
    const auto entry_of = [](std::uint64_t one) { return UINT32_MAX - static_cast<std::uint32_t>(one); };
    for (std::size_t at = 0; at < promising.size(); at++) {
        if (at + 8 < promising.size()) {
            const auto* ahead = reinterpret_cast<const char*>(&sketches_[entry_of(promising[at + 8])]);
            for (std::size_t byte = 0; byte < sizeof(Sketch); byte += 64) __builtin_prefetch(ahead + byte);
        }
        const std::uint32_t entry = entry_of(promising[at]);
        if (const double near = nearness(asked, sketches_[entry]); near > 0) found.push_back({entry, near});
    }
    keep_nearest(found, limit);
    return found;
}

std::vector<Candidate> Neighbours::like_by_scan(const Read& read, std::size_t limit) const {
    const Sketch asked = sketch_of(read);
    std::vector<Candidate> found;
    for (std::uint32_t entry = 0; entry < sketches_.size(); entry++)
        if (const double near = nearness(asked, sketches_[entry]); near > 0) found.push_back({entry, near});
    keep_nearest(found, limit);
    return found;
}

std::size_t Neighbours::bytes() const {
    return heads_.capacity() * sizeof(Head) + blocks_.capacity() * sizeof(Block) +
           sketches_.capacity() * sizeof(Sketch);
}

}  // namespace dengwen::same
