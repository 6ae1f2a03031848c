// Neighbours: an index in memory of what was said, which finds the messages most like one without looking at
// all.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "same/reading.hpp"

namespace dengwen::same {

// Of a message its rarest grams are kept as numbers, from which no text can be made again.
struct Sketch {
    static constexpr std::size_t size = 48;
    std::array<std::uint32_t, size> keys{};  // ascending, the first `count` of them
    std::array<std::uint8_t, size> strengths{};
    std::uint8_t count = 0;
};

// Those of the title count twice.
Sketch sketch_of(const Read& read);

// The cosine of both, from 0 to 1.
double nearness(const Sketch& one, const Sketch& other);

struct Candidate {
    std::uint32_t entry = 0;  // as `add` gave it
    double nearness = 0;
    bool operator==(const Candidate&) const = default;
};

// To be read by any number of threads while none adds.
class Neighbours {
  public:
    // Fewer buckets, a power of two, take less memory and more time; for a million messages as many as this.
    explicit Neighbours(std::size_t buckets = std::size_t{1} << 22U);
    // Entries are numbered from 0.
    std::uint32_t add(const Read& read);
    // The nearest first, of equals the earlier; none that shares nothing. The work has a bound that does not
    // depend on how many there are: see docs/decisions/0055.
    std::vector<Candidate> like(const Read& read, std::size_t limit) const;
    // The same by comparing with every entry.
    std::vector<Candidate> like_by_scan(const Read& read, std::size_t limit) const;
    std::size_t size() const { return sketches_.size(); }
    std::size_t bytes() const;

  private:
    // One line of the processor's cache.
    struct alignas(64) Block {
        std::array<std::uint32_t, 14> entries{};
        std::uint32_t count = 0;
        std::uint32_t before = 0;  // the block filled before, by number; 0 is none
    };
    struct Head {
        std::uint32_t block = 0;
        std::uint32_t entries = 0;
    };

    std::vector<Head> heads_;  // by a gram's number; several grams may share one
    std::vector<Block> blocks_;
    std::vector<Sketch> sketches_;
};

}  // namespace dengwen::same
