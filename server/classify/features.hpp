// Features: a message as counted runs of one or two characters, of its text and of its title apart.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dengwen::classify {

// Message: the words of a matter. Names and contacts of persons are no part of it.
struct Message {
    std::string_view title;
    std::string_view text;
};

// Field: where a run of characters stands; the same run is a feature of its own in each.
enum class Field : std::uint8_t { text, title };
inline constexpr std::size_t fields = 2;

// Gram: a run of characters by its hash, how often it stands in the field and where it stands first.
struct Gram {
    std::uint64_t hash = 0;
    std::uint32_t count = 0;
    std::uint32_t begin = 0;
    std::uint32_t length = 0;
};

// Grams: reads messages one after the other, keeping its room between them.
class Grams {
  public:
    static constexpr std::size_t longest = 2;               // characters of a run
    static constexpr std::size_t characters_read = 20'000;  // of each field; what follows is left out

    void read(const Message& message);

    // Each run once, in the order in which they appear. Runs of the title are counted among those of the text
    // too.
    std::span<const Gram> of(Field field) const { return grams_[static_cast<std::size_t>(field)]; }

    // The characters of a run, as they are compared: folded, without what lies between words.
    std::string words(const Gram& gram) const;

  private:
    void take(Field field, std::size_t begin, std::size_t end);
    void count(Field field, std::uint64_t hash, std::size_t begin, std::size_t length);

    std::u32string letters_;  // of the text, then of the title
    std::array<std::vector<Gram>, fields> grams_;
    std::vector<std::uint32_t> places_;  // open addressing: 1 + place in grams_, 0 where free
    std::vector<std::uint32_t> taken_;
    std::size_t mask_ = 0;
};

}  // namespace dengwen::classify
