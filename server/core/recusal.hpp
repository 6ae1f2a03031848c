// Recusal (回避): an officer with an interest is replaced (Art. 28(3)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct RecusalAsked {
    std::string officer;
    ContentRef reason;
};

struct Recused {
    std::string officer;
    ContentRef reason;
    bool operator==(const Recused&) const = default;
};

Outcome<Recused> recuse(const Matter& matter, const RecusalAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Recused& happened, const Entry& entry);

}  // namespace dengwen
