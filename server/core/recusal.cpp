// Art. 28(3): an officer with a direct interest withdraws from the matter, on his own word or by the head's.
#include "core/recusal.hpp"

#include <algorithm>

#include "core/event.hpp"

namespace dengwen {

Outcome<Recused> recuse(const Matter& matter, const RecusalAsked& asked, const Setting& setting) {
    const Officer& officer = setting.actor.officer;
    if (asked.officer != officer.id && !officer.has(Role::head)) return Refusal::not_permitted;
    const auto& recused = matter.recused;
    if (std::find(recused.begin(), recused.end(), asked.officer) != recused.end())
        return Refusal::already_recused;
    return Recused{asked.officer, asked.reason};
}

void fold_in(Matter& matter, const Recused& happened, const Entry&) {
    matter.recused.push_back(happened.officer);
    // What a recused officer drafted is drafted anew by another.
    if (!matter.draft) return;
    if (matter.draft->drafter == happened.officer || matter.draft->drafted_for == happened.officer)
        matter.draft.reset();
}

}  // namespace dengwen
