// Refusal rows of ratings and joint work.
#pragma once

#include <array>

#include "core/refusal.hpp"

namespace dengwen {

// One sentence each, with the way out. The order is that of the numbers.
inline constexpr std::array refusals_of_ratings = std::to_array<RefusalRow>({
    {Refusal::nothing_to_rate, "nothing_to_rate", 409, "", "",
     "目前没有可以评价的环节；请在收到处理意见、复查意见、复核意见或者问题化解之后评价。",
     "There is nothing to rate yet; rate once an opinion was served or the problem was settled."},
    {Refusal::rating_not_open, "rating_not_open", 409, "/stage", "",
     "这一环节还不能评价；请评价已经开放的环节。", "That stage cannot be rated yet; rate one that is open."},
    {Refusal::already_rated, "already_rated", 409, "/stage", "",
     "这一环节已经评价，每个环节只评价一次；有新情况的，请补充来件。",
     "That stage was rated, and each is rated once; send a further submission if there is anything new."},
    {Refusal::rating_lapsed, "rating_lapsed", 409, "/stage", "",
     "评价期限已过，按未评价计；有意见的，请补充来件。",
     "The time to rate it has passed and it counts as not rated; send a further submission instead."},
    {Refusal::rating_unfitting, "rating_unfitting", 422, "/stage", "",
     "请按该环节所问作答：处理环节评价信访部门和有权处理单位，复查、复核环节评价出具意见的单位，化解环节回答"
     "是否解决。",
     "Answer what the stage asks: on handling the petition department and the unit, on a review its unit, "
     "and on "
     "settlement whether it is solved."},
    {Refusal::grade_not_on_scale, "grade_not_on_scale", 422, "/unit", "",
     "本地不采用这一等次；请按所列等次评价。",
     "This place does not use that grade; choose one that is offered."},
    {Refusal::rating_channel_missing, "rating_channel_missing", 422, "/channel", "",
     "代为登记评价的，请写明信访人是来电、来访还是来信说的。",
     "Where an officer enters it, say whether the petitioner told it by telephone, visit or letter."},
    {Refusal::rating_of_own_unit, "rating_of_own_unit", 403, "", "",
     "不能登记对本单位的评价；请由其他单位登记，或者请信访人凭查询码自己评价。",
     "Nobody enters a rating of the own unit; leave it to another unit, or to the petitioner with the query "
     "code."},
    {Refusal::assistance_return_late, "assistance_return_late", 409, "", "信访工作条例 24",
     "协办期限已过，不能再退回；请尽快反馈。",
     "The day to assist by has passed and it cannot be returned any more; contribute soon."},
});

}  // namespace dengwen
