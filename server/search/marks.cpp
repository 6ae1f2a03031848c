#include "search/marks.hpp"

namespace dengwen::search {
namespace {

constexpr char before_mark = '\x01';  // no letter, digit or ideograph
constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
constexpr std::uint64_t low_bits = 0x7F;

}  // namespace

std::string mark_token(std::int64_t id) {
    std::string token(1, before_mark);
    for (std::int64_t left = id; left > 0; left /= 64) token += digits[static_cast<std::size_t>(left % 64)];
    return token;
}

std::string packed(const std::vector<std::int64_t>& ids) {
    std::string bytes;
    std::int64_t before = 0;
    for (const std::int64_t id : ids) {
        auto step = static_cast<std::uint64_t>(id - before);
        before = id;
        for (; step > low_bits; step >>= 7) bytes += static_cast<char>((step & low_bits) | 0x80);
        bytes += static_cast<char>(step);
    }
    return bytes;
}

std::vector<std::int64_t> unpacked(std::string_view bytes) {
    std::vector<std::int64_t> ids;
    std::int64_t before = 0;
    std::uint64_t step = 0;
    int shift = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        step |= (byte & low_bits) << shift;
        shift += 7;
        if ((byte & 0x80) != 0 && shift < 63) continue;
        before += static_cast<std::int64_t>(step);
        ids.push_back(before);
        step = 0;
        shift = 0;
    }
    return ids;
}

std::uint64_t title_bit(std::string_view token) {
    std::uint64_t hash = 14695981039346656037U;  // FNV-1a
    for (const char c : token) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return std::uint64_t{1} << (hash >> 58);
}

}  // namespace dengwen::search
