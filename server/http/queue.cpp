// The work queue: the duties of a unit by last day, and those that end in or right after a long holiday.
#include "desk/supervising.hpp"

#include <charconv>

#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/live.hpp"
#include "http/session.hpp"
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

store::DutyQuery filters(Conditions& conditions) {
    store::DutyQuery query;
    query.unit = conditions.text("unit");
    query.clock = conditions.word("clock", clock_from);
    query.category = conditions.text("category");
    query.place = conditions.text("place");
    query.stage = conditions.word("stage", stage_from);
    return query;
}

bool unit_is_known(const House& house, const store::DutyQuery& query) {
    return query.unit.empty() || house.desk.offices()->find(query.unit);
}

}  // namespace

Response show_queue(House& house, const Request& request) {
    Conditions conditions(request);
    store::DutyQuery query = filters(conditions);
    query.awaits_opinion = conditions.text("awaits") == "opinion";
    if (const std::string awaits = conditions.text("awaits"); !awaits.empty() && awaits != "opinion")
        conditions.fail("awaits", "unknown_word");
    query.due_until = conditions.day("due_until");
    query.overdue_on = conditions.day("overdue_on");
    query.limit = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    if (!cursor.empty() && !(query.after = after(cursor))) conditions.fail("cursor", "not_well_formed");
    if (!unit_is_known(house, query)) return problem(request.language, Refusal::unit_unknown);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);

    const Day today = house.desk.now().day;
    const auto duties = house.desk.queue(actor_of(request), query);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const store::Duty& duty : duties) items.push_back(json_of(duty, today));
    const bool more = duties.size() >= static_cast<std::size_t>(query.limit);
    return listed(std::move(items), more ? std::optional(cursor_of(key_after(duties.back()))) : std::nullopt);
}

Response show_queue_counts(House& house, const Request& request) {
    Conditions conditions(request);
    const store::DutyQuery all = filters(conditions);
    if (!unit_is_known(house, all)) return problem(request.language, Refusal::unit_unknown);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);

    const Day today = house.desk.now().day;
    store::DutyQuery late = all, due_today = all, this_week = all;
    late.overdue_on = today;
    due_today.due_until = today;
    this_week.due_until = today + 7;
    const auto counted = [&](const store::DutyQuery& query) {
        const store::Counted count = house.desk.count(actor_of(request), query);
        return nlohmann::ordered_json{{"count", count.count}, {"more", count.more}};
    };
    return json_answer({{"day", iso(today)},
                        {"late", counted(late)},
                        {"today", counted(due_today)},
                        {"week", counted(this_week)},
                        {"all", counted(all)}});
}

Response show_holiday_warning(House& house, const Request& request) {
    Conditions conditions(request);
    const std::string unit = conditions.text("unit");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const desk::HolidayWarning warning = desk::holiday_warning(house.desk, actor_of(request), unit);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const desk::UnitDue& one : warning.units)
        items.push_back({{"unit", one.unit}, {"due", one.due}, {"more", one.more}});
    nlohmann::ordered_json out{{"day", iso(house.desk.now().day)}};
    if (const auto& holiday = warning.holiday)
        out["holiday"] = {{"name", holiday->name},
                          {"from", iso(holiday->from)},
                          {"until", iso(holiday->until)},
                          {"due_until", iso(holiday->due_until)}};
    out["items"] = std::move(items);
    return json_answer(out);
}

Response list_holiday_duties(House& house, const Request& request) {
    Conditions conditions(request);
    std::string unit = conditions.text("unit");
    if (unit.empty()) unit = actor_of(request).officer.unit;
    const int limit = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    const auto key = after(cursor);
    if (!cursor.empty() && !key) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::holiday_duties(house.desk, actor_of(request), unit, key, limit);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& found = std::get<desk::HolidayDuties>(answered);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const store::Duty& duty : found.duties) items.push_back(json_of(duty, house.desk.now().day));
    if (!found.next) return listed(std::move(items), std::nullopt);
    return listed(std::move(items),
                  cursor_of(iso(found.next->first) + "/" + std::to_string(found.next->second.value)));
}

Response tell_queue_changes(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    auto place = house.live ? house.live->place(request.officer->officer.id) : nullptr;
    if (!place) return problem(request.language, Trouble::too_busy);
    Response response;
    response.type = "text/event-stream";
    response.headers.emplace_back("X-Accel-Buffering", "no");  // a proxy in front passes it on at once
    response.stream =
        [live = house.live, place = std::move(place), officer = request.officer,
         token = std::string(request.cookie(session_cookie_name(request)))](std::shared_ptr<Stream> stream) {
            live->watch(place, token, officer, std::move(stream));
        };
    return response;
}

}  // namespace dengwen::http
