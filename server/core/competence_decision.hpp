// Competence decision (管辖决定): the deciding body names the lead unit (Art. 24(1)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct CompetenceDecisionAsked {
    std::string lead;
    std::vector<std::string> assisting;
    ContentRef reason;
};

struct CompetenceDecided {
    std::string body;
    std::string lead;
    std::vector<std::string> assisting;
    ContentRef reason;
    std::vector<Deadline> deadlines;
    bool operator==(const CompetenceDecided&) const = default;
};

Outcome<CompetenceDecided> decide_competence(const Matter& matter, const CompetenceDecisionAsked& asked,
                                             const Setting& setting);
void fold_in(Matter& matter, const CompetenceDecided& happened, const Entry& entry);

}  // namespace dengwen
