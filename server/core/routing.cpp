#include "core/routing.hpp"

#include <algorithm>

#include "core/clocks.hpp"

namespace dengwen {

std::optional<Refusal> why_not_receive(const Matter& matter, std::string_view unit, const Setting& setting) {
    const Unit* receiver = setting.offices.find(unit);
    if (!receiver) return Refusal::unit_unknown;
    if (!receiver->is_active()) return Refusal::unit_not_active;
    if (is_sealed_from(matter, unit, setting.offices)) return Refusal::accusation_to_accused;
    // The joint conference coordinates and decides; it has no matters of its own (Art. 11-13).
    if (receiver->kind == UnitKind::joint_conference) return Refusal::not_a_receiving_unit;
    // Discipline inspection takes accusations (Art. 22(2), 30), nothing else.
    if (receiver->kind == UnitKind::discipline && matter.kind != Kind::accusation) {
        return Refusal::kind_needs_other_channel;
    }
    return std::nullopt;
}

std::optional<Refusal> why_not_route(const Matter& matter, std::string_view to, const Setting& setting) {
    if (to == matter.holder) return Refusal::forwarded_to_itself;
    if (const auto refusal = why_not_receive(matter, to, setting)) return refusal;
    const Unit& sender = *setting.offices.find(matter.holder);
    const Unit& receiver = *setting.offices.find(to);
    if (sender.kind != UnitKind::petition_department) {
        // Down its own system only (Art. 23(1)); what is not its own it objects to.
        if (!setting.offices.is_within(to, sender.id)) return Refusal::forwarded_sideways;
        return std::nullopt;
    }
    // Accusations go by cadre-management authority and litigation to the political-legal organ, whatever the
    // level.
    const bool by_authority =
        receiver.kind == UnitKind::discipline || receiver.kind == UnitKind::political_legal;
    if (!by_authority && receiver.level < sender.level) return Refusal::not_a_receiving_unit;
    // From one petition department to another only level by level downward.
    if (receiver.kind == UnitKind::petition_department && receiver.level == sender.level) {
        return Refusal::not_a_receiving_unit;
    }
    return std::nullopt;
}

std::optional<Refusal> why_not_assist(const Matter& matter, const std::vector<std::string>& assisting,
                                      std::string_view lead, const Setting& setting) {
    for (const std::string& unit : assisting) {
        if (unit == lead) return Refusal::lead_among_assisting;
        if (const auto refusal = why_not_receive(matter, unit, setting)) return refusal;
        // A unit has at most one day set for it at a time, by an assignment or by a call for assistance.
        if (is_assisting(matter, unit) || open_deadline_of(matter, Clock::assignment, unit)) {
            return Refusal::already_assisting;
        }
    }
    return std::nullopt;
}

void pass_on(Matter& matter, const Routing& routing, const std::vector<std::string>& assisting,
             const std::vector<Deadline>& deadlines) {
    close_receipt_clocks(matter, routing.day);
    close_dropped(matter, Clock::simple_acceptance, routing.day);
    drop_assistances(matter, routing.to, routing.day);  // an assisting unit may become the lead
    matter.routings.push_back(routing);
    matter.holder = routing.to;
    matter.stage = Stage::forwarded;
    for (const std::string& unit : assisting) add_assistance(matter, unit, routing.day);
    take_deadlines(matter, deadlines);
}

void add_assistance(Matter& matter, std::string_view unit, Day asked_on) {
    if (!is_assisting(matter, unit)) {
        matter.assistances.push_back(Assistance{.unit = std::string(unit), .asked_on = asked_on});
    }
}

void drop_assistances(Matter& matter, std::string_view of, Day day) {
    const auto falls_away = [&](const Assistance& assistance) {
        return !assistance.contributed_on && !assistance.returned_on && (of.empty() || assistance.unit == of);
    };
    for (const Assistance& assistance : matter.assistances) {
        if (falls_away(assistance)) close_dropped(matter, Clock::assignment, assistance.unit, day);
    }
    std::erase_if(matter.assistances, falls_away);
}

bool is_assisting(const Matter& matter, std::string_view unit) {
    return std::any_of(
        matter.assistances.begin(), matter.assistances.end(), [&](const Assistance& assistance) {
            return assistance.unit == unit && !assistance.contributed_on && !assistance.returned_on;
        });
}

}  // namespace dengwen
