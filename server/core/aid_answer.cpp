// Whoever decides on the aid answers, whatever the answer is; a refusal says why and what else there is.
#include "core/aid_answer.hpp"

#include <algorithm>

#include "core/aid_request.hpp"
#include "core/event.hpp"

namespace dengwen {

std::optional<Refusal> before_aid_answer(const Matter& matter, const Setting& setting) {
    const auto waits = [&](const Aid& one) {
        return one.unit == setting.actor.officer.unit && !one.answered_on;
    };
    if (std::ranges::none_of(matter.after_care.aids, waits)) return Refusal::no_aid_request;
    return std::nullopt;
}

Outcome<AidAnswered> answer_aid(const Matter& matter, const AidAnswerAsked& asked, const Setting& setting) {
    const auto& aids = matter.after_care.aids;
    const auto aid = std::ranges::find(aids, asked.aid, &Aid::ordinal);
    if (aid == aids.end()) return Refusal::aid_unknown;
    if (aid->unit != setting.actor.officer.unit) return Refusal::not_your_unit;
    if (aid->answered_on) return Refusal::aid_answered;
    return AidAnswered{asked.aid, asked.outcome, asked.text};
}

void fold_in(Matter& matter, const AidAnswered& happened, const Entry& entry) {
    Aid& aid = *std::ranges::find(matter.after_care.aids, happened.aid, &Aid::ordinal);
    aid.answered_on = entry.at.day;
    aid.outcome = happened.outcome;
    aid.answer = happened.text;
    mind_aid_clocks(matter, entry.at.day);
}

}  // namespace dengwen
