// Art. 32: the opinion states the request, the facts and reasons, the view taken and its laws and rules. The
// draft answers each demand; who drafts does not approve.
#include "core/draft.hpp"

#include <algorithm>
#include <utility>

#include "core/answering.hpp"
#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

Outcome<Drafted> make_draft(const Matter& matter, const DraftAsked& asked, const Setting& setting) {
    const auto& answers = asked.draft.answers;
    if (const auto refusal = why_not_answered(matter, answers)) return *refusal;
    // What may not be supported is not for simple handling; the unit falls back first.
    const bool rejects = std::any_of(answers.begin(), answers.end(), [](const Answer& answer) {
        return answer.outcome == AnswerOutcome::not_supported;
    });
    if (matter.procedure == Procedure::simple && rejects) return Refusal::simple_cannot_reject;
    // A review sent the first opinion back: the same on the same facts and grounds is no handling anew.
    if (matter.redoing && asked.draft.repeats_revoked) return Refusal::same_opinion_after_redo;
    Draft draft{setting.actor.officer.id, as_given(answers), false};
    if (setting.actor.on_behalf_of) draft.drafted_for = setting.actor.on_behalf_of->id;
    return Drafted{std::move(draft)};
}

void fold_in(Matter& matter, const Drafted& happened, const Entry& entry) {
    take_part(matter, entry);
    matter.draft = happened.draft;
}

}  // namespace dengwen
