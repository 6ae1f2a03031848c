// Assignment (交办) with a due day and a report (Art. 22(1)(3)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct AssignmentAsked {
    std::string to;
    std::vector<std::string> assisting;
    Day due;
    std::optional<ContentRef> remark;
};

struct Assigned {
    std::string from;
    std::string to;
    std::vector<std::string> assisting;
    std::optional<ContentRef> remark;
    std::vector<Deadline> deadlines;  // notice, objection, assignment
    bool operator==(const Assigned&) const = default;
};

Outcome<Assigned> assign(const Matter& matter, const AssignmentAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Assigned& happened, const Entry& entry);

}  // namespace dengwen
