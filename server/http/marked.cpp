#include "http/marked.hpp"

#include <algorithm>

#include "desk/desk.hpp"

namespace dengwen::http {

namespace {

// Where the characters of well-formed UTF-8 begin, and the end.
std::vector<std::size_t> character_starts(std::string_view text) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) out.push_back(i);
    out.push_back(text.size());
    return out;
}

// Folded: a text as a search compares it, and where each of its bytes came from.
struct Folded {
    std::string text;
    std::vector<std::size_t> from;
};

Folded folded_from(std::string_view text) {
    Folded out;
    const auto starts = character_starts(text);
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
        const std::string one = store::folded(text.substr(starts[i], starts[i + 1] - starts[i]));
        out.from.insert(out.from.end(), one.size(), starts[i]);
        out.text += one;
    }
    out.from.push_back(text.size());
    return out;
}

struct Span {
    std::size_t begin;
    std::size_t end;
};

// The earliest of the words at or after a place, the longest of those that begin there.
std::optional<Span> next_hit(const Folded& in, const std::vector<std::string>& words, std::size_t after) {
    std::optional<Span> first;
    for (const std::string& word : words) {
        if (word.empty()) continue;
        const std::size_t at = in.text.find(word, after);
        if (at == std::string::npos) continue;
        const Span found{at, at + word.size()};
        if (!first || found.begin < first->begin || (found.begin == first->begin && found.end > first->end))
            first = found;
    }
    return first;
}

std::vector<std::string> all_folded(const std::vector<std::string>& words) {
    std::vector<std::string> out;
    for (const std::string& word : words) out.push_back(store::folded(word));
    return out;
}

}  // namespace

std::vector<std::string> search_words(std::string_view typed) {
    constexpr std::size_t words_max = 5;
    constexpr std::string_view wide_blank = "\xE3\x80\x80";
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < typed.size();) {
        const bool wide = typed.substr(i, 3) == wide_blank;
        if (wide || typed[i] == ' ') {
            if (!words.back().empty()) words.emplace_back();
            i += wide ? 3 : 1;
        } else {
            words.back() += typed[i++];
        }
    }
    if (words.back().empty()) words.pop_back();
    if (words.size() > words_max) words.resize(words_max);
    return words;
}

std::vector<Piece> marked(std::string_view text, const std::vector<std::string>& words) {
    const Folded in = folded_from(text);
    const std::vector<std::string> wanted = all_folded(words);
    std::vector<Piece> pieces;
    std::size_t done = 0;  // of the text
    std::size_t at = 0;    // of what is compared
    while (const auto hit = next_hit(in, wanted, at)) {
        const std::size_t begin = in.from[hit->begin], end = in.from[hit->end];
        if (begin > done) pieces.push_back({std::string(text.substr(done, begin - done)), false});
        pieces.push_back({std::string(text.substr(begin, end - begin)), true});
        done = end;
        at = hit->end;
    }
    if (done < text.size()) pieces.push_back({std::string(text.substr(done)), false});
    return pieces;
}

std::string excerpt(std::string_view text, const std::vector<std::string>& words, std::size_t characters) {
    const auto starts = character_starts(text);
    const std::size_t count = starts.size() - 1;
    if (count <= characters) return std::string(text);
    std::size_t first = 0;
    const Folded in = folded_from(text);
    if (const auto hit = next_hit(in, all_folded(words), 0)) {
        const auto at = std::lower_bound(starts.begin(), starts.end(), in.from[hit->begin]) - starts.begin();
        const std::size_t before = characters / 4;
        first = static_cast<std::size_t>(at) > before ? static_cast<std::size_t>(at) - before : 0;
        first = std::min(first, count - characters);
    }
    const std::size_t last = first + characters;
    return (first > 0 ? "…" : "") + std::string(text.substr(starts[first], starts[last] - starts[first])) +
           (last < count ? "…" : "");
}

}  // namespace dengwen::http
