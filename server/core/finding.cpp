#include "core/finding.hpp"

#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<FindingKind, finding_kinds_count> finding_kinds{{
    {FindingKind::basis_unknown, "basis_unknown"},
    {FindingKind::suit_promised, "suit_promised"},
    {FindingKind::remedy_wrong, "remedy_wrong"},
    {FindingKind::shirking, "shirking"},
    {FindingKind::empty_words, "empty_words"},
    {FindingKind::demand_untouched, "demand_untouched"},
}};
static_assert(naming::is_in_order(finding_kinds));

}  // namespace

std::string_view name(FindingKind kind) { return naming::name(finding_kinds, kind); }
std::optional<FindingKind> finding_kind_from(std::string_view text) {
    return naming::value(finding_kinds, text);
}

}  // namespace dengwen
