// Reviewing (复查、复核的共同规则): what the opinion of a level above holds, and what it does to the one
// below.
#pragma once

#include <optional>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

// What is decided over the opinion below. Answers are needed when it is changed, and may replace a revoked
// one's.
std::optional<Refusal> why_not_answered_anew(const Matter& matter, ReviewOutcome outcome,
                                             const std::vector<Answer>& answers);
std::vector<Answer> answers_anew(ReviewOutcome outcome, const std::vector<Answer>& answers);
// The clocks of what the handler has to perform by the new answers.
Outcome<std::vector<Deadline>> performance_clocks(const Matter& matter, const Opinion& opinion,
                                                  const Setting& setting);
// Adds the opinion; promises of an opinion that no longer stands fall away.
void take_review(Matter& matter, const Opinion& opinion, Day day);

}  // namespace dengwen
