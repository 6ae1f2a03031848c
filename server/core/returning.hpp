// Returning (退回): the sender agrees with the objection and takes the matter back (Art. 23(3)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ReturningAsked {
    std::optional<ContentRef> remark;
};

struct Returned {
    std::string from;  // the unit it comes back from
    std::string to;
    std::optional<ContentRef> remark;
    std::vector<Deadline> deadlines;  // the sender's routing clock runs on as it was given
    bool operator==(const Returned&) const = default;
};

Outcome<Returned> take_back(const Matter& matter, const ReturningAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Returned& happened, const Entry& entry);

}  // namespace dengwen
