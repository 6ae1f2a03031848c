// Answering (逐项答复): every demand is answered, each exactly once, with facts, reason and legal basis (Art.
// 32).
#pragma once

#include <optional>
#include <vector>

#include "core/matter.hpp"
#include "core/refusal.hpp"

namespace dengwen {

std::optional<Refusal> why_not_answered(const Matter& matter, const std::vector<Answer>& answers);
// As they stand in an opinion: a day of performance only where something was promised, nothing performed yet.
std::vector<Answer> as_given(std::vector<Answer> answers);
// The days by which what these answers promise is to be performed, each once.
std::vector<Day> days_promised(const std::vector<Answer>& answers);

}  // namespace dengwen
