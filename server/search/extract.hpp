// Extract: the piece of a text that shows why it was found, with what was looked for marked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/query.hpp"

namespace dengwen::search {

struct Piece {
    std::string text;
    bool is_marked = false;
    bool operator==(const Piece&) const = default;
};

struct Extract {
    std::vector<Piece> pieces;
    std::vector<bool> found;  // of each phrase: the text has it
};

// A text as it is indexed and compared: folded, with what must not be found taken out.
std::u32string findable(std::string_view text, const std::vector<std::u32string>& hidden);

// At most so many characters, around the place that shows the most phrases. What is hidden is not shown
// either.
Extract extract(std::string_view text, const std::vector<Phrase>& phrases,
                const std::vector<std::u32string>& hidden, std::size_t characters_max);

}  // namespace dengwen::search
