// Reply (回复) to a suggestion (Art. 29) or feedback on an accusation (Art. 30).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

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
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_reply(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Replied& happened, const Entry& entry);

}  // namespace dengwen
