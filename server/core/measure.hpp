// Measure: what units are held to account for, and by which measures (Art. 38-40, 43-45).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.hpp"
#include "core/reference.hpp"

namespace dengwen {

enum class BreachKind {      // 违规情形: what a record shows by itself
    registration_late,       // Art. 22, 43: registered, or routed, after its time
    notice_late,             // Art. 23, 44(3)
    objection_late,          // Art. 23
    acceptance_late,         // simple handling
    handling_late,           // Art. 34, 45(1)
    assignment_late,         // Art. 22, 45(1)
    review_late,             // Art. 35, 45(1)
    re_review_late,          // Art. 36, 45(1)
    redo_late,               // Art. 35, 45(1)
    performance_late,        // Art. 32(2), 42(4)
    instalment_late,         // Art. 33, 40
    supervision_unanswered,  // Art. 40(4), 45(3)
    re_check_failed,         // Art. 45(1): found at a re-check of what was completed
};
enum class MeasureKind {    // 督办措施 (Art. 38-40)
    urging,                 // 催办
    supervision_letter,     // 督办函
    improve_work,           // 改进工作建议 (Art. 40(1))
    improve_policy,         // 完善政策建议 (Art. 40(2))
    pursue_responsibility,  // 追究责任建议 (Art. 40(3))
    inspection,             // 专项督查
    interview,              // 约谈
    listing,                // 挂牌督办
    look_back,              // 责任倒查
};
inline constexpr int measure_count = 9;

std::string_view name(BreachKind kind);
std::string_view name(MeasureKind kind);
std::optional<BreachKind> breach_kind_from(std::string_view name);
std::optional<MeasureKind> measure_kind_from(std::string_view name);
bool is_proposal(MeasureKind kind);  // one of the three of Art. 40(1)-(3)

// BreachKey: which breach of a matter; `ordinal` counts from 1 the deadlines of the matter, or its re-checks.
struct BreachKey {
    BreachKind kind{};
    int ordinal = 0;
    auto operator<=>(const BreachKey&) const = default;
};

// BreachRecord: what was said and decided about a breach. That there is one follows from the record itself.
struct BreachRecord {
    BreachKey breach;
    std::optional<Day> disputed_on{};  // by the unit
    std::optional<ContentRef> dispute{};
    std::optional<Day> decided_on{};
    bool set_aside = false;
    std::optional<ContentRef> decision{};
    bool operator==(const BreachRecord&) const = default;
};

// LookBack (责任倒查): how a serious breach came about, and what is to be learnt from it.
struct LookBack {
    ContentRef cause;
    ContentRef finding;
    ContentRef lesson;
    bool operator==(const LookBack&) const = default;
};

// Measure (督办措施): what a supervising body asked of a unit, and what it answered.
struct Measure {
    int ordinal = 0;  // from 1
    MeasureKind kind{};
    std::string by;    // the supervising unit
    std::string unit;  // whom it is asked of
    Day taken_on;
    std::vector<BreachKey> breaches;
    ContentRef text;
    std::optional<LookBack> look_back;
    std::optional<Day> reply_by;
    std::optional<Day> replied_on;
    bool adopted = false;
    std::optional<ContentRef> reply;
    std::optional<Day> withdrawn_on;  // every breach it rested on was set aside
    bool operator==(const Measure&) const = default;
};

// ReCheck (复核抽查): what a second look at a completed matter found.
struct ReCheck {
    std::string by;    // the supervising unit
    std::string unit;  // whose answer it was
    Day checked_on;
    bool sound = false;
    ContentRef text;
    bool operator==(const ReCheck&) const = default;
};

}  // namespace dengwen
