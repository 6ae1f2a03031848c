// Stage: where a matter stands. Late, completed, ended and settled are facts beside it, never stages.
#pragma once

#include <optional>
#include <string_view>

namespace dengwen {

enum class Stage {
    registered,     // 已登记: held by the unit that registered it, to be routed
    forwarded,      // 已转送、已交办: at a unit that has not yet said which path it takes
    objected,       // 已异议: the unit says "not mine"; the sender must answer
    disputed,       // 争议待决: competence to be decided by the common superior or the joint conference
    notified,       // 已告知: the petitioner was told the path
    diverted,       // 已导入法定途径: open, in another lawful procedure (Art. 31(1)-(5))
    handling,       // 办理中
    answered,       // 已出具意见: handling opinion issued, to be served
    served,         // 已送达: the petitioner may ask for review
    review,         // 复查中
    reviewed,       // 已复查: review opinion issued, to be served
    review_served,  // 复查已送达: the petitioner may ask for re-review
    re_review,      // 复核中
    re_reviewed,    // 已复核: re-review opinion issued, to be served
    ended,          // 终结
};
inline constexpr int stage_count = 15;

std::string_view name(Stage stage);
std::optional<Stage> stage_from(std::string_view name);

}  // namespace dengwen
