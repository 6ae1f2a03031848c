// Post: what goes out to be told, for the administrator; letters to print; the petitioner's wish.
#include "http/answers.hpp"
#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

#include <charconv>

#include "desk/posting.hpp"

namespace dengwen::http {

namespace {

nlohmann::ordered_json delivery_shown(const store::Delivery& one) {
    nlohmann::ordered_json out{
        {"id", one.id},       {"number", text(one.matter)}, {"noun", one.word},    {"to", one.to},
        {"unit", one.unit},   {"route", one.route},         {"day", iso(one.day)}, {"state", name(one.state)},
        {"tries", one.tries}, {"changed", iso(one.changed)}};
    if (one.state == store::DeliveryState::waiting) out["next"] = iso(one.next);
    if (!one.reason.empty()) out["reason"] = one.reason;
    if (!one.done_by.empty()) out["done_by"] = one.done_by;
    return out;
}

std::string key_after(const store::Delivery& one) {
    return cursor_of(std::to_string(one.changed.milliseconds) + "|" + one.id);
}

std::optional<std::pair<Instant, std::string>> key_before(std::string_view key) {
    const auto bar = key.find('|');
    std::int64_t changed = 0;
    if (bar == std::string_view::npos) return std::nullopt;
    const auto [end, error] = std::from_chars(key.data(), key.data() + bar, changed);
    if (error != std::errc() || end != key.data() + bar) return std::nullopt;
    return std::pair{Instant{changed}, std::string(key.substr(bar + 1))};
}

nlohmann::ordered_json wish_shown(const store::Wish& wish) {
    nlohmann::ordered_json out{{"route", nullptr}, {"language", nullptr}};
    if (!wish.route.empty()) out["route"] = wish.route;
    if (!wish.language.empty()) out["language"] = wish.language;
    return out;
}

std::optional<std::string> word_among(const std::string& given,
                                      std::initializer_list<std::string_view> words) {
    for (const std::string_view one : words)
        if (given == one) return given;
    return std::nullopt;
}

std::optional<std::string> wished_route(std::string_view given) {
    return word_among(std::string(given), {"sms", "email", "letter", "none"});
}
std::optional<std::string> wished_language(std::string_view given) {
    return word_among(std::string(given), {"zh", "en"});
}

}  // namespace

Response list_deliveries(House& house, const Request& request) {
    Conditions conditions(request);
    store::DeliveryQuery query;
    query.state =
        conditions.word("state", store::delivery_state_from).value_or(store::DeliveryState::waiting);
    query.limit = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    if (!cursor.empty()) {
        const auto key = key_of(cursor);
        if (key) query.before = key_before(*key);
        if (!query.before) conditions.fail("cursor", "not_well_formed");
    }
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const desk::PostSeen seen = desk::post(house.desk, query);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const store::Delivery& one : seen.items) items.push_back(delivery_shown(one));
    nlohmann::ordered_json next = nullptr;
    if (seen.more) next = key_after(seen.items.back());
    return json_answer({{"items", std::move(items)},
                        {"next", std::move(next)},
                        {"routes", house.post_routes},
                        {"waiting", seen.waiting},
                        {"dead", seen.dead}});
}

Response send_again(House& house, const Request& request) {
    if (!desk::send_again(house.desk, request.officer->officer, request.parameters[0]))
        return problem(request.language, Trouble::delivery_unknown);
    Response response;
    response.status = 204;
    return response;
}

Response list_letters(House& house, const Request& request) {
    Conditions conditions(request);
    const int most = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    const auto after = key_of(cursor);
    if (!after) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const desk::LettersSeen seen =
        desk::letters(house.desk, actor_of(request), house.post_address, *after, most);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const auto& [one, words] : seen.items)
        items.push_back({{"id", one.id},
                         {"number", text(one.matter)},
                         {"noun", one.word},
                         {"day", iso(one.day)},
                         {"text", json_of(words)}});
    return listed(std::move(items), seen.next.empty() ? std::nullopt : std::optional(cursor_of(seen.next)));
}

Response print_letter(House& house, const Request& request) {
    if (!desk::print_letter(house.desk, actor_of(request), request.parameters[0]))
        return problem(request.language, Trouble::delivery_unknown);
    Response response;
    response.status = 204;
    return response;
}

Response show_wish(House& house, const Request& request) {
    const auto number = matter_number_from(request.parameters[0]);
    const bool own = number && !request.officer && request.followed == number;
    const auto found = own ? desk::wish(house.desk, actor_of(request), *number) : std::nullopt;
    if (!found) return problem(request.language, Refusal::matter_not_found);
    return json_answer(wish_shown(*found));
}

Response set_wish(House& house, const Request& request) {
    const auto number = matter_number_from(request.parameters[0]);
    if (!number || request.officer || request.followed != number)
        return problem(request.language, Refusal::matter_not_found);
    return with_body(
        house, request,
        [](Object& body) {
            return store::Wish{body.word_or("route", wished_route, std::string()),
                               body.word_or("language", wished_language, std::string())};
        },
        [&](const store::Wish& wish) {
            if (!desk::set_wish(house.desk, actor_of(request), *number, wish))
                return problem(request.language, Refusal::matter_not_found);
            return json_answer(wish_shown(wish));
        });
}

}  // namespace dengwen::http
