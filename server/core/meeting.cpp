#include "core/meeting.hpp"

#include <algorithm>
#include <set>

#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<Attendance, 4> attendances{{
    {Attendance::invited, "invited"},
    {Attendance::present, "present"},
    {Attendance::excused, "excused"},
    {Attendance::absent, "absent"},
}};
static_assert(naming::is_in_order(attendances));

std::optional<Refusal> why_not_agenda(const std::vector<AgendaItem>& agenda) {
    if (agenda.empty()) return Refusal::agenda_missing;
    std::set<MatterNumber> seen;
    for (const AgendaItem& one : agenda)
        if (!seen.insert(one.matter).second) return Refusal::agenda_twice;
    return std::nullopt;
}

std::optional<Refusal> why_not_invited(const std::vector<MeetingUnit>& units, const Offices& offices) {
    if (units.empty()) return Refusal::meeting_unit_unknown;
    std::set<std::string> seen;
    for (const MeetingUnit& one : units) {
        const Unit* unit = offices.find(one.unit);
        if (!unit || !unit->is_active()) return Refusal::meeting_unit_unknown;
        if (!seen.insert(one.unit).second) return Refusal::meeting_unit_twice;
    }
    return std::nullopt;
}

// The same units in the same order, whatever became of them.
bool are_the_invited(const std::vector<MeetingUnit>& before, const std::vector<MeetingUnit>& held) {
    return std::ranges::equal(before, held, {}, &MeetingUnit::unit, &MeetingUnit::unit);
}

bool came(const MeetingUnit& one) { return one.attendance == Attendance::present; }

bool is_said(const MeetingUnit& one) {
    return one.attendance != Attendance::invited && (!came(one) || !one.who.empty());
}

}  // namespace

std::string_view name(Attendance attendance) { return naming::name(attendances, attendance); }
std::optional<Attendance> attendance_from(std::string_view text) { return naming::value(attendances, text); }

std::optional<Refusal> why_no_meeting(const Setting& setting) {
    const Officer& officer = setting.actor.officer;
    const Unit* unit = setting.offices.find(officer.unit);
    const bool calls =
        unit && (unit->kind == UnitKind::petition_department || unit->kind == UnitKind::joint_conference);
    const bool may = officer.has(Role::supervisor) || officer.has(Role::router) || officer.has(Role::head);
    if (!calls || !may) return Refusal::not_convening;
    return std::nullopt;
}

std::optional<Refusal> why_not_called(const Meeting& meeting, const Setting& setting) {
    if (const auto refusal = why_no_meeting(setting)) return refusal;
    if (meeting.on < setting.now.day) return Refusal::meeting_in_past;
    if (const auto refusal = why_not_agenda(meeting.agenda)) return refusal;
    return why_not_invited(meeting.units, setting.offices);
}

std::optional<Refusal> why_not_held(const Meeting& before, const Meeting& held, const Setting& setting) {
    if (const auto refusal = why_no_meeting(setting)) return refusal;
    if (before.held || before.called_off) return Refusal::meeting_over;
    if (setting.now.day < before.on) return Refusal::meeting_ahead;
    if (!are_the_invited(before.units, held.units)) return Refusal::attendance_incomplete;
    if (!std::ranges::all_of(held.units, is_said)) return Refusal::attendance_incomplete;
    if (std::ranges::none_of(held.units, came)) return Refusal::nobody_present;
    return std::nullopt;
}

}  // namespace dengwen
