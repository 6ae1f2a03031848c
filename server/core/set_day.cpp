#include "core/set_day.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/clocks.hpp"

namespace dengwen {

namespace {

bool is_of(const Deadline& deadline, Clock clock, const SetDay& one) {
    return deadline.clock == clock && deadline.unit == one.unit && deadline.day_zero == one.due;
}

}  // namespace

Outcome<std::vector<Deadline>> set_day_clocks(Clock clock, const std::vector<SetDay>& days,
                                              const Setting& setting) {
    ClockStarts starts(setting);
    std::set<std::pair<std::string_view, Day>> begun;
    for (const SetDay& one : days)
        if (begun.emplace(one.unit, one.due).second) starts.start(clock, std::string(one.unit), one.due);
    if (starts.refusal()) return *starts.refusal();
    return starts.deadlines();
}

Day last_day_of(const Matter& matter, Clock clock, const SetDay& one) {
    for (const Deadline& deadline : matter.deadlines)
        if (is_of(deadline, clock, one)) return deadline.last_day;
    return one.due;
}

void mind_set_days(Matter& matter, Clock clock, const std::vector<SetDay>& days, Day today) {
    for (Deadline& deadline : matter.deadlines) {
        if (deadline.clock != clock || !deadline.is_open()) continue;
        bool waits = false;
        std::optional<Day> last;
        for (const SetDay& one : days) {
            if (!is_of(deadline, clock, one)) continue;
            waits = waits || one.is_owed;
            last = std::max(last, one.performed_on);
        }
        if (waits) continue;
        if (last)
            deadline.done_on = last;
        else
            deadline.dropped_on = today;
    }
}

}  // namespace dengwen
