#include "ledger/lines.hpp"

#include <limits>

namespace dengwen::ledger {

std::optional<std::string_view> take_line(std::string_view& text) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::optional<std::uint64_t> number_from(std::string_view digits) {
    constexpr std::uint64_t most = std::numeric_limits<std::int64_t>::max();
    if (digits.empty() || (digits.size() > 1 && digits.front() == '0')) return std::nullopt;
    std::uint64_t number = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        const auto value = static_cast<std::uint64_t>(digit - '0');
        if (number > (most - value) / 10) return std::nullopt;
        number = 10 * number + value;
    }
    return number;
}

}  // namespace dengwen::ledger
