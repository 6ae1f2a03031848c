#include "same/reading.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>

#include "same/learned.hpp"
#include "same/names.hpp"
#include "wording/folding.hpp"

namespace dengwen::same {
namespace {

constexpr std::size_t counts_size = std::size_t{1} << 24U;
constexpr std::size_t texts_max = 65536;  // then every count is halved: what is said today weighs more
constexpr double texts_assumed = 1000;    // so that the first few texts do not make their own words common
constexpr std::size_t mark_max = 200;

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 30U;
    value *= 0xBF58476D1CE4E5B9ULL;
    value ^= value >> 27U;
    value *= 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

std::uint64_t joined(std::uint64_t before, std::uint64_t sign) {
    return mixed(before * 0x9E3779B97F4A7C15ULL + sign);
}

std::uint64_t key_of_units(const Unit* first, std::size_t length) {
    std::array<std::uint64_t, 3> signs{};
    for (std::size_t at = 0; at < length; at++) signs[at] = first[at].sign;
    std::sort(signs.begin(), signs.begin() + static_cast<std::ptrdiff_t>(length));
    std::uint64_t key = 0;
    for (std::size_t at = 0; at < length; at++) key = joined(key, signs[at]);
    return key;
}

// Where an HTML mark that begins here ends; `at` when none does.
std::size_t end_of_mark(std::u32string_view text, std::size_t at) {
    if (text[at] != U'<' || at + 1 >= text.size()) return at;
    const char32_t next = text[at + 1];
    if (next != U'/' && next != U'!' && (next < U'a' || next > U'z')) return at;
    const std::size_t end = text.find(U'>', at);
    return end == std::u32string_view::npos || end - at > mark_max ? at : end + 1;
}

void part(std::vector<Unit>& units, std::size_t at) {
    if (!units.empty() && units.back().sign != 0) units.push_back({static_cast<std::uint32_t>(at), 0, 0});
}

// The body's first sentence, by units.
Text first_sentence(const Text& body) {
    Text title{body.folded, {}};
    for (const Unit& unit : body.units) {
        if (unit.sign == 0 && title.units.size() >= 8) break;
        if (title.units.size() >= 40) break;
        title.units.push_back(unit);
    }
    return title;
}

std::vector<Gram> by_key(std::vector<Gram> grams) {
    std::sort(grams.begin(), grams.end(), [](const Gram& one, const Gram& other) {
        return one.key != other.key ? one.key < other.key : one.unit < other.unit;
    });
    std::size_t kept = 0;
    for (std::size_t at = 0; at < grams.size(); at++) {
        if (kept > 0 && grams[kept - 1].key == grams[at].key) {
            grams[kept - 1].count += grams[kept - 1].count < UINT16_MAX ? 1 : 0;
            grams[kept - 1].is_of_place |= grams[at].is_of_place;
        } else {
            grams[kept++] = grams[at];
        }
    }
    grams.resize(kept);
    return grams;
}

std::vector<Gram> grams_of(const Text& text, const std::vector<bool>& place) {
    std::vector<Gram> grams;
    grams.reserve(text.units.size() * 2);
    for (std::size_t at = 0; at < text.units.size(); at++) {
        for (std::size_t length = 1; length <= 3 && at + length <= text.units.size(); length++) {
            const Unit& last = text.units[at + length - 1];
            if (last.sign == 0) break;
            if (length == 1 && text.units[at].length == 1 &&
                wording::kind_of(text.folded[text.units[at].begin]) == wording::Kind::han)
                continue;  // a single Chinese character says nothing
            const bool is_of_place = !place.empty() && place[at] && place[at + length - 1];
            grams.push_back({key_of_units(&text.units[at], length), static_cast<std::uint32_t>(at), 1,
                             static_cast<std::uint8_t>(length), is_of_place, 0});
        }
    }
    return by_key(std::move(grams));
}

std::vector<Gram> both(const std::vector<Gram>& title, const std::vector<Gram>& body) {
    std::vector<Gram> all;
    all.reserve(title.size() + body.size());
    auto one = title.begin();
    auto other = body.begin();
    while (one != title.end() || other != body.end()) {
        if (other == body.end() || (one != title.end() && one->key < other->key)) {
            all.push_back(*one++);
        } else if (one == title.end() || other->key < one->key) {
            all.push_back(*other++);
        } else {
            all.push_back(*one++);
            all.back().count =
                static_cast<std::uint16_t>(std::min(UINT16_MAX, all.back().count + other->count));
            other++;
        }
    }
    return all;
}

}  // namespace

Text units_of(std::string_view utf8, std::size_t units_max) {
    // No character is shorter than one byte nor longer than four; what lies beyond is not even folded.
    std::string_view kept = utf8.substr(0, units_max * 16);
    Text text{wording::folded(kept), {}};
    const std::u32string& folded = text.folded;
    for (std::size_t at = 0; at < folded.size() && text.units.size() < units_max;) {
        if (const std::size_t end = end_of_mark(folded, at); end != at) {
            part(text.units, at);
            at = end;
            continue;
        }
        const wording::Kind kind = wording::kind_of(folded[at]);
        if (kind == wording::Kind::other) {
            part(text.units, at++);
            continue;
        }
        std::size_t end = at + 1;
        std::uint64_t sign = joined(0, folded[at]);
        if (kind != wording::Kind::han) {
            for (; end < folded.size() && end - at < 40; end++) {
                const wording::Kind next = wording::kind_of(folded[end]);
                if (next != wording::Kind::letter && next != wording::Kind::digit) break;
                sign = joined(sign, folded[end]);
            }
        }
        text.units.push_back(
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at), sign == 0 ? 1 : sign});
        at = end;
    }
    return text;
}

