// Folding: texts as they are compared and looked for, whatever form their characters were typed in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dengwen::wording {

// Full width becomes half (NFKC, Unicode TR 15), capitals small (case folding), traditional characters
// simplified (OpenCC, character by character), what is not to be seen is dropped; bytes that are not UTF-8
// become U+FFFD. Never longer than eighteen characters for each read. The tables are made at the first call,
// which throws std::runtime_error where OpenCC's are not installed; thread-safe.
std::u32string folded(std::string_view utf8);

// The same for one character: what it is compared as, often one character and sometimes none.
std::u32string folded(char32_t character);

// Traced: a folded text that knows, for each of its characters, which character of the text it came from.
struct Traced {
    std::u32string text;
    std::vector<std::uint32_t> origin;  // as many; characters of the text as it was given, not bytes
    std::u32string given;
};

Traced traced(std::string_view utf8);

enum class Kind : std::uint8_t { han, letter, digit, other };

// Of a folded character.
Kind kind_of(char32_t folded);

// Run: characters of one kind beside each other, by place in the folded text; those of kind `other` only part
// the runs.
struct Run {
    Kind kind = Kind::other;
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    bool operator==(const Run&) const = default;
};

std::vector<Run> runs(std::u32string_view folded);

std::string utf8(std::u32string_view text);

}  // namespace dengwen::wording
