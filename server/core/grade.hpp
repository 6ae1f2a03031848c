// Grade: in which words a petitioner rates those who dealt with the matter, and of what.
#pragma once

#include <optional>
#include <string_view>

namespace dengwen {

enum class RatingStage {  // 评价环节：每个环节评价一次
    handling,             // once the opinion of the competent unit was served
    review,
    re_review,
    solved,  // once what was promised was performed, or the problem was entered as settled
};
enum class Grade { satisfied, basically_satisfied, not_satisfied };  // 满意、基本满意、不满意
enum class Solved { solved, partly_solved, not_solved };             // 是否真正解决

std::string_view name(RatingStage stage);
std::string_view name(Grade grade);
std::string_view name(Solved solved);
std::optional<RatingStage> rating_stage_from(std::string_view name);
std::optional<Grade> grade_from(std::string_view name);
std::optional<Solved> solved_from(std::string_view name);

// 满意 and 基本满意 together make the official share (petition-law 6).
bool is_satisfied(Grade grade);

}  // namespace dengwen
