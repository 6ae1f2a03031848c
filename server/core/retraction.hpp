// Retraction (撤下公开答复): a published answer is taken down, with the reason; it may be published again.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct RetractionAsked {
    ContentRef reason;
};

struct Retracted {
    ContentRef reason;
    bool operator==(const Retracted&) const = default;
};

Outcome<Retracted> retract(const Matter& matter, const RetractionAsked& asked, const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_retraction(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Retracted& happened, const Entry& entry);

}  // namespace dengwen
