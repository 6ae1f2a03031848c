#include "search/query.hpp"

#include <algorithm>

#include "search/tokens.hpp"

namespace dengwen::search {
namespace {

using wording::Kind;
using wording::Run;

std::size_t characters_in(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

Phrase phrase_of(std::u32string_view folded, const std::vector<Run>& runs) {
    Phrase phrase;
    const Run& last = runs.back();
    phrase.text = folded.substr(runs.front().begin, last.begin + last.length - runs.front().begin);
    for (const Run& run : runs) add_tokens(folded, run, phrase.tokens);
    std::sort(phrase.tokens.begin(), phrase.tokens.end());
    phrase.tokens.erase(std::unique(phrase.tokens.begin(), phrase.tokens.end()), phrase.tokens.end());
    const std::size_t told_by_one = last.kind == Kind::han ? 2 : word_characters;
    phrase.is_exact = runs.size() == 1 && last.length <= told_by_one;
    return phrase;
}

// Runs that touch belong to one phrase.
std::vector<std::vector<Run>> together(const std::vector<Run>& runs) {
    std::vector<std::vector<Run>> out;
    for (const Run& run : runs) {
        const bool touches = !out.empty() && out.back().back().begin + out.back().back().length == run.begin;
        if (!touches) out.emplace_back();
        out.back().push_back(run);
    }
    return out;
}

// The word AND, in capitals and by itself, says nothing; it is taken out before letters become small.
std::string without_and(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const bool stands_between = !out.empty() && end < text.size();
        if (word != "AND" || !stands_between) out.append(word) += ' ';
        at = end + 1;
    }
    return out;
}

}  // namespace

std::variant<Query, QueryFlaw> read_query(std::string_view utf8) {
    if (characters_in(utf8) > query_characters_max) return QueryFlaw::too_long;
    const std::u32string folded = wording::folded(without_and(utf8));
    Query query;
    for (const std::vector<Run>& runs : together(wording::runs(folded))) {
        for (const Run& run : runs)
            if (run.kind == Kind::digit && run.length >= long_number) return QueryFlaw::long_number;
        Phrase phrase = phrase_of(folded, runs);
        if (std::find(query.phrases.begin(), query.phrases.end(), phrase) == query.phrases.end())
            query.phrases.push_back(std::move(phrase));
    }
    if (query.phrases.empty()) return QueryFlaw::empty;
    if (query.phrases.size() > query_phrases_max) return QueryFlaw::too_many;
    return query;
}

std::size_t find(const Phrase& phrase, std::u32string_view folded, std::size_t from) {
    return find_whole(folded, phrase.text, from);
}

}  // namespace dengwen::search
