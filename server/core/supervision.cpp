// Art. 40: where a unit breaks the rules of accepting or handling, shirks, delays or refuses to perform, it
// is supervised in time and improvement is proposed. The program proposes a step; a person decides it, and
// gives reasons.
#include "core/supervision.hpp"

#include <algorithm>
#include <set>

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

namespace {

bool decides(const LadderStep& step, const Unit& unit, const Officer& officer) {
    const auto has = [&](Role role) { return officer.has(role); };
    return std::ranges::find(step.by, unit.kind) != step.by.end() && std::ranges::any_of(step.roles, has);
}

std::optional<Refusal> why_not_about(const Matter& matter, const SupervisionAsked& asked,
                                     const LadderStep& step, Day today) {
    if (asked.breaches.empty() && step.from_breaches > 0) return Refusal::measure_needs_breach;
    std::set<BreachKey> named;
    for (const BreachKey& key : asked.breaches) {
        const auto breach = breach_of(matter, key, today);
        if (!breach || breach->unit != asked.unit || !named.insert(key).second)
            return Refusal::breach_unknown;
        if (breach->set_aside) return Refusal::breach_set_aside;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> before_supervision(const Matter&, const Setting& setting) {
    const Unit* unit = setting.offices.find(setting.actor.officer.unit);
    if (!unit || !supervises(*unit)) return Refusal::not_supervising;
    return std::nullopt;
}

Outcome<Supervised> supervise(const Matter& matter, const SupervisionAsked& asked, const Setting& setting) {
    const Unit& by = *setting.offices.find(setting.actor.officer.unit);
    const Unit* unit = setting.offices.find(asked.unit);
    if (!unit) return Refusal::unit_unknown;
    if (!unit->is_active()) return Refusal::unit_not_active;
    if (!is_supervised_by(asked.unit, by, setting.offices)) return Refusal::not_supervised_by_you;
    const LadderStep& step = setting.law.step(asked.measure);
    if (!decides(step, by, setting.actor.officer)) return Refusal::measure_decided_elsewhere;
    if (const auto refusal = why_not_about(matter, asked, step, setting.now.day)) return *refusal;
    if (asked.look_back.has_value() != (asked.measure == MeasureKind::look_back))
        return Refusal::look_back_incomplete;
    Measure measure;
    measure.ordinal = static_cast<int>(matter.measures.size()) + 1;
    measure.kind = asked.measure;
    measure.by = by.id;
    measure.unit = asked.unit;
    measure.taken_on = setting.now.day;
    measure.breaches = asked.breaches;
    measure.text = asked.text;
    measure.look_back = asked.look_back;
    if (step.reply_days > 0) measure.reply_by = setting.now.day + step.reply_days;
    if (asked.reply_by) measure.reply_by = asked.reply_by;
    if (!measure.reply_by) return Supervised{measure, {}};
    if (*measure.reply_by < setting.now.day) return Refusal::reply_due_in_past;
    const auto deadline = start_clock(Clock::supervision, asked.unit, *measure.reply_by, setting);
    if (!deadline) return deadline.refusal();
    return Supervised{measure, {deadline.value()}};
}

void fold_in(Matter& matter, const Supervised& happened, const Entry&) {
    matter.measures.push_back(happened.measure);
    take_deadlines(matter, happened.deadlines);
}

const LadderStep* called_for(const Law& law, const std::vector<Day>& standing_since,
                             const std::vector<Taken>& taken, Day today) {
    const LadderStep* found = nullptr;
    for (const LadderStep& step : law.ladder) {
        if (step.from_breaches == 0) continue;
        const auto counts = [&](Day since) { return since > today + -step.window_days; };
        if (std::ranges::count_if(standing_since, counts) < step.from_breaches) continue;
        if (!found || step.from_breaches > found->from_breaches) found = &step;
    }
    if (!found) return nullptr;
    const Day last = *std::ranges::max_element(standing_since);
    const auto answers_it = [&](const Taken& one) {
        return one.on >= last && law.step(one.measure).from_breaches >= found->from_breaches;
    };
    return std::ranges::any_of(taken, answers_it) ? nullptr : found;
}

void mind_supervision_clocks(Matter& matter, Day day) {
    for (Deadline& deadline : matter.deadlines) {
        if (deadline.clock != Clock::supervision || !deadline.is_open()) continue;
        bool waits = false, answered = false;
        for (const Measure& measure : matter.measures) {
            if (measure.unit != deadline.unit || measure.reply_by != deadline.day_zero) continue;
            if (measure.replied_on)
                answered = true;
            else if (!measure.withdrawn_on)
                waits = true;
        }
        if (waits) continue;
        if (answered)
            deadline.done_on = day;
        else
            deadline.dropped_on = day;
    }
}

}  // namespace dengwen
