// Reply (回复) to a suggestion (Art. 29) or feedback on an accusation (Art. 30).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct ReplyAsked {
    ContentRef text;
    NoticeMeans means{};
};

struct Replied {
    std::string unit;
    ContentRef text;
    NoticeMeans means{};
    bool operator==(const Replied&) const = default;
};

Outcome<Replied> reply(const Matter& matter, const ReplyAsked& asked, const Setting& setting);

}  // namespace dengwen
