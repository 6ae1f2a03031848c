#include "core/measure.hpp"

#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<BreachKind, 13> breach_kinds{{
    {BreachKind::registration_late, "registration_late"},
    {BreachKind::notice_late, "notice_late"},
    {BreachKind::objection_late, "objection_late"},
    {BreachKind::acceptance_late, "acceptance_late"},
    {BreachKind::handling_late, "handling_late"},
    {BreachKind::assignment_late, "assignment_late"},
    {BreachKind::review_late, "review_late"},
    {BreachKind::re_review_late, "re_review_late"},
    {BreachKind::redo_late, "redo_late"},
    {BreachKind::performance_late, "performance_late"},
    {BreachKind::instalment_late, "instalment_late"},
    {BreachKind::supervision_unanswered, "supervision_unanswered"},
    {BreachKind::re_check_failed, "re_check_failed"},
}};

constexpr naming::Table<MeasureKind, measure_count> measure_kinds{{
    {MeasureKind::urging, "urging"},
    {MeasureKind::supervision_letter, "supervision_letter"},
    {MeasureKind::improve_work, "improve_work"},
    {MeasureKind::improve_policy, "improve_policy"},
    {MeasureKind::pursue_responsibility, "pursue_responsibility"},
    {MeasureKind::inspection, "inspection"},
    {MeasureKind::interview, "interview"},
    {MeasureKind::listing, "listing"},
    {MeasureKind::look_back, "look_back"},
}};

static_assert(naming::is_in_order(breach_kinds) && naming::is_in_order(measure_kinds));

}  // namespace

bool is_proposal(MeasureKind kind) {
    return kind == MeasureKind::improve_work || kind == MeasureKind::improve_policy ||
           kind == MeasureKind::pursue_responsibility;
}

std::string_view name(BreachKind kind) { return naming::name(breach_kinds, kind); }
std::string_view name(MeasureKind kind) { return naming::name(measure_kinds, kind); }
std::optional<BreachKind> breach_kind_from(std::string_view text) {
    return naming::value(breach_kinds, text);
}
std::optional<MeasureKind> measure_kind_from(std::string_view text) {
    return naming::value(measure_kinds, text);
}

}  // namespace dengwen
