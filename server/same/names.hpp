// Names: the places, organisations and numbered objects a text names; persons are never among them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "same/reading.hpp"

namespace dengwen::same {

enum class NameKind : std::uint8_t { place, organisation, object };

struct Name {
    NameKind kind = NameKind::place;
    std::uint32_t unit = 0;
    std::uint32_t length = 0;
    bool operator==(const Name&) const = default;
};

// In the order they stand; the longest where several end alike. A name is known by how it ends (小区, 公司,
// 号线), so its beginning is a guess: it stops at a break, at a word no name begins with, or after eight
// units.
std::vector<Name> names(const Text& text);

// For each unit whether it stands where a place is named: the end of a name and what is just before it, and
// what follows a district.
std::vector<bool> place_zone(const Text& text);

// Makes a break of each person's name: 王先生, 李某某, 姓张, 举报人：赵某. Who complains is no trait of a
// matter.
void drop_persons(Text& text);

}  // namespace dengwen::same
