// Completion report (办结报告) of an assigned matter to the assigner (Art. 22(1)(3)).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct CompletionReportAsked {
    ContentRef text;
};

struct Reported {
    std::string unit;
    ContentRef text;
    bool operator==(const Reported&) const = default;
};

Outcome<Reported> report_completion(const Matter& matter, const CompletionReportAsked& asked,
                                    const Setting& setting);
// What stands before it whatever is asked; nothing: it may be asked.
std::optional<Refusal> before_completion_report(const Matter& matter, const Setting& setting);
void fold_in(Matter& matter, const Reported& happened, const Entry& entry);

}  // namespace dengwen
