#include "ledger/base64.hpp"

#include <array>
#include <cstdint>

namespace dengwen::ledger {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t no_sextet = 255;

constexpr std::array<std::uint8_t, 256> sextets = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(no_sextet);
    for (std::size_t i = 0; i < alphabet.size(); ++i) {
        values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
    }
    return values;
}();

}  // namespace

std::string base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const std::string_view three = bytes.substr(at, 3);
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            bits = bits << 8 | (i < three.size() ? static_cast<unsigned char>(three[i]) : 0U);
        }
        for (std::size_t i = 0; i < 4; ++i) {
            text += i <= three.size() ? alphabet[bits >> (18 - 6 * i) & 63] : '=';
        }
    }
    return text;
}

std::optional<std::string> bytes_from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    for (std::size_t at = 0; at < text.size(); at += 4) {
        const bool last = at + 4 == text.size();
        std::size_t digits = 4;
        while (last && digits > 2 && text[at + digits - 1] == '=') --digits;
        std::uint32_t bits = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            const std::uint8_t sextet = sextets[static_cast<unsigned char>(text[at + i])];
            if (sextet == no_sextet) return std::nullopt;
            bits |= std::uint32_t{sextet} << (18 - 6 * i);
        }
        const std::uint32_t unused = (1U << (8 * (4 - digits))) - 1;
        if ((bits & unused) != 0) return std::nullopt;
        for (std::size_t i = 0; i + 1 < digits; ++i) bytes += static_cast<char>(bits >> (16 - 8 * i) & 255);
    }
    return bytes;
}

}  // namespace dengwen::ledger
