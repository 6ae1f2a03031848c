#include "wording/folding.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include <opencc/opencc.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

namespace dengwen::wording {
namespace {

constexpr char32_t plane_end = 0x10000;
constexpr char32_t several = 0xFFFFFFFF;
constexpr char32_t replacement = 0xFFFD;

std::u32string wide(std::string_view utf8) {
    std::u32string text;
    text.reserve(utf8.size() / 2);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto size = static_cast<std::int32_t>(std::min<std::size_t>(utf8.size(), INT32_MAX));
    for (std::int32_t at = 0; at < size;) {
        UChar32 read = 0;
        U8_NEXT_OR_FFFD(bytes, at, size, read);
        text.push_back(static_cast<char32_t>(read));
    }
    return text;
}

bool is_ideograph(char32_t character) {
    return u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_IDEOGRAPHIC);
}

// Every character of the first plane, looked up; the rest is asked for one by one.
class Table {
  public:
    Table() : folding_(folding()), one_(plane_end, 0) {
        for (char32_t character = 0; character < plane_end; character++) {
            if (character >= 0xD800 && character < 0xE000) {
                one_[character] = replacement;
                continue;
            }
            keep(character, normalized(character));
        }
        simplify();
    }

    void fold(char32_t character, std::u32string& out) const {
        if (character >= plane_end) {
            for (const char32_t one : normalized(character)) out.push_back(simple(one));
        } else if (one_[character] == several) {
            out += more_.at(character);
        } else if (one_[character] != 0) {
            out.push_back(one_[character]);
        }
    }

  private:
    static const icu::Normalizer2& folding() {
        UErrorCode code = U_ZERO_ERROR;
        const icu::Normalizer2* found = icu::Normalizer2::getNFKCCasefoldInstance(code);
        if (U_FAILURE(code) || found == nullptr) throw std::runtime_error("ICU has no table of case folding");
        return *found;
    }

    std::u32string normalized(char32_t character) const {
        UErrorCode code = U_ZERO_ERROR;
        const icu::UnicodeString given(static_cast<UChar32>(character));
        const icu::UnicodeString made = folding_.normalize(given, code);
        std::u32string text;
        for (std::int32_t at = 0; U_SUCCESS(code) && at < made.length(); at = made.moveIndex32(at, 1))
            text.push_back(static_cast<char32_t>(made.char32At(at)));
        return text;
    }

    void keep(char32_t character, const std::u32string& text) {
        if (text.size() > 1) more_[character] = text;
        one_[character] = text.empty() ? 0 : text.size() == 1 ? text[0] : several;
    }

    // One line a character, so that no phrase is seen: a text must not fold differently for what stands
    // beside it.
    void simplify() {
        std::u32string all;
        for (char32_t character = 0x3400; character < 0xA000; character++)
            if (is_ideograph(character)) (all += character) += U'\n';
        opencc_t converter = opencc_open("t2s.json");
        if (converter == reinterpret_cast<opencc_t>(-1))
            throw std::runtime_error("OpenCC's table t2s.json is missing");
        const std::string lines = utf8(all);
        char* made = opencc_convert_utf8(converter, lines.data(), lines.size());
        const std::u32string lines_made = made == nullptr ? U"" : wide(made);
        opencc_convert_utf8_free(made);
        opencc_close(converter);
        if (lines_made.size() != all.size())
            throw std::runtime_error("OpenCC's table t2s.json cannot be read");
        for (std::size_t at = 0; at < all.size(); at += 2)
            if (lines_made[at] != all[at]) simple_[all[at]] = lines_made[at];
        for (char32_t& one : one_) one = simple(one);
        for (auto& [character, text] : more_)
            for (char32_t& one : text) one = simple(one);
    }

    char32_t simple(char32_t character) const {
        // A simplified form may be another character's traditional one (薴 → 苧 → 苎); both must meet.
        for (int left = 4; left > 0; left--) {
            const auto found = simple_.find(character);
            if (found == simple_.end()) break;
            character = found->second;
        }
        return character;
    }

    const icu::Normalizer2& folding_;
    std::vector<char32_t> one_;
    std::unordered_map<char32_t, std::u32string> more_;
    std::unordered_map<char32_t, char32_t> simple_;  // by the traditional character
};

const Table& table() {
    static const Table made;
    return made;
}

Kind asked_kind(char32_t character) {
    const auto one = static_cast<UChar32>(character);
    if (is_ideograph(character)) return Kind::han;
    if (u_isdigit(one)) return Kind::digit;
    // A mark belongs to its letter: Uyghur and Tibetan are written with them.
    return u_isalpha(one) || (U_GET_GC_MASK(one) & U_GC_M_MASK) != 0 ? Kind::letter : Kind::other;
}

}  // namespace

std::u32string folded(std::string_view utf8) {
    const Table& known = table();
    std::u32string text;
    text.reserve(utf8.size() / 2);
    for (const char32_t character : wide(utf8)) known.fold(character, text);
    return text;
}

std::u32string folded(char32_t character) {
    std::u32string text;
    table().fold(character, text);
    return text;
}

Traced traced(std::string_view utf8) {
    const Table& known = table();
    Traced out;
    out.given = wide(utf8);
    for (std::uint32_t at = 0; at < out.given.size(); at++) {
        known.fold(out.given[at], out.text);
        out.origin.resize(out.text.size(), at);
    }
    return out;
}

Kind kind_of(char32_t folded) {
    static const std::vector<Kind> kinds = [] {
        std::vector<Kind> made(plane_end);
        for (char32_t character = 0; character < plane_end; character++)
            made[character] = asked_kind(character);
        return made;
    }();
    return folded < plane_end ? kinds[folded] : asked_kind(folded);
}

std::vector<Run> runs(std::u32string_view folded) {
    std::vector<Run> found;
    Kind before = Kind::other;
    for (std::uint32_t at = 0; at < folded.size(); at++) {
        const Kind kind = kind_of(folded[at]);
        if (kind != Kind::other) {
            if (kind != before) found.push_back({kind, at, 0});
            found.back().length++;
        }
        before = kind;
    }
    return found;
}

std::string utf8(std::u32string_view text) {
    std::string bytes;
    bytes.reserve(text.size() * 3);
    for (const char32_t character : text) {
        std::array<char, 4> piece{};
        std::int32_t length = 0;
        UBool wrong = false;
        U8_APPEND(reinterpret_cast<std::uint8_t*>(piece.data()), length, 4, static_cast<UChar32>(character),
                  wrong);
        if (wrong) {
            bytes += "\xEF\xBF\xBD";
        } else {
            bytes.append(piece.data(), static_cast<std::size_t>(length));
        }
    }
    return bytes;
}

}  // namespace dengwen::wording
