// Meeting (联席会议会议): units brought together about matters that one of them alone cannot settle (Art.
// 11-13): who is to come, what is on the agenda, and who came.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/matter.hpp"
#include "core/outcome.hpp"
#include "core/setting.hpp"

namespace dengwen {

enum class Attendance { invited, present, excused, absent };  // 应到、到会、请假、缺席
std::string_view name(Attendance attendance);
std::optional<Attendance> attendance_from(std::string_view name);

// MeetingUnit: a unit that is to come, and by whom it came: an office-holder, by name and office.
struct MeetingUnit {
    std::string unit;
    Attendance attendance = Attendance::invited;
    std::string who{};
    bool operator==(const MeetingUnit&) const = default;
};

struct AgendaItem {
    MatterNumber matter;
    std::string topic;  // what is to be decided; names nobody
    bool operator==(const AgendaItem&) const = default;
};

struct Meeting {
    std::string id;
    std::string unit;  // that calls it
    std::string title;
    Day on;
    std::string place;
    std::vector<AgendaItem> agenda;
    std::vector<MeetingUnit> units;
    bool held = false;
    bool called_off = false;
    bool operator==(const Meeting&) const = default;
};

// Who calls meetings: petition departments and joint conferences, by those who supervise, route or head them.
std::optional<Refusal> why_no_meeting(const Setting& setting);
// Whether it may be called so, or changed to that before it is held.
std::optional<Refusal> why_not_called(const Meeting& meeting, const Setting& setting);
// `before`: as it was called; `held`: with what became of each unit that was to come.
std::optional<Refusal> why_not_held(const Meeting& before, const Meeting& held, const Setting& setting);

}  // namespace dengwen
