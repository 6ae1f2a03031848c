// Intake (来件): what makes a submission sound, first or further. Nothing here looks at what it says (Art.
// 43-44).
#pragma once

#include <optional>
#include <string>

#include "core/matter.hpp"
#include "core/refusal.hpp"
#include "core/setting.hpp"

namespace dengwen {

inline constexpr int representatives_max = 5;  // Art. 20(3)

std::optional<Refusal> why_not_take_in(const Submission& submission, const Setting& setting);
// The submission as it enters the record: numbered, with the day and the unit that registered it.
Submission taken_in(Submission submission, int ordinal, const Setting& setting);

}  // namespace dengwen
