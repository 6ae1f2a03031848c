// Marked: a text cut into pieces, those that a search was for told apart from the others.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dengwen::http {

struct Piece {
    std::string text;
    bool is_hit = false;
    bool operator==(const Piece&) const = default;
};

// The words as a search takes them from what was typed: parted by blanks, at most five.
std::vector<std::string> search_words(std::string_view typed);

// Every place where one of the words stands, however wide or capital it is written; nothing is escaped yet.
std::vector<Piece> marked(std::string_view text, const std::vector<std::string>& words);

// About `characters` of the text around the first of the words, or from its beginning when none stands there.
std::string excerpt(std::string_view text, const std::vector<std::string>& words, std::size_t characters);

}  // namespace dengwen::http
