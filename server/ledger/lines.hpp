// Lines: what the ledger's texts are made of, lines that end in LF and numbers in one spelling only.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dengwen::ledger {

// Takes the first line off the text, without its LF; nothing when no LF is left.
std::optional<std::string_view> take_line(std::string_view& text);

// Decimal digits without leading zeros, at most 2^63 - 1, so that every language can hold it.
std::optional<std::uint64_t> number_from(std::string_view digits);

}  // namespace dengwen::ledger
