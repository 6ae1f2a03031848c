#include "core/grade.hpp"

#include "core/naming.hpp"

namespace dengwen {

namespace {

constexpr naming::Table<RatingStage, 4> rating_stages{{
    {RatingStage::handling, "handling"},
    {RatingStage::review, "review"},
    {RatingStage::re_review, "re_review"},
    {RatingStage::solved, "solved"},
}};

constexpr naming::Table<Grade, 3> grades{{
    {Grade::satisfied, "satisfied"},
    {Grade::basically_satisfied, "basically_satisfied"},
    {Grade::not_satisfied, "not_satisfied"},
}};

constexpr naming::Table<Solved, 3> solveds{{
    {Solved::solved, "solved"},
    {Solved::partly_solved, "partly_solved"},
    {Solved::not_solved, "not_solved"},
}};

static_assert(naming::is_in_order(rating_stages) && naming::is_in_order(grades) &&
              naming::is_in_order(solveds));

}  // namespace

std::string_view name(RatingStage stage) { return naming::name(rating_stages, stage); }
std::string_view name(Grade grade) { return naming::name(grades, grade); }
std::string_view name(Solved solved) { return naming::name(solveds, solved); }
std::optional<RatingStage> rating_stage_from(std::string_view text) {
    return naming::value(rating_stages, text);
}
std::optional<Grade> grade_from(std::string_view text) { return naming::value(grades, text); }
std::optional<Solved> solved_from(std::string_view text) { return naming::value(solveds, text); }

bool is_satisfied(Grade grade) { return grade != Grade::not_satisfied; }

}  // namespace dengwen
