// Art. 40(4): every proposal is answered in writing, with whether it was adopted. A late answer stays a late
// one.
#include "core/supervision_reply.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

namespace {

bool waits(const Measure& measure) { return !measure.replied_on && !measure.withdrawn_on; }

}  // namespace

std::optional<Refusal> before_supervision_reply(const Matter& matter, const Setting& setting) {
    const auto is_mine = [&](const Measure& one) { return one.unit == setting.actor.officer.unit; };
    if (std::ranges::none_of(matter.measures, is_mine)) return Refusal::measure_unknown;
    const auto waits_for_me = [&](const Measure& one) { return is_mine(one) && waits(one); };
    if (std::ranges::none_of(matter.measures, waits_for_me)) return Refusal::measure_answered;
    return std::nullopt;
}

Outcome<SupervisionReplied> reply_to_supervision(const Matter& matter, const SupervisionReplyAsked& asked,
                                                 const Setting& setting) {
    const auto found = std::ranges::find(matter.measures, asked.measure, &Measure::ordinal);
    if (found == matter.measures.end() || found->unit != setting.actor.officer.unit)
        return Refusal::measure_unknown;
    if (!waits(*found)) return Refusal::measure_answered;
    return SupervisionReplied{asked.measure, asked.adopted, asked.text};
}

void fold_in(Matter& matter, const SupervisionReplied& happened, const Entry& entry) {
    Measure& measure = *std::ranges::find(matter.measures, happened.measure, &Measure::ordinal);
    measure.replied_on = entry.at.day;
    measure.adopted = happened.adopted;
    measure.reply = happened.text;
    mind_supervision_clocks(matter, entry.at.day);
}

}  // namespace dengwen
