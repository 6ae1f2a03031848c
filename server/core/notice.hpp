// Notice (告知): the petitioner is told in writing that the matter arrived and which path it takes (Art. 23).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

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

}  // namespace dengwen
