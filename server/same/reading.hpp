// Reading: a message taken apart into what can be compared: units, grams with their weights, and where it
// names a place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace dengwen::same {

struct Message {
    std::string title;
    std::string text;
};

// Unit: one Chinese character, or letters and digits that stand together, by place in the folded text.
struct Unit {
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
    std::uint64_t sign = 0;  // what it is, as a number; 0 parts what stands before from what comes after
};

struct Text {
    std::u32string folded;
    std::vector<Unit> units;
};

// Gram: two or three units beside each other in any order (names are often written with two characters
// changed about), or one of letters and digits; each once for a text.
struct Gram {
    std::uint64_t key = 0;
    std::uint32_t unit = 0;  // where it stands first
    std::uint16_t count = 0;
    std::uint8_t length = 0;
    bool is_of_place = false;
    float weight = 0;  // how rare it is, from 0 (everywhere) to `weight_max`
};

struct Read {
    Text title;
    Text body;
    std::vector<bool> title_place;  // for each unit of the title: whether it stands where the place is named
    std::vector<Gram> title_grams;  // these three by key
    std::vector<Gram> body_grams;
    std::vector<Gram> grams;  // of both
};

inline constexpr std::size_t title_units_max = 200;
inline constexpr std::size_t body_units_max = 4000;  // what stands beyond is not compared
inline constexpr double weight_max = 8.0;            // one text in three thousand, and rarer

// HTML marks are dropped, and persons' names (names.hpp). Where there is no title, the body's first sentence
// stands for it.
Read read(const Message& message);

Text units_of(std::string_view utf8, std::size_t units_max);

// The one gram that `words` are; 0 when they are none.
std::uint64_t key_of(std::string_view words);

// Of `length` units, three at most, in any order; 0 where they reach over a break or the end.
std::uint64_t key_at(const Text& text, std::size_t unit, std::size_t length);

// The folded words from one unit to another, as they stand in the text.
std::string words(const Text& text, std::size_t unit, std::size_t length);

// Rarity: in how many texts each gram stands, in a bounded table; grams of the shipped list begin with the
// share they have there (tables/same-grams.txt).
class Rarity {
  public:
    Rarity();
    void add(const Read& read);
    double weight(std::uint64_t key) const;
    std::size_t texts() const { return texts_; }

  private:
    std::vector<std::uint16_t> counts_;
    std::unordered_map<std::uint64_t, float> shares_;
    std::size_t texts_ = 0;
};

// Weighs every gram of `read`; to be done before it is compared.
void weigh(Read& read, const Rarity& rarity);

}  // namespace dengwen::same
