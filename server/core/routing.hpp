// Routing rules (转送、交办的共同规则): who may be sent a matter, by whom (Art. 22(1), 23(1), 30(3)).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matter.hpp"
#include "core/refusal.hpp"
#include "core/setting.hpp"

namespace dengwen {

// A unit that may have the matter in hand at all.
std::optional<Refusal> why_not_receive(const Matter& matter, std::string_view unit, const Setting& setting);
// A unit the holder may send it to.
std::optional<Refusal> why_not_route(const Matter& matter, std::string_view to, const Setting& setting);
// Units that may assist the lead unit.
std::optional<Refusal> why_not_assist(const Matter& matter, const std::vector<std::string>& assisting,
                                      std::string_view lead, const Setting& setting);

// The effect common to forwarding and assignment: the sender's clocks are done, the receiver's run.
void pass_on(Matter& matter, const Routing& routing, const std::vector<std::string>& assisting,
             const std::vector<Deadline>& deadlines);
void add_assistance(Matter& matter, std::string_view unit, Day asked_on);
// Unanswered calls for assistance fall away: those to one unit, or, with no unit named, all of them.
void drop_assistances(Matter& matter, std::string_view of, Day day);

bool is_assisting(const Matter& matter,
                  std::string_view unit);  // asked, and neither contributed nor returned

}  // namespace dengwen
