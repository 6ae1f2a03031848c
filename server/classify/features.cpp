#include "classify/features.hpp"

#include <algorithm>
#include <bit>

#include "wording/folding.hpp"

namespace dengwen::classify {
namespace {

constexpr std::size_t utf8_longest = 4;  // bytes of a character

std::string_view beginning_of(std::string_view utf8) {
    std::size_t end = Grams::characters_read * utf8_longest;
    if (utf8.size() <= end) return utf8;
    while (end > 0 && (static_cast<unsigned char>(utf8[end]) & 0xC0) == 0x80) end--;
    return utf8.substr(0, end);
}

void add_letters(std::string_view utf8, std::u32string& letters) {
    const std::u32string folded = wording::folded(beginning_of(utf8));
    const std::size_t last = std::min(folded.size(), Grams::characters_read);
    for (std::size_t at = 0; at < last; at++)
        if (wording::kind_of(folded[at]) != wording::Kind::other) letters.push_back(folded[at]);
}

// The last step of MurmurHash3: every bit of the run comes to count in every bit of its hash.
std::uint64_t mixed(std::uint64_t hash) {
    hash ^= hash >> 33;
    hash *= 0xFF51AFD7ED558CCDULL;
    hash ^= hash >> 33;
    hash *= 0xC4CEB9FE1A85EC53ULL;
    return hash ^ (hash >> 33);
}

constexpr std::array<std::uint64_t, fields> seeds{0x2545F4914F6CDD1DULL, 0x9E6C63D0876A9A35ULL};

}  // namespace

void Grams::read(const Message& message) {
    letters_.clear();
    add_letters(message.text, letters_);
    const std::size_t title = letters_.size();
    add_letters(message.title, letters_);
    const std::size_t most = (letters_.size() + 1) * longest;
    // As many places as this message needs: a long one before it must not make the next ones wander in
    // memory.
    mask_ = std::bit_ceil(2 * most) - 1;
    if (places_.size() <= mask_) places_.assign(mask_ + 1, 0);
    for (auto& grams : grams_) grams.clear();
    take(Field::text, 0, title);
    take(Field::text, title, letters_.size());
    for (const std::uint32_t place : taken_) places_[place] = 0;
    taken_.clear();
    take(Field::title, title, letters_.size());
    for (const std::uint32_t place : taken_) places_[place] = 0;
    taken_.clear();
}

std::string Grams::words(const Gram& gram) const {
    return wording::utf8(std::u32string_view(letters_).substr(gram.begin, gram.length));
}

void Grams::take(Field field, std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end; at++) {
        std::uint64_t hash = seeds[static_cast<std::size_t>(field)];
        for (std::size_t length = 1; length <= longest && at + length <= end; length++) {
            hash = (hash ^ letters_[at + length - 1]) * 0x9E3779B97F4A7C15ULL;
            hash ^= hash >> 29;
            count(field, mixed(hash), at, length);
        }
    }
}

void Grams::count(Field field, std::uint64_t hash, std::size_t begin, std::size_t length) {
    auto& grams = grams_[static_cast<std::size_t>(field)];
    for (std::size_t place = hash & mask_;; place = (place + 1) & mask_) {
        if (places_[place] == 0) {
            grams.push_back({hash, 1, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(length)});
            places_[place] = static_cast<std::uint32_t>(grams.size());
            taken_.push_back(static_cast<std::uint32_t>(place));
            return;
        }
        Gram& known = grams[places_[place] - 1];
        if (known.hash == hash) {
            known.count++;
            return;
        }
    }
}

}  // namespace dengwen::classify
