// Least data: a name is kept as long as the matter may need it, and no longer.
#include "core/erasure.hpp"

#include <algorithm>

#include "core/event.hpp"
#include "core/instalment.hpp"

namespace dengwen {

namespace {

void add(std::vector<ContentRef>& to, const std::vector<ContentRef>& more) {
    to.insert(to.end(), more.begin(), more.end());
}

}  // namespace

bool is_erased(const Matter& matter, const Submission& submission) {
    return submission.ordinal <= matter.erased_submissions.value_or(0);
}

std::optional<Erased> erasure(const Matter& matter, int retention_years, Day today) {
    if (!matter.ended_on || has_unperformed_demand(matter) || has_live_instalment(matter))
        return std::nullopt;
    Day last = *matter.ended_on;
    Erased erased;
    for (const Submission& submission : matter.submissions) {
        last = std::max(last, submission.registered_day);
        if (is_erased(matter, submission)) continue;
        add(erased.persons, submission.petitioners);
        add(erased.persons, submission.representatives);
        if (submission.agent) erased.persons.push_back(*submission.agent);
        add(erased.attachments, submission.attachments);
    }
    // Nothing is served any more once a matter has ended.
    if (!matter.erased_on)
        for (const Opinion& opinion : matter.opinions)
            if (opinion.service) add(erased.attachments, opinion.service->attachments);
    if (erased.persons.empty() && erased.attachments.empty()) return std::nullopt;
    if (today < years_after(last, retention_years)) return std::nullopt;
    return erased;
}

void fold_in(Matter& matter, const Erased&, const Entry& entry) {
    matter.erased_on = entry.at.day;
    matter.erased_submissions = matter.submissions.back().ordinal;
}

}  // namespace dengwen
