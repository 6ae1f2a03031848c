// Forwarding (转送) to the competent unit (Art. 22(1)(1)-(2), 23(1)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct ForwardingAsked {
    std::string to;
    std::vector<std::string> assisting;
    std::optional<ContentRef> remark;
};

struct Forwarded {
    std::string from;
    std::string to;
    std::vector<std::string> assisting;
    std::optional<ContentRef> remark;
    std::vector<Deadline> deadlines;  // notice, objection; simple_transfer where it applies
    bool operator==(const Forwarded&) const = default;
};

Outcome<Forwarded> forward(const Matter& matter, const ForwardingAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_forwarding(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Forwarded& happened, const Entry& entry);

}  // namespace dengwen
