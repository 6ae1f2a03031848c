// Art. 22-23, 32, 34-36: what is decided is told on paper, in the unit's name, by whoever answers for it.
#include "core/paper.hpp"

#include <algorithm>
#include <array>

#include "core/event.hpp"
#include "core/paper_origin.hpp"

namespace dengwen {

namespace {

// The noun of each event that a paper is written of; the paper is of that kind.
struct KindOf {
    template <class Happened>
    std::string_view operator()(const Happened&) const {
        return {};
    }
    std::string_view operator()(const Registered&) const { return "registration"; }
    std::string_view operator()(const Forwarded&) const { return "forwarding"; }
    std::string_view operator()(const Assigned&) const { return "assignment"; }
    std::string_view operator()(const Objected&) const { return "objection"; }
    std::string_view operator()(const Returned&) const { return "returning"; }
    std::string_view operator()(const Notified&) const { return "notice"; }
    std::string_view operator()(const NotAccepted&) const { return "non_acceptance"; }
    std::string_view operator()(const NoLongerAccepted&) const { return "no_longer_acceptance"; }
    std::string_view operator()(const Accepted&) const { return "acceptance"; }
    std::string_view operator()(const Extended&) const { return "extension"; }
    std::string_view operator()(const OpinionIssued&) const { return "opinion"; }
    std::string_view operator()(const Reviewed&) const { return "review"; }
    std::string_view operator()(const ReReviewed&) const { return "re_review"; }
    std::string_view operator()(const Served&) const { return "service"; }
    std::string_view operator()(const Reported&) const { return "completion_report"; }
    std::string_view operator()(const HearingAnnounced&) const { return "hearing"; }
    std::string_view operator()(const HearingCalledOff&) const { return "hearing_cancellation"; }
    std::string_view operator()(const Heard&) const { return "hearing_record"; }
    std::string_view operator()(const Agreed& happened) const {
        return happened.agreement.kind == AgreementKind::mediation ? "mediation_agreement"
                                                                   : "settlement_agreement";
    }
    std::string_view operator()(const Supervised& happened) const { return of(happened.measure.kind); }

    // Art. 38-40, 42-46: what is asked of a unit is asked in writing, also where it is then said face to
    // face.
    static std::string_view of(MeasureKind kind) {
        switch (kind) {
            case MeasureKind::supervision_letter:
                return "supervision_letter";
            case MeasureKind::improve_work:
                return "improvement_proposal";
            case MeasureKind::improve_policy:
                return "policy_proposal";
            case MeasureKind::pursue_responsibility:
                return "accountability_proposal";
            case MeasureKind::urging:
                return "urging_letter";
            case MeasureKind::inspection:
                return "inspection_notice";
            case MeasureKind::interview:
                return "interview_notice";
            case MeasureKind::listing:
                return "listing_notice";
            case MeasureKind::look_back:
                return "look_back_report";
        }
        return {};
    }
};

// Whoever files on the web is registered by nobody: the unit that holds the matter writes the receipt.
struct UnitOf {
    const Entry& entry;
    template <class Happened>
    std::string operator()(const Happened&) const {
        return entry.by.unit;
    }
    std::string operator()(const Registered& happened) const {
        return entry.by.unit.empty() ? happened.holder : entry.by.unit;
    }
};

bool is_recused(const Matter& matter, const Actor& actor) {
    return std::any_of(matter.recused.begin(), matter.recused.end(),
                       [&](const std::string& officer) { return actor.answers_as(officer); });
}

}  // namespace

std::string text(const PaperNumber& number) {
    return number.code + "〔" + std::to_string(number.year) + "〕" + std::to_string(number.serial) + "号";
}

PaperOrigin paper_of(const Entry& entry) {
    const std::string kind(std::visit(KindOf{}, entry.event));
    if (kind.empty()) return {};
    return {kind, std::visit(UnitOf{entry}, entry.event)};
}

bool is_for_petitioner(std::string_view kind) {
    static constexpr std::array<std::string_view, 15> between_offices{
        "forwarding",         "assignment",
        "objection",          "returning",
        "completion_report",  "urging_letter",
        "supervision_letter", "inspection_notice",
        "interview_notice",   "listing_notice",
        "look_back_report",   "improvement_proposal",
        "policy_proposal",    "accountability_proposal",
        "adoption_reply"};
    return std::find(between_offices.begin(), between_offices.end(), kind) == between_offices.end();
}

Outcome<PaperIssued> issue_paper(const Matter& matter, const PaperAsked& asked, const Setting& setting) {
    const PaperOrigin origin = asked.of ? paper_of(matter, *asked.of) : PaperOrigin{};
    if (origin.kind.empty()) return Refusal::no_paper_of_event;
    const Actor& actor = setting.actor;
    if (actor.kind != ActorKind::officer) return Refusal::not_permitted;
    // An accusation is opened by those named for it alone, whoever is head (Art. 30(3)).
    if (matter.kind == Kind::accusation && !actor.officer.has(Role::accusations)) {
        return Refusal::not_permitted;
    }
    const Unit* stands = setting.offices.standing(origin.unit);
    if (!stands || stands->id != actor.officer.unit) return Refusal::not_your_unit;
    const bool approves = actor.officer.has(Role::head) || actor.officer.has(Role::committee);
    if (!approves) return Refusal::paper_needs_head;
    if (is_recused(matter, actor)) return Refusal::recused;
    if (asked.has_paper) return Refusal::paper_already_issued;
    return PaperIssued{asked.of->seq,          origin.kind, origin.unit, asked.number,
                       asked.template_version, asked.text};
}

void fold_in(Matter&, const PaperIssued&, const Entry&) {}  // says what happened before once more

}  // namespace dengwen
