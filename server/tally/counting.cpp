// A matter's stage, place, category and clocks are counted as they stand: what it counted before the event is
// taken away and what it counts after is added, so that a deadline opened again is no longer counted as done.
// Steps are counted as they happen.
#include "tally/counting.hpp"

#include <variant>

#include "core/clocks.hpp"
#include "tally/counted.hpp"
#include "tally/parts.hpp"

namespace dengwen::tally {

namespace {

using store::Step;

void add_clock(store::Tally& tally, const Deadline& deadline, const Matter& matter, int times) {
    if (!is_promised(deadline)) return;
    const bool missed = was_missed(deadline, matter);
    if (!deadline.done_on && !missed) return;
    const Day end = deadline.done_on ? *deadline.done_on : *deadline.dropped_on;
    store::Kept& sum = tally.by_clock[{deadline.unit, month_of(end), deadline.clock}];
    (end > deadline.last_day ? sum.late : sum.kept) += times;
    // A day that an act set is counted from itself: there is no time that it took.
    if (deadline.day_zero < deadline.raw_last_day) sum.days += times * (end - deadline.day_zero);
}

void add_standing(store::Tally& tally, const Matter& matter, int times) {
    if (matter.version == 0) return;
    const std::string unit = unit_in_charge(matter);
    if (!unit.empty()) tally.by_stage[{unit, matter.stage}] += times;
    if (!is_kept_out(matter)) {
        const std::string month = month_of(matter.submissions.front().registered_day);
        tally.by_place[{matter.place, month, top_category(matter)}] += times;
    }
    for (const Deadline& deadline : matter.deadlines) add_clock(tally, deadline, matter, times);
}

// Steps: the steps of one event, each with the unit it is counted for.
struct Steps {
    const Matter& before;
    const Matter& after;
    const std::string& day;
    store::Tally& tally;

    void add(const std::string& unit, Step step) { ++tally.by_day[{unit, day, step}]; }

    void operator()(const Registered& happened) { add(happened.holder, Step::registered); }
    void operator()(const Forwarded& happened) { pass(happened.from, happened.to); }
    void operator()(const Assigned& happened) { pass(happened.from, happened.to); }
    void operator()(const CompetenceDecided& happened) { add(happened.lead, Step::received); }
    void operator()(const Accepted& happened) { add(happened.unit, Step::accepted); }
    void operator()(const OpinionIssued& happened) { add(happened.opinion.unit, Step::answered); }
    void operator()(const Replied& happened) { add(happened.unit, Step::answered); }
    void operator()(const Served&) { add(after.opinions.back().unit, Step::served); }
    void operator()(const Withdrawn&) { add(unit_in_charge(before), Step::withdrawn); }
    void operator()(const Settled&) {
        add(after.handling_unit.empty() ? after.holder : after.handling_unit, Step::settled);
    }
    template <class Other>
    void operator()(const Other&) {}  // every other event is seen in stages and clocks alone

    void pass(const std::string& from, const std::string& to) {
        add(from, Step::forwarded);
        add(to, Step::received);
    }
};

}  // namespace

std::string month_of(Day day) { return iso(day).substr(0, 7); }

bool is_promised(const Deadline& deadline) {
    return !deadline.unit.empty() && deadline.clock != Clock::objection &&
           deadline.clock != Clock::review_request && deadline.clock != Clock::re_review_request;
}

bool was_missed(const Deadline& deadline, const Matter& matter) {
    return deadline.dropped_on && deadline.dropped_on == matter.ended_on &&
           *deadline.dropped_on > deadline.last_day;
}

bool is_kept_out(const Matter& matter) { return matter.kind == Kind::accusation; }

std::string top_category(const Matter& matter) {
    return matter.category.substr(0, matter.category.find('.'));
}

void count(store::Tally& tally, const Matter& before, const Entry& entry, const Matter& after) {
    add_standing(tally, before, -1);
    add_standing(tally, after, 1);
    add_parts(tally, before, -1);
    add_parts(tally, after, 1);
    add_passing(tally, after, entry);
    const std::string day = iso(entry.at.day);
    Steps steps{before, after, day, tally};
    std::visit(steps, entry.event);
    if (!before.ended_on && after.ended_on) steps.add(unit_in_charge(before), Step::ended);
}

}  // namespace dengwen::tally
