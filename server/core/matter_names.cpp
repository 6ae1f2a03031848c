#include "core/matter.hpp"
#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<Channel, 6> channels{{
    {Channel::letter, "letter"},
    {Channel::visit, "visit"},
    {Channel::call, "call"},
    {Channel::fax, "fax"},
    {Channel::web, "web"},
    {Channel::file, "file"},
}};

constexpr naming::Table<Kind, 3> kinds{{
    {Kind::request, "request"},
    {Kind::suggestion, "suggestion"},
    {Kind::accusation, "accusation"},
}};

constexpr naming::Table<Procedure, 2> procedures{{
    {Procedure::general, "general"},
    {Procedure::simple, "simple"},
}};

constexpr naming::Table<Path, 8> paths{{
    {Path::suggestion, "suggestion"},
    {Path::accusation, "accusation"},
    {Path::litigation, "litigation"},
    {Path::arbitration, "arbitration"},
    {Path::party_complaint, "party_complaint"},
    {Path::administrative, "administrative"},
    {Path::protection, "protection"},
    {Path::handling, "handling"},
}};

constexpr naming::Table<Phase, 3> phases{{
    {Phase::handling, "handling"},
    {Phase::review, "review"},
    {Phase::re_review, "re_review"},
}};

constexpr naming::Table<AnswerOutcome, 3> answer_outcomes{{
    {AnswerOutcome::supported, "supported"},
    {AnswerOutcome::explained, "explained"},
    {AnswerOutcome::not_supported, "not_supported"},
}};

constexpr naming::Table<ReviewOutcome, 4> review_outcomes{{
    {ReviewOutcome::upheld, "upheld"},
    {ReviewOutcome::revoked, "revoked"},
    {ReviewOutcome::changed, "changed"},
    {ReviewOutcome::redo, "redo"},
}};

constexpr naming::Table<ServiceMeans, 6> service_means{{
    {ServiceMeans::direct, "direct"},
    {ServiceMeans::refused, "refused"},
    {ServiceMeans::post, "post"},
    {ServiceMeans::electronic, "electronic"},
    {ServiceMeans::left, "left"},
    {ServiceMeans::public_notice, "public_notice"},
}};

constexpr naming::Table<NonAcceptanceGround, 4> non_acceptance_grounds{{
    {NonAcceptanceGround::duplicate_in_progress, "duplicate_in_progress"},
    {NonAcceptanceGround::other_path, "other_path"},
    {NonAcceptanceGround::not_competent, "not_competent"},
    {NonAcceptanceGround::time_barred, "time_barred"},
}};

constexpr naming::Table<EndingGround, 9> ending_grounds{{
    {EndingGround::no_review_sought, "no_review_sought"},
    {EndingGround::no_re_review_sought, "no_re_review_sought"},
    {EndingGround::re_review_concluded, "re_review_concluded"},
    {EndingGround::withdrawn, "withdrawn"},
    {EndingGround::not_accepted, "not_accepted"},
    {EndingGround::no_longer_accepted, "no_longer_accepted"},
    {EndingGround::no_successor, "no_successor"},
    {EndingGround::path_concluded, "path_concluded"},
    {EndingGround::replied, "replied"},
}};

constexpr naming::Table<ContactMeans, 3> contact_means{{
    {ContactMeans::telephone, "telephone"},
    {ContactMeans::in_person, "in_person"},
    {ContactMeans::online, "online"},
}};
constexpr naming::Table<ContactResult, 3> contact_results{{
    {ContactResult::spoken, "spoken"},
    {ContactResult::not_reached, "not_reached"},
    {ContactResult::declined, "declined"},
}};
static_assert(naming::is_in_order(contact_means) && naming::is_in_order(contact_results));
constexpr naming::Table<NoticeMeans, 3> notice_means{{
    {NoticeMeans::written, "written"},
    {NoticeMeans::electronic, "electronic"},
    {NoticeMeans::oral, "oral"},
}};

constexpr naming::Table<AgreementKind, 2> agreement_kinds{{
    {AgreementKind::mediation, "mediation"},
    {AgreementKind::reconciliation, "reconciliation"},
}};

static_assert(naming::is_in_order(channels) && naming::is_in_order(kinds) && naming::is_in_order(procedures));
static_assert(naming::is_in_order(paths) && naming::is_in_order(phases) &&
              naming::is_in_order(answer_outcomes));
static_assert(naming::is_in_order(review_outcomes) && naming::is_in_order(service_means));
static_assert(naming::is_in_order(non_acceptance_grounds) && naming::is_in_order(ending_grounds));
static_assert(naming::is_in_order(notice_means) && naming::is_in_order(agreement_kinds));

}  // namespace

std::string_view name(Channel channel) { return naming::name(channels, channel); }
std::string_view name(Kind kind) { return naming::name(kinds, kind); }
std::string_view name(Procedure procedure) { return naming::name(procedures, procedure); }
std::string_view name(Path path) { return naming::name(paths, path); }
std::string_view name(Phase phase) { return naming::name(phases, phase); }
std::string_view name(AnswerOutcome outcome) { return naming::name(answer_outcomes, outcome); }
std::string_view name(ReviewOutcome outcome) { return naming::name(review_outcomes, outcome); }
std::string_view name(ServiceMeans means) { return naming::name(service_means, means); }
std::string_view name(NonAcceptanceGround ground) { return naming::name(non_acceptance_grounds, ground); }
std::string_view name(EndingGround ground) { return naming::name(ending_grounds, ground); }
std::string_view name(NoticeMeans means) { return naming::name(notice_means, means); }
std::string_view name(ContactMeans means) { return naming::name(contact_means, means); }
std::string_view name(ContactResult result) { return naming::name(contact_results, result); }
std::string_view name(AgreementKind kind) { return naming::name(agreement_kinds, kind); }

std::optional<Channel> channel_from(std::string_view text) { return naming::value(channels, text); }
std::optional<Kind> kind_from(std::string_view text) { return naming::value(kinds, text); }
std::optional<Procedure> procedure_from(std::string_view text) { return naming::value(procedures, text); }
std::optional<Path> path_from(std::string_view text) { return naming::value(paths, text); }
std::optional<Phase> phase_from(std::string_view text) { return naming::value(phases, text); }
std::optional<AnswerOutcome> answer_outcome_from(std::string_view text) {
    return naming::value(answer_outcomes, text);
}
std::optional<ReviewOutcome> review_outcome_from(std::string_view text) {
    return naming::value(review_outcomes, text);
}
std::optional<ServiceMeans> service_means_from(std::string_view text) {
    return naming::value(service_means, text);
}
std::optional<NonAcceptanceGround> non_acceptance_ground_from(std::string_view text) {
    return naming::value(non_acceptance_grounds, text);
}
std::optional<EndingGround> ending_ground_from(std::string_view text) {
    return naming::value(ending_grounds, text);
}
std::optional<ContactMeans> contact_means_from(std::string_view text) {
    return naming::value(contact_means, text);
}
std::optional<ContactResult> contact_result_from(std::string_view text) {
    return naming::value(contact_results, text);
}
std::optional<NoticeMeans> notice_means_from(std::string_view text) {
    return naming::value(notice_means, text);
}
std::optional<AgreementKind> agreement_kind_from(std::string_view text) {
    return naming::value(agreement_kinds, text);
}

}  // namespace dengwen
