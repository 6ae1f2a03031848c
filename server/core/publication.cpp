// Answers in the open, and never who asked. The unit whose answer stands publishes it, once the petitioner
// has it; an accusation is never published (Art. 30(3), 46(5)). Where the name was withheld the rule is the
// same, for in no published text does any name stand.
#include "core/publication.hpp"

#include "core/event.hpp"

namespace dengwen {

namespace {

Refusal why_not_redacted(PublishedText text) {
    switch (text) {
        case PublishedText::title:
            return Refusal::title_unredacted;
        case PublishedText::question:
            return Refusal::question_unredacted;
        case PublishedText::answer:
            return Refusal::answer_unredacted;
        case PublishedText::basis:
            break;
    }
    return Refusal::basis_unredacted;
}

}  // namespace

std::optional<Refusal> before_publication(const Matter& matter, const Setting&) {
    if (matter.kind == Kind::accusation) return Refusal::accusation_unpublished;
    if (matter.publication) return Refusal::already_published;
    const Opinion* standing = standing_opinion(matter);
    if (!standing || !standing->service) return Refusal::publication_before_service;
    return std::nullopt;
}

Outcome<Published> publish(const Matter& matter, const PublicationAsked& asked, const Setting& setting) {
    if (!asked.redacted) return Refusal::redaction_unconfirmed;
    if (asked.unredacted) return why_not_redacted(*asked.unredacted);
    const Opinion& standing = *standing_opinion(matter);
    Publication publication;
    publication.title = asked.title;
    publication.question = asked.question;
    publication.answer = asked.answer;
    publication.basis = asked.basis;
    publication.unit = standing.unit;
    publication.registered_on = matter.submissions.front().registered_day;
    publication.answered_on = standing.issued_day;
    publication.published_on = setting.now.day;
    return Published{publication};
}

void fold_in(Matter& matter, const Published& happened, const Entry&) {
    matter.publication = happened.publication;
}

}  // namespace dengwen
