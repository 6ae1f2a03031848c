#include "ledger/commitment.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>

namespace dengwen::ledger {
namespace {

using Word = std::uint32_t;

// FIPS 180-4, 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<Word, 64> round_words{
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr std::size_t block_bytes = 64;

Word big_endian(const unsigned char* bytes) {
    return Word{bytes[0]} << 24 | Word{bytes[1]} << 16 | Word{bytes[2]} << 8 | Word{bytes[3]};
}

// Sum: a SHA-256 under way, fed in pieces.
class Sum {
  public:
    void take(std::string_view bytes) {
        length_ += bytes.size();
        while (!bytes.empty()) {
            const std::size_t count = std::min(bytes.size(), block_bytes - filled_);
            std::memcpy(block_.data() + filled_, bytes.data(), count);
            filled_ += count;
            bytes.remove_prefix(count);
            if (filled_ == block_bytes) compress();
        }
    }

    std::string hex() {
        finish();
        constexpr char digits[] = "0123456789abcdef";
        std::string text;
        text.reserve(64);
        for (const Word word : state_) {
            for (int shift = 28; shift >= 0; shift -= 4) text += digits[word >> shift & 15];
        }
        return text;
    }

  private:
    // FIPS 180-4, 5.1.1: a one bit, zeros, and the length in bits.
    void finish() {
        const std::uint64_t bits = length_ * 8;
        take(std::string_view("\x80", 1));
        if (filled_ > block_bytes - 8) {
            std::memset(block_.data() + filled_, 0, block_bytes - filled_);
            compress();
        }
        std::memset(block_.data() + filled_, 0, block_bytes - 8 - filled_);
        for (std::size_t i = 0; i < 8; ++i) {
            block_[block_bytes - 1 - i] = static_cast<unsigned char>(bits >> (8 * i));
        }
        compress();
    }

    // FIPS 180-4, 6.2.2.
    void compress() {
        std::array<Word, 64> w;
        for (std::size_t t = 0; t < 16; ++t) w[t] = big_endian(block_.data() + 4 * t);
        for (std::size_t t = 16; t < 64; ++t) {
            const Word low = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3);
            const Word high = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10);
            w[t] = high + w[t - 7] + low + w[t - 16];
        }
        auto [a, b, c, d, e, f, g, h] = state_;
        for (std::size_t t = 0; t < 64; ++t) {
            const Word high = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
            const Word first = h + high + ((e & f) ^ (~e & g)) + round_words[t] + w[t];
            const Word low = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
            const Word second = low + ((a & b) ^ (a & c) ^ (b & c));
            h = g, g = f, f = e, e = d + first, d = c, c = b, b = a, a = first + second;
        }
        const std::array<Word, 8> added{a, b, c, d, e, f, g, h};
        for (std::size_t i = 0; i < 8; ++i) state_[i] += added[i];
        filled_ = 0;
    }

    std::array<Word, 8> state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                               0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<unsigned char, block_bytes> block_;
    std::size_t filled_ = 0;
    std::uint64_t length_ = 0;
};

}  // namespace

std::string sha256(std::string_view bytes) {
    Sum sum;
    sum.take(bytes);
    return sum.hex();
}

std::string commitment(std::string_view salt, std::string_view bytes) {
    assert(salt.size() == 32);
    Sum sum;
    sum.take("dengwen content 1\n");
    sum.take(salt);
    sum.take(bytes);
    return sum.hex();
}

}  // namespace dengwen::ledger
