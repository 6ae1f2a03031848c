// Service (送达) with proof. The period to ask for review starts when the petitioner has the paper (Art. 35,
// 36), so it starts from the service record and from nothing else: no proof, no start (petition-law reading
// 8).
#include "core/service.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"
#include "core/rating.hpp"

namespace dengwen {

namespace {

constexpr int public_notice_days =
    30;  // served on the thirtieth day after publication (petition-law reading 8)

Day effective_day(const Service& service) {
    return service.means == ServiceMeans::public_notice ? service.served_day + public_notice_days
                                                        : service.served_day;
}

// What tells more of how it came, and belongs to one means alone. The clock starts from the day it was
// served, whatever these say: a letter from its receipt, a message from its arrival, opened or not.
std::optional<Refusal> why_not_proved(const Service& service, Day today) {
    const bool of_letter = service.tracking || service.posted_on;
    if (of_letter && service.means != ServiceMeans::post) return Refusal::proof_of_other_means;
    if (service.opened_on && service.means != ServiceMeans::electronic) return Refusal::proof_of_other_means;
    if (service.posted_on && *service.posted_on > service.served_day) return Refusal::posted_after_served;
    if (!service.opened_on) return std::nullopt;
    if (*service.opened_on < service.served_day) return Refusal::opened_before_served;
    if (*service.opened_on > today) return Refusal::opened_in_future;
    return std::nullopt;
}

}  // namespace

const Opinion* opinion_to_serve(const Matter& matter) {
    switch (matter.stage) {
        case Stage::answered:
            return last_opinion(matter, Phase::handling);
        case Stage::reviewed:
            return last_opinion(matter, Phase::review);
        case Stage::re_reviewed:
            return last_opinion(matter, Phase::re_review);
        case Stage::handling: {
            // A review that sent the matter back is served while the handling begins anew.
            const Opinion* sent_back = last_opinion(matter, Phase::review);
            return sent_back && !sent_back->service ? sent_back : nullptr;
        }
        case Stage::registered:
        case Stage::forwarded:
        case Stage::objected:
        case Stage::disputed:
        case Stage::notified:
        case Stage::diverted:
        case Stage::served:
        case Stage::review:
        case Stage::review_served:
        case Stage::re_review:
        case Stage::ended:
            break;
    }
    return nullptr;
}

std::optional<Refusal> before_service(const Matter& matter, const Setting&) {
    if (!opinion_to_serve(matter)) return Refusal::nothing_to_serve;
    return std::nullopt;
}

Outcome<Served> serve(const Matter& matter, const ServiceAsked& asked, const Setting& setting) {
    const Opinion& opinion = *opinion_to_serve(matter);
    const Service& service = asked.service;
    if (service.proof.digest.empty()) return Refusal::proof_missing;
    if (service.means == ServiceMeans::electronic && !electronic_consent(matter) && !asked.consent_shown) {
        return Refusal::electronic_needs_consent;
    }
    if (service.served_day < opinion.issued_day) return Refusal::served_before_issue;
    if (service.served_day > setting.now.day) return Refusal::served_in_future;

    if (const auto refusal = why_not_proved(service, setting.now.day)) return *refusal;

    Served served{opinion.phase, service, {}, {}};
    served.service.served_day = effective_day(service);
    ClockStarts starts(setting);
    if (!opinion.remedy_units.empty()) {
        const Clock clock =
            opinion.phase == Phase::handling ? Clock::review_request : Clock::re_review_request;
        starts.start(clock, "", served.service.served_day);
    }
    if (starts.refusal()) return *starts.refusal();
    served.deadlines = starts.deadlines();
    served.rating = rating_window(matter, rating_stage_of(opinion.phase), opinion.unit,
                                  served.service.served_day, setting);
    return served;
}

void fold_in(Matter& matter, const Served& happened, const Entry&) {
    matter.opinions.back().service = happened.service;  // no later one is given before it is served
    take_deadlines(matter, happened.deadlines);
    open_rating(matter, happened.rating);
    if (matter.stage == Stage::answered) matter.stage = Stage::served;
    if (matter.stage == Stage::reviewed) matter.stage = Stage::review_served;
    // The re-review opinion is the last word in this channel once the petitioner has it (Art. 36).
    if (matter.stage == Stage::re_reviewed) {
        end_matter(matter, EndingGround::re_review_concluded, happened.service.served_day);
    }
}

}  // namespace dengwen
