// Fall-back to general handling (转普通程序) when a matter turns out not to be simple.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct GeneralHandlingAsked {
    ContentRef reason;
};

struct FellBack {
    ContentRef reason;
    bool operator==(const FellBack&) const = default;
};

Outcome<FellBack> fall_back(const Matter& matter, const GeneralHandlingAsked& asked, const Setting& setting);

}  // namespace dengwen
