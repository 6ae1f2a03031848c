// Tally: sums over the record: how much each unit did on a day and has in hand, what matters are about and
// where, and how the clocks were kept. The unit of count is the matter or the duty, never a person.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "core/law.hpp"
#include "core/matter.hpp"
#include "core/stage.hpp"
#include "store/indicator.hpp"

namespace dengwen::store {

// Step: what is counted of a unit's day.
enum class Step {
    registered,  // 登记
    forwarded,   // 转送、交办出去
    received,    // 转送、交办、确定管辖而来
    accepted,    // 受理
    answered,    // 出具意见或者答复
    served,      // 送达
    withdrawn,   // 撤回
    ended,       // 终结
    settled,     // 化解
};
inline constexpr int step_count = 9;
std::string_view name(Step step);
std::optional<Step> step_from(std::string_view name);

// Kept: the duties of one clock that were done in time and that were not.
struct Kept {
    std::int64_t kept = 0;
    std::int64_t late = 0;
    std::int64_t days = 0;  // from day zero to the end of each, all together
    bool operator==(const Kept&) const = default;
};

struct Tally {
    std::map<std::tuple<std::string, std::string, Step>, std::int64_t> by_day;  // unit, day
    std::map<std::pair<std::string, Stage>, std::int64_t> by_stage;             // unit in hand
    std::map<std::tuple<std::string, std::string, std::string>, std::int64_t>
        by_place;                                                          // place, month, category
    std::map<std::tuple<std::string, std::string, Clock>, Kept> by_clock;  // unit, month
    std::map<std::tuple<std::string, std::string, Part, std::string, std::string>, std::int64_t>
        by_part;  // unit, period, place, category
    std::map<std::tuple<std::string, Part, std::string, std::int64_t>, std::int64_t>
        by_matter;  // unit, period, matter: what by_part is the sum of, but for days
    bool operator==(const Tally&) const = default;

    void drop_zeros();
};

// StepSum: of all units asked for, on a day ("2026-03-02") or in a month ("2026-03").
struct StepSum {
    std::string when;
    Step step{};
    std::int64_t total = 0;
    bool operator==(const StepSum&) const = default;
};

struct PlaceSum {
    std::string place;
    std::string category;
    std::int64_t total = 0;
    bool operator==(const PlaceSum&) const = default;
};

struct ClockSum {
    std::string unit;
    Clock clock{};
    Kept kept;
    bool operator==(const ClockSum&) const = default;
};

// LateDuties: open duties past their last day. Counting stops at a bound; then there are at least as many.
struct LateDuties {
    std::map<Clock, std::int64_t> by_clock;
    bool at_least = false;
};

// PartSum: one cell of what the indicators are made of, valid while it is being looked at. The period is a
// month, and of a duty not yet done its last day.
struct PartSum {
    std::string_view unit;
    std::string_view period;
    Part part{};
    std::string_view place;
    std::string_view category;  // at the top of the table
    std::int64_t total = 0;
};
using SeePart = std::function<void(const PartSum&)>;

// BehindQuery: the matters that one unit's part counts, in the order of period and number.
struct BehindQuery {
    std::string unit;
    Part part{};       // as it is kept
    std::string from;  // periods, both included
    std::string until;
    std::pair<std::string, MatterNumber> after{};
    int limit = 50;
};
struct Behind {
    std::string period;
    MatterNumber matter;
    bool operator==(const Behind&) const = default;
};

}  // namespace dengwen::store
