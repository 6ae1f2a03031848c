#include "search/extract.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

#include "search/tokens.hpp"
#include "wording/folding.hpp"

namespace dengwen::search {
namespace {

constexpr std::size_t marks_max = 200;         // of one phrase
constexpr std::size_t before_first_mark = 24;  // characters shown
constexpr char32_t hidden_sign = U'\u25CB';

// Shown: a text, its folded form, and which character each folded one came from.
struct Shown {
    std::u32string text;
    std::u32string folded;
    std::vector<std::uint32_t> from;

    Shown(std::string_view utf8, const std::vector<std::u32string>& hidden) {
        wording::Traced traced = wording::traced(utf8);
        text = std::move(traced.given);
        folded = std::move(traced.text);
        from = std::move(traced.origin);
        const std::u32string before = folded;
        hide(folded, hidden);
        for (std::size_t at = 0; at < folded.size(); ++at)
            if (folded[at] != before[at]) text[from[at]] = hidden_sign;
        for (char32_t& one : text)
            if (one < U' ') one = U' ';
    }
};

struct Mark {
    std::size_t begin = 0;  // in the text as it is shown
    std::size_t end = 0;
    std::size_t phrase = 0;
};

std::vector<Mark> marks_in(const Shown& shown, const std::vector<Phrase>& phrases) {
    std::vector<Mark> marks;
    for (std::size_t phrase = 0; phrase < phrases.size(); ++phrase) {
        const std::size_t length = phrases[phrase].text.size();
        std::size_t at = find(phrases[phrase], shown.folded);
        for (std::size_t count = 0; at != std::u32string::npos && count < marks_max; ++count) {
            marks.push_back({shown.from[at], shown.from[at + length - 1] + 1, phrase});
            at = find(phrases[phrase], shown.folded, at + length);
        }
    }
    std::sort(marks.begin(), marks.end(),
              [](const Mark& one, const Mark& other) { return one.begin < other.begin; });
    return marks;
}

// Where to begin, so that the most phrases are seen.
std::size_t begin_of(const Shown& shown, const std::vector<Mark>& marks, std::size_t characters_max) {
    if (shown.text.size() <= characters_max || marks.empty()) return 0;
    std::size_t best = 0, most = 0;
    for (const Mark& first : marks) {
        const std::size_t begin = first.begin > before_first_mark ? first.begin - before_first_mark : 0;
        std::set<std::size_t> seen;
        for (const Mark& one : marks)
            if (one.begin >= begin && one.end <= begin + characters_max) seen.insert(one.phrase);
        if (seen.size() <= most) continue;
        most = seen.size();
        best = begin;
    }
    return best;
}

std::vector<Piece> pieces_of(const Shown& shown, const std::vector<Mark>& marks, std::size_t begin,
                             std::size_t end) {
    std::vector<Piece> pieces;
    const auto add = [&](std::size_t from, std::size_t until, bool is_marked) {
        if (from >= until) return;
        const std::string text = wording::utf8(std::u32string_view(shown.text).substr(from, until - from));
        if (!pieces.empty() && pieces.back().is_marked == is_marked)
            pieces.back().text += text;
        else
            pieces.push_back({text, is_marked});
    };
    if (begin > 0) pieces.push_back({"…", false});
    std::size_t at = begin;
    for (const Mark& mark : marks) {
        if (mark.end <= at || mark.begin >= end) continue;
        add(at, mark.begin, false);
        add(std::max(at, mark.begin), std::min(mark.end, end), true);
        at = std::min(mark.end, end);
    }
    add(at, end, false);
    if (end < shown.text.size()) {
        if (!pieces.empty() && !pieces.back().is_marked)
            pieces.back().text += "…";
        else
            pieces.push_back({"…", false});
    }
    return pieces;
}

}  // namespace

std::u32string findable(std::string_view text, const std::vector<std::u32string>& hidden) {
    std::u32string folded = wording::folded(text);
    hide(folded, hidden);
    return folded;
}

Extract extract(std::string_view text, const std::vector<Phrase>& phrases,
                const std::vector<std::u32string>& hidden, std::size_t characters_max) {
    const Shown shown(text, hidden);
    const std::vector<Mark> marks = marks_in(shown, phrases);
    Extract out;
    out.found.assign(phrases.size(), false);
    for (const Mark& mark : marks) out.found[mark.phrase] = true;
    const std::size_t begin = begin_of(shown, marks, characters_max);
    const std::size_t end = std::min(shown.text.size(), begin + characters_max);
    out.pieces = pieces_of(shown, marks, begin, end);
    return out;
}

}  // namespace dengwen::search
