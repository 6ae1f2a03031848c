#include "desk/answers.hpp"

#include <map>
#include <string>

#include "core/remedy.hpp"

namespace dengwen::desk {

std::vector<ContentRef> draft_references(const Matter& matter) {
    std::vector<ContentRef> refs;
    if (!matter.draft) return refs;
    for (const Demand& demand : matter.demands) refs.push_back(demand.text);
    for (const Answer& answer : matter.draft->answers) {
        refs.insert(refs.end(), {answer.facts, answer.reason});
        if (answer.basis) refs.push_back(*answer.basis);
    }
    return refs;
}

std::vector<findings::Finding> findings_in_draft(const Matter& matter,
                                                 const std::vector<store::Content>& contents, const Law& law,
                                                 const Offices& offices) {
    if (!matter.draft) return {};
    std::map<std::string, const std::string*> bodies;
    for (const store::Content& one : contents) bodies[one.digest] = &one.body;
    const auto text = [&](const ContentRef& ref) {
        const auto found = bodies.find(ref.digest);
        return found == bodies.end() ? std::string() : *found->second;
    };
    findings::DraftRead draft;
    for (const Answer& answer : matter.draft->answers) {
        findings::AnswerRead& read = draft.answers.emplace_back();
        read.demand = answer.demand;
        read.outcome = answer.outcome;
        for (const Demand& demand : matter.demands)
            if (demand.number == answer.demand) read.asked = text(demand.text);
        read.facts = text(answer.facts);
        read.reason = text(answer.reason);
        if (answer.basis) read.basis = text(*answer.basis);
    }
    for (const std::string& id : levels_above(matter.handling_unit, offices))
        if (const Unit* unit = offices.find(id)) draft.remedy_units.push_back(unit->name.zh);
    return findings::look(draft, law);
}

}  // namespace dengwen::desk
