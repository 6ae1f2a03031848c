#include "core/clocks.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

namespace {

template <class Wanted>
void close(Matter& matter, std::optional<Day> Deadline::*how, Day day, Wanted wanted) {
    for (Deadline& deadline : matter.deadlines) {
        if (deadline.is_open() && wanted(deadline)) deadline.*how = day;
    }
}

bool is_same_duty(const Deadline& one, const Deadline& other) {
    return one.clock == other.clock && one.unit == other.unit && one.day_zero == other.day_zero;
}

}  // namespace

Outcome<Deadline> start_clock(Clock clock, std::string unit, Day start, const Setting& setting) {
    const auto worked_out =
        work_out(ClockQuestion{.clock = clock, .start = start}, setting.law, setting.calendar);
    if (!worked_out) return worked_out.refusal();
    Deadline deadline = worked_out.value();
    deadline.unit = std::move(unit);
    return deadline;
}

void ClockStarts::start(Clock clock, const std::string& unit, Day start) {
    const auto deadline = start_clock(clock, unit, start, setting_);
    if (deadline) {
        deadlines_.push_back(deadline.value());
    } else {
        refusal_ = deadline.refusal();
    }
}

void start_receipt_clocks(ClockStarts& starts, const Matter& matter, const Unit& receiver, Day received,
                          Objection objection) {
    const bool routes = receiver.kind == UnitKind::petition_department;
    // A unit owes the notice even when nobody can be told (Art. 23(2)): by the same day it must have chosen
    // the path, or an anonymous matter would have no clock at all.
    starts.start(routes ? Clock::registration : Clock::notice, receiver.id, received);
    if (objection == Objection::allowed) starts.start(Clock::objection, receiver.id, received);
    if (matter.procedure == Procedure::simple) starts.start(Clock::simple_acceptance, receiver.id, received);
}

Day receipt_day(const Matter& matter) {
    return matter.routings.empty() ? matter.submissions.front().received_day : matter.routings.back().day;
}

std::vector<Deadline> clocks_before_routing(const Matter& matter) {
    const std::vector<Routing>& routings = matter.routings;
    const Routing& routing = routings.back();
    const bool had_objected = routings.size() > 1 && routings[routings.size() - 2].objected_on.has_value();
    std::vector<Deadline> clocks;
    for (Deadline deadline : matter.deadlines) {
        if (deadline.unit != routing.from) continue;
        if (deadline.done_on != routing.day && deadline.dropped_on != routing.day) continue;
        const bool of_receipt = deadline.clock == Clock::registration || deadline.clock == Clock::notice ||
                                deadline.clock == Clock::simple_acceptance ||
                                (deadline.clock == Clock::objection && !had_objected);
        if (!of_receipt) continue;
        deadline.done_on.reset();
        deadline.dropped_on.reset();
        clocks.push_back(deadline);
    }
    return clocks;
}

const Deadline* open_deadline_of(const Matter& matter, Clock clock, std::string_view unit) {
    for (const Deadline& deadline : matter.deadlines) {
        if (deadline.clock == clock && deadline.unit == unit && deadline.is_open()) return &deadline;
    }
    return nullptr;
}

void close_done(Matter& matter, Clock clock, Day day) {
    close(matter, &Deadline::done_on, day, [&](const Deadline& deadline) { return deadline.clock == clock; });
}

void close_done(Matter& matter, Clock clock, std::string_view unit, Day day) {
    close(matter, &Deadline::done_on, day,
          [&](const Deadline& deadline) { return deadline.clock == clock && deadline.unit == unit; });
}

void close_dropped(Matter& matter, Clock clock, Day day) {
    close(matter, &Deadline::dropped_on, day,
          [&](const Deadline& deadline) { return deadline.clock == clock; });
}

void close_dropped(Matter& matter, Clock clock, std::string_view unit, Day day) {
    close(matter, &Deadline::dropped_on, day,
          [&](const Deadline& deadline) { return deadline.clock == clock && deadline.unit == unit; });
}

void close_dropped_of(Matter& matter, std::string_view unit, Day day) {
    close(matter, &Deadline::dropped_on, day,
          [&](const Deadline& deadline) { return deadline.unit == unit; });
}

void close_receipt_clocks(Matter& matter, Day day) {
    close_done(matter, Clock::registration, day);
    close_done(matter, Clock::notice, day);
    close_dropped(matter, Clock::objection, day);
}

void take_deadlines(Matter& matter, const std::vector<Deadline>& deadlines) {
    for (const Deadline& deadline : deadlines) {
        const auto same =
            std::find_if(matter.deadlines.begin(), matter.deadlines.end(),
                         [&](const Deadline& before) { return is_same_duty(before, deadline); });
        if (same == matter.deadlines.end()) {
            matter.deadlines.push_back(deadline);
        } else {
            *same = deadline;
        }
    }
}

void end_matter(Matter& matter, EndingGround ground, Day day) {
    const auto reports = [&](const Deadline& deadline) {
        return deadline.clock == Clock::assignment && is_assigned_to(matter, deadline.unit);
    };
    close(matter, &Deadline::dropped_on, day,
          [&](const Deadline& deadline) { return !is_for_its_day(deadline.clock) && !reports(deadline); });
    matter.stage = Stage::ended;
    matter.ended_on = day;
    matter.ended_because = ground;
}

bool is_for_its_day(Clock clock) {
    return clock == Clock::performance || clock == Clock::instalment || clock == Clock::supervision ||
           clock == Clock::plan_step || clock == Clock::meeting_duty || clock == Clock::follow_up ||
           clock == Clock::aid;
}

bool is_assigned_to(const Matter& matter, std::string_view unit) {
    return std::any_of(matter.routings.begin(), matter.routings.end(),
                       [&](const Routing& routing) { return routing.assigned && routing.to == unit; });
}

Phase phase_of(Stage stage) {
    switch (stage) {
        case Stage::registered:
        case Stage::forwarded:
        case Stage::objected:
        case Stage::disputed:
        case Stage::notified:
        case Stage::diverted:
        case Stage::handling:
        case Stage::answered:
        case Stage::served:
        case Stage::ended:
            break;
        case Stage::review:
        case Stage::reviewed:
        case Stage::review_served:
            return Phase::review;
        case Stage::re_review:
        case Stage::re_reviewed:
            return Phase::re_review;
    }
    return Phase::handling;
}

void take_part(Matter& matter, const Entry& entry) { take_part(matter, entry, phase_of(matter.stage)); }

void take_part(Matter& matter, const Entry& entry, Phase phase) {
    auto& parts = matter.participations;
    const auto take = [&](const std::string& officer) {
        const Participation part{officer, entry.by.unit, phase};
        if (std::find(parts.begin(), parts.end(), part) == parts.end()) parts.push_back(part);
    };
    take(entry.by.officer);
    if (!entry.by.on_behalf_of.empty()) take(entry.by.on_behalf_of);
}

}  // namespace dengwen
