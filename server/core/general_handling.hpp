// Fall-back to general handling (转普通程序) when a matter turns out not to be simple.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct GeneralHandlingAsked {
    ContentRef reason;
};

struct FellBack {
    ContentRef reason;
    bool operator==(const FellBack&) const = default;
};

Outcome<FellBack> fall_back(const Matter& matter, const GeneralHandlingAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_general_handling(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const FellBack& happened, const Entry& entry);

}  // namespace dengwen
