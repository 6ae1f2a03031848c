// Art. 24(2): when a unit was split, merged or abolished, the unit that goes on with its powers takes the
// matter over; where that is unclear the level above names it. Nothing is lost and no clock moves.
#include "core/successor.hpp"

#include <algorithm>

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/routing.hpp"

namespace dengwen {

namespace {

bool goes_on_for(const std::string& unit, const std::string& retired, const Offices& offices) {
    const Unit* at = offices.standing(retired);
    return at && at->id == unit;
}

bool would_join_phases(const Matter& matter, const std::string& retired, const std::string& unit) {
    const std::vector<std::string> phases{matter.handling_unit, matter.reviewing_unit,
                                          matter.re_reviewing_unit};
    const auto holds = [&](const std::string& id) {
        return std::find(phases.begin(), phases.end(), id) != phases.end();
    };
    return holds(retired) && holds(unit);
}

// Promises are owed each for its own day; of every other duty a unit has one at a time.
bool is_owed_too(const Matter& matter, const Deadline& duty, const std::string& unit) {
    return std::ranges::any_of(matter.deadlines, [&](const Deadline& other) {
        return other.clock == duty.clock && other.unit == unit && other.is_open() &&
               (!is_for_its_day(duty.clock) || other.day_zero == duty.day_zero);
    });
}

}  // namespace

std::string retired_unit(const Matter& matter, const Offices& offices) {
    std::vector<std::string> units{unit_in_charge(matter), matter.holder,        matter.handling_unit,
                                   matter.reviewing_unit,  matter.deciding_body, matter.re_reviewing_unit};
    for (const Routing& routing : matter.routings) {
        units.push_back(routing.from);
        units.push_back(routing.to);
    }
    for (const Assistance& assistance : matter.assistances) units.push_back(assistance.unit);
    for (const Agreement& agreement : matter.agreements) {
        units.push_back(agreement.obligor);
        for (const CostShare& share : agreement.shares) units.push_back(share.unit);
        for (const Instalment& one : agreement.instalments) units.push_back(one.payer);
    }
    if (matter.leader) units.push_back(matter.leader->unit);
    if (matter.plan)
        for (const PlanStep& step : matter.plan->steps)
            if (is_owed(step)) units.push_back(step.unit);
    for (const MeetingDuty& duty : matter.meeting_duties)
        if (!duty.performed_on) units.push_back(duty.unit);
    for (const FollowUp& one : matter.after_care.follow_ups)
        if (is_waited_for(one)) units.push_back(one.unit);
    for (const Aid& aid : matter.after_care.aids)
        if (!aid.answered_on) units.push_back(aid.unit);
    for (const std::string& id : units) {
        const Unit* unit = offices.find(id);
        if (unit && !unit->is_active()) return id;
    }
    return "";
}

bool may_name_successor(const std::string& unit, const std::string& retired, const Offices& offices) {
    const bool is_above = unit != retired && offices.is_within(retired, unit);
    return is_above || goes_on_for(unit, retired, offices);
}

std::optional<Refusal> before_successor(const Matter& matter, const Setting& setting) {
    if (retired_unit(matter, setting.offices).empty()) return Refusal::successor_unlawful;
    return std::nullopt;
}

Outcome<Succeeded> succeed(const Matter& matter, const SuccessorAsked& asked, const Setting& setting) {
    const std::string retired = retired_unit(matter, setting.offices);
    const Unit* unit = setting.offices.find(asked.unit);
    if (!unit) return Refusal::unit_unknown;
    if (!unit->is_active()) return Refusal::unit_not_active;
    if (is_sealed_from(matter, asked.unit, setting.offices)) return Refusal::accusation_to_accused;
    // A unit takes over what it goes on with; only the level above names another.
    const std::string& actor = setting.actor.officer.unit;
    const bool by_level_above = actor != retired && setting.offices.is_within(retired, actor);
    if (!by_level_above && !goes_on_for(asked.unit, retired, setting.offices))
        return Refusal::successor_unlawful;
    // A merger does not make one unit judge in its own cause (Art. 35, 36).
    if (would_join_phases(matter, retired, asked.unit)) return Refusal::successor_unlawful;
    return Succeeded{retired, asked.unit, asked.reason};
}

void fold_in(Matter& matter, const Succeeded& happened, const Entry& entry) {
    const std::string &from = happened.from, &to = happened.to;
    // One unit does not assist itself, nor owe the same thing twice.
    if (is_assisting(matter, from) && (is_assisting(matter, to) || to == matter.holder)) {
        drop_assistances(matter, from, entry.at.day);
    }
    if (is_assisting(matter, to) && from == matter.holder) drop_assistances(matter, to, entry.at.day);
    for (Deadline& deadline : matter.deadlines) {
        if (deadline.unit != from || !deadline.is_open()) continue;
        if (is_owed_too(matter, deadline, to)) deadline.dropped_on = entry.at.day;
    }
    const auto take_over = [&](std::string& unit) {
        if (unit == from) unit = to;
    };
    take_over(matter.holder);
    take_over(matter.deciding_body);
    take_over(matter.handling_unit);
    take_over(matter.reviewing_unit);
    take_over(matter.re_reviewing_unit);
    for (Routing& routing : matter.routings) {
        take_over(routing.from);
        take_over(routing.to);
    }
    for (Assistance& assistance : matter.assistances) take_over(assistance.unit);
    for (Agreement& agreement : matter.agreements) {
        take_over(agreement.obligor);
        for (CostShare& share : agreement.shares) take_over(share.unit);
        for (Instalment& one : agreement.instalments) take_over(one.payer);
    }
    for (Measure& measure : matter.measures) {
        take_over(measure.by);
        take_over(measure.unit);
    }
    for (ReCheck& check : matter.re_checks) take_over(check.unit);
    if (matter.leader) {
        take_over(matter.leader->unit);
        for (TeamMember& member : matter.leader->team) take_over(member.unit);
    }
    if (matter.plan)
        for (PlanStep& step : matter.plan->steps) take_over(step.unit);
    for (MeetingDuty& duty : matter.meeting_duties) {
        take_over(duty.by);
        take_over(duty.unit);
    }
    for (AnnouncedHearing& one : matter.announced_hearings) take_over(one.unit);
    for (Contact& one : matter.contacts) take_over(one.unit);
    for (FollowUp& one : matter.after_care.follow_ups) take_over(one.unit);
    for (Aid& aid : matter.after_care.aids) {
        take_over(aid.from);
        take_over(aid.unit);
    }
    for (Rating& rating : matter.ratings) {
        take_over(rating.window.department);
        take_over(rating.window.unit);
    }
    for (Deadline& deadline : matter.deadlines) take_over(deadline.unit);
}

}  // namespace dengwen
