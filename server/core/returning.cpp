// Art. 23(3): after the sender has checked the objection and agrees, the material goes back to it. Only the
// last sender takes a matter back, and its own clock was never stopped by having sent it to the wrong unit.
#include "core/returning.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/routing.hpp"

namespace dengwen {

Outcome<Returned> take_back(const Matter& matter, const ReturningAsked& asked, const Setting&) {
    const Routing& routing = matter.routings.back();
    return Returned{routing.to, routing.from, asked.remark, clocks_before_routing(matter)};
}

void fold_in(Matter& matter, const Returned& happened, const Entry& entry) {
    drop_assistances(matter, "", entry.at.day);
    close_dropped_of(matter, happened.from, entry.at.day);
    matter.routings.pop_back();
    matter.holder = happened.to;
    matter.stage = matter.routings.empty() ? Stage::registered : Stage::forwarded;
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
