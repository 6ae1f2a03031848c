#include "ledger/cosignature.hpp"

#include <cassert>

#include "ledger/verifier_key.hpp"

namespace dengwen::ledger {
namespace {

constexpr std::size_t time_bytes = 8;

bool is_cosignature_time(std::uint64_t time) { return time != 0 && time >> 63 == 0; }

}  // namespace

std::string cosignature_message(std::uint64_t time, std::string_view text) {
    return "cosignature/v1\ntime " + std::to_string(time) + "\n" + std::string(text);
}

std::string bytes_of(const Cosignature& cosignature) {
    assert(is_cosignature_time(cosignature.time) && cosignature.signature.size() == signature_bytes);
    return big_endian_32(static_cast<std::uint32_t>(cosignature.time >> 32)) +
           big_endian_32(static_cast<std::uint32_t>(cosignature.time)) + cosignature.signature;
}

std::optional<Cosignature> cosignature_from(std::string_view bytes) {
    if (bytes.size() != time_bytes + signature_bytes) return std::nullopt;
    const std::uint64_t high = from_big_endian_32(bytes.substr(0, 4));
    const std::uint64_t time = high << 32 | from_big_endian_32(bytes.substr(4, 4));
    if (!is_cosignature_time(time)) return std::nullopt;
    return Cosignature{time, std::string(bytes.substr(time_bytes))};
}

}  // namespace dengwen::ledger
