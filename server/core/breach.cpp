#include "core/breach.hpp"

#include <algorithm>

namespace dengwen {

namespace {

// The first day on which the duty was late.
Day since_of(const Deadline& deadline) { return deadline.last_day + 1; }

// A duty that was late already when it fell away was late: a petitioner who withdraws clears nobody.
bool was_late(const Deadline& deadline, Day today) {
    return overdue(deadline, today) || (deadline.dropped_on && *deadline.dropped_on > deadline.last_day);
}

// The right to object passes when it is not used; only an objection made too late is one.
bool is_right(Clock clock) { return clock == Clock::objection; }

bool is_set_aside(const Matter& matter, BreachKey key) {
    const BreachRecord* record = record_of(matter, key);
    return record && record->set_aside;
}

// Whose government a supervising body serves.
std::string served_by(const Unit& supervisor, const Offices& offices) {
    if (supervisor.kind == UnitKind::petition_department && !supervisor.parent.empty())
        return supervisor.parent;
    if (supervisor.kind != UnitKind::joint_conference) return supervisor.id;
    for (const auto& [id, unit] : offices.units())
        if (unit.kind == UnitKind::government && unit.division == supervisor.division && unit.is_active())
            return id;
    return supervisor.id;
}

}  // namespace

std::optional<BreachKind> breach_when_late(Clock clock) {
    switch (clock) {
        case Clock::registration:
        case Clock::simple_transfer:
            return BreachKind::registration_late;
        case Clock::notice:
            return BreachKind::notice_late;
        case Clock::objection:
            return BreachKind::objection_late;
        case Clock::simple_acceptance:
            return BreachKind::acceptance_late;
        case Clock::handling:
        case Clock::simple_opinion:
            return BreachKind::handling_late;
        case Clock::assignment:
            return BreachKind::assignment_late;
        case Clock::review:
            return BreachKind::review_late;
        case Clock::re_review:
            return BreachKind::re_review_late;
        case Clock::redo:
            return BreachKind::redo_late;
        case Clock::performance:
            return BreachKind::performance_late;
        case Clock::instalment:
            return BreachKind::instalment_late;
        case Clock::supervision:
            return BreachKind::supervision_unanswered;
        case Clock::review_request:
        case Clock::re_review_request:
        case Clock::plan_step:  // no rule sets that day but the leader
        case Clock::meeting_duty:
        case Clock::follow_up:
        case Clock::aid:
            break;
    }
    return std::nullopt;
}

std::string_view article_of(BreachKind kind) {
    switch (kind) {
        case BreachKind::registration_late:
            return "信访工作条例 43";
        case BreachKind::notice_late:
        case BreachKind::objection_late:
        case BreachKind::acceptance_late:
            return "信访工作条例 44";
        case BreachKind::handling_late:
        case BreachKind::assignment_late:
        case BreachKind::review_late:
        case BreachKind::re_review_late:
        case BreachKind::redo_late:
        case BreachKind::supervision_unanswered:
        case BreachKind::re_check_failed:
            return "信访工作条例 45";
        case BreachKind::performance_late:
            return "信访工作条例 42";
        case BreachKind::instalment_late:
            return "信访工作条例 40";
    }
    return {};
}

std::vector<Breach> breaches(const Matter& matter, Day today) {
    std::vector<Breach> found;
    int ordinal = 0;
    for (const Deadline& deadline : matter.deadlines) {
        ++ordinal;
        const auto kind = breach_when_late(deadline.clock);
        if (!kind || deadline.unit.empty() || !was_late(deadline, today)) continue;
        if (is_right(deadline.clock) && !deadline.done_on) continue;
        const BreachKey key{*kind, ordinal};
        found.push_back({key, deadline.unit, deadline.clock, deadline.last_day, since_of(deadline),
                         deadline.done_on, is_set_aside(matter, key)});
    }
    ordinal = 0;
    for (const ReCheck& check : matter.re_checks) {
        ++ordinal;
        if (check.sound) continue;
        const BreachKey key{BreachKind::re_check_failed, ordinal};
        found.push_back({key, check.unit, {}, {}, check.checked_on, {}, is_set_aside(matter, key)});
    }
    return found;
}

std::optional<Breach> breach_of(const Matter& matter, BreachKey key, Day today) {
    for (const Breach& one : breaches(matter, today))
        if (one.key == key) return one;
    return std::nullopt;
}

const BreachRecord* record_of(const Matter& matter, BreachKey key) {
    const auto found = std::ranges::find(matter.breach_records, key, &BreachRecord::breach);
    return found == matter.breach_records.end() ? nullptr : &*found;
}

bool supervises(const Unit& unit) {
    return unit.kind == UnitKind::petition_department || unit.kind == UnitKind::joint_conference ||
           unit.kind == UnitKind::government;
}

bool is_supervised_by(const std::string& unit, const Unit& supervisor, const Offices& offices) {
    return supervises(supervisor) && unit != supervisor.id &&
           offices.is_within(unit, served_by(supervisor, offices));
}

}  // namespace dengwen
