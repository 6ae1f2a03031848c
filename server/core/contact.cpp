// That the petitioner be heard before the answer is what the contact rate asks (petition-law section 6). How
// often to try before nobody can be reached the sources do not say: three different days are ours.
#include "core/contact.hpp"

#include <set>

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

Outcome<Contacted> contact(const Matter& matter, const ContactAsked& asked, const Setting& setting) {
    if (asked.made_on > setting.now.day || asked.made_on < matter.submissions.front().received_day)
        return Refusal::contact_day_wrong;
    return Contacted{{static_cast<int>(matter.contacts.size()) + 1, phase_of(matter.stage),
                      setting.actor.officer.unit, asked.made_on, asked.means, asked.result, asked.text}};
}

void fold_in(Matter& matter, const Contacted& happened, const Entry& entry) {
    take_part(matter, entry);
    matter.contacts.push_back(happened.contact);
}

ContactStanding contact_before(const Matter& matter, const Opinion& opinion) {
    std::set<Day> tried;
    bool declined = false;
    for (const Contact& one : matter.contacts) {
        if (one.unit != opinion.unit || one.phase != opinion.phase || one.made_on > opinion.issued_day)
            continue;
        if (one.result == ContactResult::spoken) return ContactStanding::spoken;
        declined = declined || one.result == ContactResult::declined;
        tried.insert(one.made_on);
    }
    const bool has_tried = declined || static_cast<int>(tried.size()) >= days_of_trying;
    return has_tried ? ContactStanding::tried : ContactStanding::not_spoken;
}

bool can_be_contacted(const Matter& matter) {
    const Submission& first = matter.submissions.front();
    return first.reachable && !first.anonymous && !first.withheld_name;
}

}  // namespace dengwen
