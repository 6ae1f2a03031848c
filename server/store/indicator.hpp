// Indicator: the official rates and averages of how units handle matters, each made of parts counted one by
// one. Whoever reads a figure reads its parts; none of them gets worse because somebody complains.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dengwen::store {

// Part: what is counted. A duty counts in the month it was done in time, else in the month its last day fell.
enum class Part {
    sorting_in_time,         // 信访部门登记转送：按期
    sorting_late,            // 逾期后才办，或者终结时已逾期
    sorting_overdue,         // 已逾期、今天还没办
    sorting_pending,         // 没到期
    notice_in_time,          // 责任单位受理告知
    notice_late,             //
    notice_overdue,          //
    notice_pending,          //
    reply_in_time,           // 出具意见：一般办理和限期重作
    reply_late,              //
    reply_overdue,           //
    reply_pending,           //
    review_in_time,          // 复查、复核
    review_late,             //
    review_overdue,          //
    review_pending,          //
    settled_at_first,        // 首次意见出具后化解，意见没有被撤销、变更
    not_settled_at_first,    // 其余出具过意见的
    old_settled,             // 复核终结后化解
    old_unsettled,           // 复核终结、还没化解
    published,               // 已送达、有效的意见中公开的
    unpublished,             //
    repeat_item,             // 同一事项第二件起
    first_item,              // 每个事项的第一件
    acceptance_days,         // 收到至受理的日数，相加
    acceptances,             //
    reply_days,              // 收到至首次意见或者答复的日数，相加
    replies,                 //
    forwarded,               // 转送出去
    assigned,                // 交办出去
    department_satisfied,    // 对信访部门的评价：满意、基本满意
    department_unsatisfied,  // 不满意
    department_rated,        // 已评价
    department_lapsed,       // 过期未评价
    department_waiting,      // 还可以评价
    unit_satisfied,          // 对有权处理单位的评价
    unit_unsatisfied,        //
    unit_rated,              //
    unit_lapsed,             //
    unit_waiting,            //
    instalment_in_time,      // 协议分期：按期履行；以下各项都记在到期的月份
    instalment_late,         // 逾期后履行
    instalment_overdue,      // 已逾期、没履行完
    instalment_pending,      // 没到期
    agreements,              // 签订的调解、和解协议
    money_promised,          // 到期各期的金额，以分计，人民币
    money_paid,              // 对这些期次已付的金额
    supervised,              // 采取的督办措施；以下都算在督办的单位
    proposed,                // 提出的三项建议
    adopted,                 // 其中被采纳的
    charge_settled,          // 领导包案后化解
    charge_unsettled,        // 其余包案的
    contacted,               // 首次意见之前与信访人通过话、见过面的
    not_contacted,           // 没有的
    contact_tried,           // 信访人不愿意，或者三天联系不上
};
inline constexpr int part_count = 55;
std::string_view name(Part part);
std::optional<Part> part_from(std::string_view name);

// How a duty not yet done is kept: as pending on its last day. It is overdue once that day is over; so is a
// rating that was not given, as lapsed.
Part kept_as(Part part);
std::optional<Part> overdue_of(Part part);  // of a pending part
bool is_money(Part part);                   // in fen
bool is_amount(Part part);                  // of days or of money: no number of matters

// Parts: how many of each.
using Parts = std::array<std::int64_t, part_count>;
inline std::int64_t& at(Parts& parts, Part part) { return parts[static_cast<std::size_t>(part)]; }
inline std::int64_t at(const Parts& parts, Part part) { return parts[static_cast<std::size_t>(part)]; }

enum class Indicator {
    timely_sorting,            // 信访部门及时受理率
    timely_acceptance,         // 责任单位及时受理率
    timely_reply,              // 按期答复率
    timely_review,             // 按期复查复核率
    settled_at_first,          // 一次性化解率
    old_settled,               // 积案化解率
    public_reply,              // 公开回复率
    days_to_accept,            // 平均受理周期
    days_to_reply,             // 平均答复周期
    repeat_rate,               // 重复信访率
    department_participation,  // 信访部门群众参评率
    department_satisfaction,   // 信访部门群众满意率
    unit_participation,        // 有权处理单位群众参评率
    unit_satisfaction,         // 有权处理单位群众满意率
    timely_performance,        // 协议履行率
    charge_settled,            // 包案化解率
    contact,                   // 初次信访办理联系率
};
inline constexpr int indicator_count = 17;
std::string_view name(Indicator indicator);
std::optional<Indicator> indicator_from(std::string_view name);

enum class Measure { share, average };      // of a whole, in percent; of so many, in days
enum class Better { higher, lower, none };  // none: told as it is, and nobody's merit or fault
std::string_view name(Measure measure);
std::string_view name(Better better);
std::optional<Measure> measure_from(std::string_view name);
std::optional<Better> better_from(std::string_view name);

// Formula: over ÷ (over + rest) of a share; over ÷ rest of an average. What stands beside is in neither.
struct Formula {
    Indicator indicator{};
    Measure measure{};
    Better better{};
    Part over{};
    std::array<Part, 2> rests{};
    std::size_t rest_count = 1;
    std::optional<Part> beside{};
    bool beside_falls_due = true;  // into the last of the rest, once its day is over

    std::span<const Part> rest() const { return {rests.data(), rest_count}; }
};
std::span<const Formula> formulas();  // in the order of the enumeration

// Quotient: nothing is divided; over nothing there is none.
struct Quotient {
    std::int64_t over = 0;
    std::int64_t under = 0;
    bool operator==(const Quotient&) const = default;

    std::optional<double> value(Measure measure) const;  // to one place after the point
};
Quotient quotient(const Formula& formula, const Parts& parts);

}  // namespace dengwen::store
