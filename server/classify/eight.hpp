// Eight: eight numbers worked on side by side, one for each of eight labels.
#pragma once

#include <cstdint>
#include <cstring>

namespace dengwen::classify {

inline constexpr std::size_t lanes_at_once = 8;

// The halves are as wide as the registers every processor of the platform has.
using Four = float __attribute__((vector_size(16)));
using FourShort = std::int16_t __attribute__((vector_size(8)));

struct Eight {
    Four low{};
    Four high{};
};

inline Eight eight_of(const float* numbers) {
    Eight out;
    std::memcpy(&out.low, numbers, sizeof out.low);
    std::memcpy(&out.high, numbers + 4, sizeof out.high);
    return out;
}

inline Eight eight_of(const std::int16_t* numbers) {
    FourShort low;
    FourShort high;
    std::memcpy(&low, numbers, sizeof low);
    std::memcpy(&high, numbers + 4, sizeof high);
    return {__builtin_convertvector(low, Four), __builtin_convertvector(high, Four)};
}

inline void put(const Eight& from, float* numbers) {
    std::memcpy(numbers, &from.low, sizeof from.low);
    std::memcpy(numbers + 4, &from.high, sizeof from.high);
}

inline void add(Eight& sum, const Eight& more, float times) {
    sum.low += more.low * times;
    sum.high += more.high * times;
}

}  // namespace dengwen::classify
