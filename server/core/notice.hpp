// Notice (告知): the petitioner is told in writing that the matter arrived and which path it takes (Art. 23).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct NoticeAsked {
    Path path{};
    NoticeMeans means{};
    ContentRef text;
};

struct Notified {
    std::string unit;
    Path path{};
    NoticeMeans means{};
    ContentRef text;
    std::vector<Deadline> deadlines;
    bool operator==(const Notified&) const = default;
};

Outcome<Notified> notify(const Matter& matter, const NoticeAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_notice(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Notified& happened, const Entry& entry);

}  // namespace dengwen
