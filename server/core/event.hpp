// Event: everything that can happen to a matter, and how a matter is the sum of it.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/acceptance.hpp"
#include "core/agreement.hpp"
#include "core/agreement_change.hpp"
#include "core/aid_answer.hpp"
#include "core/aid_request.hpp"
#include "core/arrival.hpp"
#include "core/assignment.hpp"
#include "core/assistance.hpp"
#include "core/assistance_return.hpp"
#include "core/booking.hpp"
#include "core/booking_end.hpp"
#include "core/breach_decision.hpp"
#include "core/breach_dispute.hpp"
#include "core/calling_off.hpp"
#include "core/competence_decision.hpp"
#include "core/competence_dispute.hpp"
#include "core/completion_report.hpp"
#include "core/contact.hpp"
#include "core/contribution.hpp"
#include "core/court_confirmation.hpp"
#include "core/deadline_recount.hpp"
#include "core/dismissal.hpp"
#include "core/diversion.hpp"
#include "core/draft.hpp"
#include "core/ending.hpp"
#include "core/erasure.hpp"
#include "core/extension.hpp"
#include "core/follow_up.hpp"
#include "core/follow_up_end.hpp"
#include "core/follow_up_record.hpp"
#include "core/forwarding.hpp"
#include "core/general_handling.hpp"
#include "core/hearing.hpp"
#include "core/hearing_cancellation.hpp"
#include "core/hearing_notice.hpp"
#include "core/identity_opening.hpp"
#include "core/instalment_answer.hpp"
#include "core/instalment_performance.hpp"
#include "core/leader_assignment.hpp"
#include "core/meeting_decision.hpp"
#include "core/meeting_report.hpp"
#include "core/no_longer_acceptance.hpp"
#include "core/non_acceptance.hpp"
#include "core/notice.hpp"
#include "core/objection.hpp"
#include "core/opinion.hpp"
#include "core/paper.hpp"
#include "core/performance.hpp"
#include "core/plan.hpp"
#include "core/plan_step.hpp"
#include "core/publication.hpp"
#include "core/rating.hpp"
#include "core/re_check.hpp"
#include "core/re_review.hpp"
#include "core/re_review_request.hpp"
#include "core/reception_record.hpp"
#include "core/record_answer.hpp"
#include "core/recusal.hpp"
#include "core/registration.hpp"
#include "core/reply.hpp"
#include "core/retraction.hpp"
#include "core/returning.hpp"
#include "core/review.hpp"
#include "core/review_request.hpp"
#include "core/service.hpp"
#include "core/service_opening.hpp"
#include "core/settlement.hpp"
#include "core/simple_handling.hpp"
#include "core/submission.hpp"
#include "core/successor.hpp"
#include "core/supervision.hpp"
#include "core/supervision_reply.hpp"
#include "core/withdrawal.hpp"

namespace dengwen {

using Event = std::variant<
    Registered, Submitted, Forwarded, Assigned, Objected, Returned, Dismissed, CompetenceDisputed,
    CompetenceDecided, AssistanceSought, Contributed, Notified, Diverted, NotAccepted, NoLongerAccepted,
    Accepted, SimpleHandlingChosen, FellBack, Recused, Heard, Extended, Drafted, OpinionIssued, Served,
    Performed, Agreed, AgreementChanged, InstalmentPerformed, InstalmentAnswered, CourtConfirmed,
    ReviewRequested, Reviewed, ReReviewRequested, ReReviewed, Withdrawn, Succeeded, Replied, Reported,
    Settled, Published, Retracted, Ended, IdentityOpened, Supervised, SupervisionReplied, BreachDisputed,
    BreachDecided, ReChecked, LeaderAssigned, Planned, PlanStepPerformed, Rated, AssistanceReturned,
    MeetingDecided, MeetingReported, FollowUpArranged, FollowedUp, FollowUpsEnded, AidRequested, AidAnswered,
    Booked, BookingEnded, Arrived, ReceptionRecorded, RecordAnswered, BookingCalledOff, HearingAnnounced,
    HearingCalledOff, Contacted, ServiceOpened, Erased, DeadlineRecounted, PaperIssued>;

std::string_view name(const Event& event);  // the act's noun: "acceptance"; stored with the event

// Author: who did it, as the record keeps it. The officer stands beside the person acted for, and beside the
// colleague in whose stead it was done.
struct Author {
    ActorKind kind = ActorKind::system;
    std::string officer;
    std::string unit;
    bool for_petitioner = false;
    std::string on_behalf_of = {};  // an officer; empty: by the own roles
    bool operator==(const Author&) const = default;
};

// Entry: one event as it stands in the record.
struct Entry {
    int seq = 0;  // 1 for registration; equals the version of the matter after it
    Now at;
    Author by;
    Event event;
};

// Folds one entry into a matter. Total: deciding may refuse, applying may not.
Matter apply(Matter matter, const Entry& entry);
Matter fold(const std::vector<Entry>& entries);

}  // namespace dengwen
