// Competence dispute (管辖争议): several units say "not mine"; laid before the common superior or the joint
// conference (Art. 24(1)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct CompetenceDisputeAsked {
    std::string body;
    ContentRef reason;
};

struct CompetenceDisputed {
    std::string body;
    ContentRef reason;
    bool operator==(const CompetenceDisputed&) const = default;
};

Outcome<CompetenceDisputed> dispute_competence(const Matter& matter, const CompetenceDisputeAsked& asked,
                                               const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_competence_dispute(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const CompetenceDisputed& happened, const Entry& entry);

}  // namespace dengwen
