#include "core/refusal.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>

#include "core/refusal_rows_after_answers.hpp"
#include "core/refusal_rows_before_handling.hpp"
#include "core/refusal_rows_from_handling.hpp"

namespace dengwen {

namespace {

constexpr std::size_t until_handling = refusals_before_handling.size();
constexpr std::size_t until_answers = until_handling + refusals_from_handling.size();

constexpr auto rows = [] {
    std::array<RefusalRow, until_answers + refusals_after_answers.size()> all{};
    std::ranges::copy(refusals_before_handling, all.begin());
    std::ranges::copy(refusals_from_handling, all.begin() + until_handling);
    std::ranges::copy(refusals_after_answers, all.begin() + until_answers);
    return all;
}();

static_assert(std::ranges::adjacent_find(rows, std::ranges::greater_equal{}, &RefusalRow::refusal) ==
              rows.end());

}  // namespace

std::span<const RefusalRow> refusals() { return rows; }

const RefusalRow& row(Refusal refusal) {
    const auto* found = std::ranges::lower_bound(rows, refusal, {}, &RefusalRow::refusal);
    assert(found != rows.end() && found->refusal == refusal);
    return *found;
}

std::string_view name(Refusal refusal) { return row(refusal).name; }

std::optional<Refusal> refusal_from(std::string_view name) {
    const auto* found = std::ranges::find(rows, name, &RefusalRow::name);
    if (found == rows.end()) return std::nullopt;
    return found->refusal;
}

}  // namespace dengwen
