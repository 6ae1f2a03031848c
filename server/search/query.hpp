// Query: what somebody looks for, read from what was typed: phrases, all of which a text must have.
//
// Nothing of it is syntax. Blanks and signs part phrases; a run of Chinese is one, as is what is written
// together ("A3区"). `AND` between two is what they mean without it.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace dengwen::search {

inline constexpr std::size_t query_characters_max = 200;
inline constexpr std::size_t query_phrases_max = 24;

struct Phrase {
    std::u32string text;              // folded
    std::vector<std::string> tokens;  // a text with the phrase has all of them
    bool is_exact = false;            // and a text with all of them has the phrase
    bool operator==(const Phrase&) const = default;
};

struct Query {
    std::vector<Phrase> phrases;  // each once, in the order they were typed
    bool operator==(const Query&) const = default;
};

enum class QueryFlaw {
    empty,        // nothing that could be found: signs alone
    too_long,     // above query_characters_max
    too_many,     // above query_phrases_max
    long_number,  // it may be somebody's, and persons are not looked for
};

std::variant<Query, QueryFlaw> read_query(std::string_view utf8);

// Where the phrase stands in a folded text, from a place on; npos: nowhere.
std::size_t find(const Phrase& phrase, std::u32string_view folded, std::size_t from = 0);

}  // namespace dengwen::search
