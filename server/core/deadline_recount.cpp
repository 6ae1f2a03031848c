#include "core/deadline_recount.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

namespace {

Words reason_for(const Deadline& before, const Deadline& after) {
    const Words state = after.provisional ? Words{"；日期仍是暂定的", "; the day is still provisional"}
                                          : Words{"；日期自此确定", "; the day is settled from now on"};
    if (before.raw_last_day == after.raw_last_day && before.last_day == after.last_day) {
        return {"放假安排已公布：最后一日仍为" + iso(after.last_day) + state.zh + "。",
                "The holidays were published: the last day stays " + iso(after.last_day) + state.en + "."};
    }
    return {"放假安排已公布：最后一日由" + iso(before.last_day) + "改为" + iso(after.last_day) +
                "（原始最后一日由" + iso(before.raw_last_day) + "改为" + iso(after.raw_last_day) + "）" +
                state.zh + "。",
            "The holidays were published: the last day moves from " + iso(before.last_day) + " to " +
                iso(after.last_day) + " (raw last day from " + iso(before.raw_last_day) + " to " +
                iso(after.raw_last_day) + ")" + state.en + "."};
}

}  // namespace

std::optional<DeadlineRecounted> recount(const Deadline& deadline, const Law& law, const Calendar& calendar) {
    if (!deadline.provisional || deadline.dropped_on) return std::nullopt;
    assert(deadline.law == law.version());

    // A day that was set is counted from itself, whatever day zero the record keeps.
    const bool set = law.rule(deadline.clock).kind == DayKind::as_set;
    const Day start = set ? deadline.raw_last_day : deadline.day_zero;
    const auto worked_out =
        work_out({deadline.clock, start, deadline.extended_days, deadline.hearing_days}, law, calendar);
    if (!worked_out) return std::nullopt;

    Deadline after = deadline;
    after.raw_last_day = worked_out.value().raw_last_day;
    after.last_day = worked_out.value().last_day;
    after.provisional = worked_out.value().provisional;

    // Who kept the day that was told cannot be made late by a list published afterwards.
    if (deadline.done_on && !overdue(deadline, *deadline.done_on) && overdue(after, *deadline.done_on)) {
        after.raw_last_day = deadline.raw_last_day;
        after.last_day = deadline.last_day;
    }
    if (after == deadline) return std::nullopt;
    return DeadlineRecounted{deadline, after, reason_for(deadline, after)};
}

void fold_in(Matter& matter, const DeadlineRecounted& recounted, const Entry&) {
    std::replace(matter.deadlines.begin(), matter.deadlines.end(), recounted.before, recounted.after);
}

}  // namespace dengwen