Read read(const Message& message) {
    Read read;
    read.title = units_of(message.title, title_units_max);
    read.body = units_of(message.text, body_units_max);
    drop_persons(read.title);
    drop_persons(read.body);
    if (std::none_of(read.title.units.begin(), read.title.units.end(),
                     [](const Unit& unit) { return unit.sign != 0; }))
        read.title = first_sentence(read.body);
    read.title_place = place_zone(read.title);
    read.title_grams = grams_of(read.title, read.title_place);
    read.body_grams = grams_of(read.body, {});
    read.grams = both(read.title_grams, read.body_grams);
    return read;
}

std::uint64_t key_of(std::string_view words) {
    const Text text = units_of(words, 4);
    return key_at(text, 0, text.units.size());
}

std::uint64_t key_at(const Text& text, std::size_t unit, std::size_t length) {
    if (length == 0 || length > 3 || unit + length > text.units.size()) return 0;
    for (std::size_t at = unit; at < unit + length; at++)
        if (text.units[at].sign == 0) return 0;
    return key_of_units(&text.units[unit], length);
}

std::string words(const Text& text, std::size_t unit, std::size_t length) {
    if (unit >= text.units.size() || length == 0) return "";
    const Unit& last = text.units[std::min(unit + length, text.units.size()) - 1];
    const std::size_t begin = text.units[unit].begin;
    return wording::utf8(std::u32string_view(text.folded).substr(begin, last.begin + last.length - begin));
}

Rarity::Rarity() : counts_(counts_size, 0), shares_(learned_shares()) {}

void Rarity::add(const Read& read) {
    if (++texts_ > texts_max) {
        for (std::uint16_t& count : counts_) count /= 2;
        texts_ /= 2;
    }
    for (const Gram& gram : read.grams) {
        std::uint16_t& one = counts_[gram.key % counts_size];
        std::uint16_t& other = counts_[(gram.key >> 32U) % counts_size];
        const std::uint16_t least = std::min(one, other);
        if (least == UINT16_MAX) continue;
        if (one == least) one++;
        if (other == least && &other != &one) other++;
    }
}

double Rarity::weight(std::uint64_t key) const {
    const std::uint16_t count = std::min(counts_[key % counts_size], counts_[(key >> 32U) % counts_size]);
    double share = count / (static_cast<double>(texts_) + texts_assumed);
    if (const auto found = shares_.find(key); found != shares_.end())
        share = std::max(share, static_cast<double>(found->second));
    static const double rarest = std::exp(-weight_max);
    return share <= rarest ? weight_max : std::max(0.0, -std::log(share));
}

void weigh(Read& read, const Rarity& rarity) {
    for (std::vector<Gram>* grams : {&read.title_grams, &read.body_grams, &read.grams})
        for (Gram& gram : *grams) gram.weight = static_cast<float>(rarity.weight(gram.key));
}

}  // namespace dengwen::same
