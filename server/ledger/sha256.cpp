#include "ledger/sha256.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>
#endif

namespace dengwen::ledger {
namespace {

using Word = std::uint32_t;

// FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
alignas(16) constexpr std::array<Word, 64> round_words{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

Word big_endian(const std::uint8_t* bytes) {
    return Word{bytes[0]} << 24 | Word{bytes[1]} << 16 | Word{bytes[2]} << 8 | Word{bytes[3]};
}

#if defined(__x86_64__)
// Intel's SHA extensions: two rounds an instruction, on the state held as (a b e f) and (c d g h), the
// message four words at a time.
__attribute__((target("sha,sse4.1,ssse3"))) void compress_by_processor(Sha256State& state,
                                                                       const std::uint8_t* blocks,
                                                                       std::size_t count) {
    const __m128i swapped = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const __m128i badc =
        _mm_shuffle_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(&state[0])), 0xb1);
    const __m128i efgh =
        _mm_shuffle_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(&state[4])), 0x1b);
    __m128i abef = _mm_alignr_epi8(badc, efgh, 8);
    __m128i cdgh = _mm_blend_epi16(efgh, badc, 0xf0);
    for (; count > 0; --count, blocks += 64) {
        const __m128i abef_before = abef;
        const __m128i cdgh_before = cdgh;
        __m128i w[16];
#pragma GCC unroll 16
        for (int t = 0; t < 16; ++t) {
            if (t < 4) {
                const auto* piece = reinterpret_cast<const __m128i*>(blocks + 16 * t);
                w[t] = _mm_shuffle_epi8(_mm_loadu_si128(piece), swapped);
            } else {
                const __m128i low = _mm_sha256msg1_epu32(w[t - 4], w[t - 3]);
                const __m128i sum = _mm_add_epi32(low, _mm_alignr_epi8(w[t - 1], w[t - 2], 4));
                w[t] = _mm_sha256msg2_epu32(sum, w[t - 1]);
            }
            const auto* constants = reinterpret_cast<const __m128i*>(&round_words[4 * t]);
            const __m128i words = _mm_add_epi32(w[t], _mm_load_si128(constants));
            cdgh = _mm_sha256rnds2_epu32(cdgh, abef, words);
            abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(words, 0x0e));
        }
        abef = _mm_add_epi32(abef, abef_before);
        cdgh = _mm_add_epi32(cdgh, cdgh_before);
    }
    const __m128i feba = _mm_shuffle_epi32(abef, 0x1b);
    const __m128i dchg = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[0]), _mm_blend_epi16(feba, dchg, 0xf0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[4]), _mm_alignr_epi8(dchg, feba, 8));
}

bool processor_has_sha() {
    unsigned a = 0, b = 0, c = 0, d = 0;
    constexpr unsigned ssse3 = 1U << 9, sse4_1 = 1U << 19, sha = 1U << 29;
    if (!__get_cpuid(1, &a, &b, &c, &d) || (c & ssse3) == 0 || (c & sse4_1) == 0) return false;
    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & sha) != 0;
}
#endif

}  // namespace

void compress_portably(Sha256State& state, const std::uint8_t* blocks, std::size_t count) {
    for (; count > 0; --count, blocks += 64) {
        std::array<Word, 64> w;
        for (std::size_t t = 0; t < 16; ++t) w[t] = big_endian(blocks + 4 * t);
        for (std::size_t t = 16; t < 64; ++t) {
            const Word low = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
            const Word high = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
            w[t] = high + w[t - 7] + low + w[t - 16];
        }
        auto [a, b, c, d, e, f, g, h] = state;
        for (std::size_t t = 0; t < 64; ++t) {
            const Word high = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
            const Word first = h + high + ((e & f) ^ (~e & g)) + round_words[t] + w[t];
            const Word low = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
            const Word second = low + ((a & b) ^ (a & c) ^ (b & c));
            h = g, g = f, f = e, e = d + first, d = c, c = b, b = a, a = first + second;
        }
        const Sha256State added{a, b, c, d, e, f, g, h};
        for (std::size_t i = 0; i < 8; ++i) state[i] += added[i];
    }
}

Compression processor_compression() {
#if defined(__x86_64__)
    return processor_has_sha() ? &compress_by_processor : nullptr;
#else
    return nullptr;
#endif
}

Compression fastest_compression() {
    static const Compression chosen = [] {
        const Compression by_processor = processor_compression();
        return by_processor != nullptr ? by_processor : &compress_portably;
    }();
    return chosen;
}

Sha256& Sha256::take(std::string_view bytes) {
    length_ += bytes.size();
    if (filled_ > 0 || bytes.size() < block_bytes) {
        const std::size_t count = std::min(bytes.size(), block_bytes - filled_);
        if (count > 0) std::memcpy(block_.data() + filled_, bytes.data(), count);
        filled_ += count;
        bytes.remove_prefix(count);
        if (filled_ < block_bytes) return *this;
        compress_(state_, block_.data(), 1);
        filled_ = 0;
    }
    const std::size_t whole = bytes.size() / block_bytes;
    compress_(state_, reinterpret_cast<const std::uint8_t*>(bytes.data()), whole);
    bytes.remove_prefix(whole * block_bytes);
    if (!bytes.empty()) std::memcpy(block_.data(), bytes.data(), bytes.size());
    filled_ = bytes.size();
    return *this;
}

Hash Sha256::digest() {
    // FIPS 180-4, 5.1.1: a one bit, zeros, and the length in bits.
    const std::uint64_t bits = length_ * 8;
    block_[filled_++] = 0x80;
    if (filled_ > block_bytes - 8) {
        std::memset(block_.data() + filled_, 0, block_bytes - filled_);
        compress_(state_, block_.data(), 1);
        filled_ = 0;
    }
    std::memset(block_.data() + filled_, 0, block_bytes - 8 - filled_);
    for (std::size_t i = 0; i < 8; ++i) {
        block_[block_bytes - 1 - i] = static_cast<std::uint8_t>(bits >> (8 * i));
    }
    compress_(state_, block_.data(), 1);
    Hash hash;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        hash[i] = static_cast<std::uint8_t>(state_[i / 4] >> (24 - 8 * (i % 4)));
    }
    return hash;
}

}  // namespace dengwen::ledger
