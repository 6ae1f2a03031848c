// Sha256: a SHA-256 (FIPS 180-4) under way, fed in pieces.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ledger/hash.hpp"

namespace dengwen::ledger {

using Sha256State = std::array<std::uint32_t, 8>;

// Works `count` blocks of 64 bytes into the state (FIPS 180-4, 6.2.2).
using Compression = void (*)(Sha256State& state, const std::uint8_t* blocks, std::size_t count);

// Plain C++, for every machine.
void compress_portably(Sha256State& state, const std::uint8_t* blocks, std::size_t count);
// By the processor's own instructions; null where it has none.
Compression processor_compression();
// The one used unless another is asked for; chosen once, when first needed.
Compression fastest_compression();

class Sha256 {
  public:
    explicit Sha256(Compression compression = fastest_compression()) : compress_(compression) {}
    Sha256& take(std::string_view bytes);
    // Ends the sum; nothing is taken after it.
    Hash digest();

  private:
    static constexpr std::size_t block_bytes = 64;

    Compression compress_;
    Sha256State state_{0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                       0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    std::array<std::uint8_t, block_bytes> block_;
    std::size_t filled_ = 0;
    std::uint64_t length_ = 0;
};

}  // namespace dengwen::ledger
