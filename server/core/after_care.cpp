#include "core/after_care.hpp"

#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<AidKind, 4> aid_kinds{{
    {AidKind::social_assistance, "social_assistance"},
    {AidKind::judicial_relief, "judicial_relief"},
    {AidKind::legal_aid, "legal_aid"},
    {AidKind::other, "other"},
}};
constexpr naming::Table<AidOutcome, 3> aid_outcomes{{
    {AidOutcome::granted, "granted"},
    {AidOutcome::guided, "guided"},
    {AidOutcome::declined, "declined"},
}};
static_assert(naming::is_in_order(aid_kinds) && naming::is_in_order(aid_outcomes));

}  // namespace

std::string_view name(AidKind kind) { return naming::name(aid_kinds, kind); }
std::string_view name(AidOutcome outcome) { return naming::name(aid_outcomes, outcome); }
std::optional<AidKind> aid_kind_from(std::string_view text) { return naming::value(aid_kinds, text); }
std::optional<AidOutcome> aid_outcome_from(std::string_view text) {
    return naming::value(aid_outcomes, text);
}

}  // namespace dengwen
