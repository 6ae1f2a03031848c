// Five ones (“五个一”): what a matter with a leader in charge is to have: one matter, one leader, one team,
// one plan, one dossier.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/matter.hpp"

namespace dengwen {

// matter: the problem is not kept under another number. dossier: it opens with a summary of the case.
enum class FiveOne { matter, leader, team, plan, dossier };
inline constexpr int five_ones_count = 5;
std::string_view name(FiveOne one);
std::optional<FiveOne> five_one_from(std::string_view name);

// What is missing of them, in their order; empty: it is complete.
std::vector<FiveOne> missing_of_five_ones(const Matter& matter);

}  // namespace dengwen
