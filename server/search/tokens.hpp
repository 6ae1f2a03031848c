// Tokens: what a text is found by: pairs of Chinese characters, single ones, words and short numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "wording/folding.hpp"

struct sqlite3;

namespace dengwen::search {

// What no text is found by stands here in its place; it parts the runs beside it.
inline constexpr char32_t blank = U'\uFFFD';
// A number this long may be somebody's: a telephone, an identity, an account.
inline constexpr std::size_t long_number = 7;
inline constexpr std::size_t word_characters = 40;  // of a longer word the first ones are enough to find it

// Puts `blank` where the text has a long number, or one of the words, which are folded already; letters and
// digits of a word count only where the text's word begins and ends with them.
void hide(std::u32string& folded, const std::vector<std::u32string>& words);

// Where a word stands in a text as a whole word, from a place on; npos: nowhere.
std::size_t find_whole(std::u32string_view text, std::u32string_view word, std::size_t from = 0);

// Each once, in order. A run of Chinese gives its characters and its pairs, a run of letters itself, as does
// a run of digits.
std::vector<std::string> tokens_of(std::u32string_view folded);
// Those of a run that tell the most of it: pairs where there are any.
void add_tokens(std::u32string_view folded, const wording::Run& run, std::vector<std::string>& tokens);

// Tokens as FTS5 is given them, and the tokenizer of this connection that takes them apart again.
std::string joined(const std::vector<std::string>& tokens);
void register_tokenizer(sqlite3* database);

}  // namespace dengwen::search
