// Another submission (件) to the same matter: counted, attached, and never restarting or stopping a clock.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

struct Entry;

struct SubmissionAsked {
    Submission submission;
    std::vector<ContentRef> further_demands;
};

struct Submitted {
    Submission submission;
    std::vector<Demand> further_demands;
    bool operator==(const Submitted&) const = default;
};

Outcome<Submitted> submit(const Matter& matter, const SubmissionAsked& asked, const Setting& setting);
void fold_in(Matter& matter, const Submitted& happened, const Entry& entry);

}  // namespace dengwen
