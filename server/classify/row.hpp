// MatterRow: one line of JSONL as the models read it: title, text and, for learning, the label.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/words.hpp"

namespace dengwen::classify {

struct MatterRow {
    std::string title;
    std::string text;
    std::optional<std::string> label;
};

inline constexpr std::size_t row_bytes_most = 4u << 20;
inline constexpr std::size_t label_bytes_most = 512;

// Fills `row` from one JSON object whose members title, text and `label` (where one is named) are texts; a
// label may be a whole number. Other members are passed over. Answers what is wrong with the line, the member
// named.
std::optional<Words> read_row(std::string_view line, std::string_view label, MatterRow& row);

}  // namespace dengwen::classify
