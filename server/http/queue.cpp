// The work queue: the duties of a unit by last day.
#include <charconv>

#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

std::string key_after(const store::Duty& duty) {
    return iso(duty.last_day) + "/" + std::to_string(duty.matter.value);
}

std::optional<std::pair<Day, MatterNumber>> after(std::string_view cursor) {
    const auto key = key_of(cursor);
    if (!key || key->size() < 12) return std::nullopt;
    const auto day = day_from(std::string_view(*key).substr(0, 10));
    MatterNumber number;
    const auto read = std::from_chars(key->data() + 11, key->data() + key->size(), number.value);
    if (!day || (*key)[10] != '/' || read.ec != std::errc{} || read.ptr != key->data() + key->size())
        return std::nullopt;
    return std::pair{*day, number};
}

}  // namespace

Response show_queue(House& house, const Request& request) {
    Conditions conditions(request);
    store::DutyQuery query;
    query.unit = conditions.text("unit");
    query.clock = conditions.word("clock", clock_from);
    query.category = conditions.text("category");
    query.place = conditions.text("place");
    query.stage = conditions.word("stage", stage_from);
    query.due_until = conditions.day("due_until");
    query.overdue_on = conditions.day("overdue_on");
    query.limit = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    if (!cursor.empty() && !(query.after = after(cursor))) conditions.fail("cursor", "not_well_formed");
    if (!query.unit.empty() && !house.desk.offices()->find(query.unit))
        return problem(request.language, Refusal::unit_unknown);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);

    const Day today = house.desk.now().day;
    const auto duties = house.desk.queue(actor_of(request), query);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const store::Duty& duty : duties) items.push_back(json_of(duty, today));
    const bool more = duties.size() >= static_cast<std::size_t>(query.limit);
    return listed(std::move(items), more ? std::optional(cursor_of(key_after(duties.back()))) : std::nullopt);
}

}  // namespace dengwen::http
