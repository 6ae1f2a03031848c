// Leaders' receptions: published to anybody, changed, called off and worked through by the unit that holds
// them.
#include "http/receptions.hpp"

#include "http/acts.hpp"
#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

using ReceptionJson = nlohmann::ordered_json;

ReceptionJson reception_json(const desk::ReceptionShown& shown) {
    const Reception& one = shown.reception;
    ReceptionJson out{{"id", one.id},
                      {"unit", one.unit},
                      {"leader", one.leader},
                      {"post", one.post},
                      {"leader_unit", one.leader_unit},
                      {"on", iso(one.on)},
                      {"begins", one.begins},
                      {"ends", one.ends},
                      {"place", one.place},
                      {"places", one.places},
                      {"places_left", shown.places_left},
                      {"may_book", shown.may_book},
                      {"called_off", one.called_off}};
    if (one.called_off) out["reason"] = one.reason;
    return out;
}

ReceptionJson reception_items(const desk::ReceptionsPage& page) {
    ReceptionJson items = ReceptionJson::array();
    for (const desk::ReceptionShown& one : page.receptions) items.push_back(reception_json(one));
    return items;
}

ReceptionJson next_reception(const desk::ReceptionsPage& page) {
    return page.next ? ReceptionJson(reception_cursor(*page.next)) : ReceptionJson(nullptr);
}

ReceptionJson queue_line_json(const desk::QueueLine& line) {
    ReceptionJson out{{"place_number", line.place_number}, {"state", name(line.state)}};
    if (!line.number) return out;
    out["number"] = text(*line.number);
    out["ordinal"] = line.booking.ordinal;
    out["booked_on"] = iso(line.booking.booked_on);
    if (line.booking.arrived_on) out["arrived_on"] = iso(*line.booking.arrived_on);
    out["may"] = ReceptionJson::array();
    for (const Act act : line.may) out["may"].push_back(name(act));
    return out;
}

Response queue_answer(const Request& request, const desk::Answered<desk::ReceptionQueue>& answered,
                      int status) {
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& queue = std::get<desk::ReceptionQueue>(answered);
    ReceptionJson lines = ReceptionJson::array();
    for (const desk::QueueLine& line : queue.lines) lines.push_back(queue_line_json(line));
    ReceptionJson out{{"reception", reception_json(queue.shown)},
                      {"version", queue.version},
                      {"day", iso(queue.today)},
                      {"may_change", queue.may_change},
                      {"may_raise", queue.may_raise},
                      {"may_call_off", queue.may_call_off},
                      {"bookings", std::move(lines)}};
    return json_answer(std::move(out), status);
}

struct ReceptionGiven {
    Reception reception;
    int version = 0;  // that was seen, where one is changed
};

ReceptionGiven reception_fields(Object& body) {
    ReceptionGiven given;
    Reception& one = given.reception;
    one.leader = body.text("leader", limit::name);
    one.post = body.text("post", limit::office);
    one.leader_unit = identifier_or_none(body, "leader_unit");
    one.on = body.day("on");
    one.begins = body.hour("begins");
    one.ends = body.hour("ends");
    one.place = body.text("place", limit::channel_words);
    one.places = body.number("places", 1, reception_places_max);
    return given;
}

ReceptionGiven changed_reception_fields(Object& body) {
    ReceptionGiven given = reception_fields(body);
    given.version = body.number("version", 1, 1'000'000);
    return given;
}

ReceptionGiven called_off_fields(Object& body) {
    ReceptionGiven given;
    given.version = body.number("version", 1, 1'000'000);
    given.reception.reason = body.text("reason", limit::remark);
    return given;
}

// Reads where a page begins and how long it is; `answer` is given them.
template <class Answer>
Response paged_receptions(const Request& request, const Answer& answer) {
    Conditions conditions(request);
    const int most = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    const auto after = cursor.empty() ? std::nullopt : reception_key(cursor);
    if (!cursor.empty() && !after) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    return json_answer(answer(after, most));
}

}  // namespace

Response list_receptions(House& house, const Request& request) {
    return paged_receptions(request, [&](const std::optional<store::ReceptionKey>& after, int most) {
        const auto page = desk::receptions(house.desk, after, most);
        return ReceptionJson{{"day", iso(house.desk.now().day)},
                             {"items", reception_items(page)},
                             {"next", next_reception(page)}};
    });
}

Response list_unit_receptions(House& house, const Request& request) {
    return paged_receptions(request, [&](const std::optional<store::ReceptionKey>& after, int most) {
        const Actor actor = actor_of(request);
        const auto page = desk::unit_receptions(house.desk, actor, after, most);
        return ReceptionJson{{"day", iso(house.desk.now().day)},
                             {"may_publish", desk::may_hold_receptions(house.desk, actor)},
                             {"items", reception_items(page)},
                             {"next", next_reception(page)}};
    });
}

Response show_reception(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto found = desk::reception(house.desk, request.parameters[0]);
    if (!found) return problem(request.language, Refusal::reception_unknown);
    return json_answer(reception_json(*found));
}

Response show_reception_queue(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    return queue_answer(request, desk::reception_queue(house.desk, actor_of(request), request.parameters[0]),
                        200);
}

Response publish_reception(House& house, const Request& request) {
    return with_body(house, request, reception_fields, [&](ReceptionGiven& given) {
        return queue_answer(
            request,
            desk::publish_reception(house.desk, actor_of(request), std::move(given.reception), given.version),
            201);
    });
}

Response change_reception(House& house, const Request& request) {
    return with_body(house, request, changed_reception_fields, [&](ReceptionGiven& given) {
        given.reception.id = request.parameters[0];
        return queue_answer(
            request,
            desk::publish_reception(house.desk, actor_of(request), std::move(given.reception), given.version),
            200);
    });
}

Response call_off_reception(House& house, const Request& request) {
    return with_body(house, request, called_off_fields, [&](ReceptionGiven& given) {
        return queue_answer(request,
                            desk::call_off_reception(house.desk, actor_of(request), request.parameters[0],
                                                     given.version, given.reception.reason),
                            200);
    });
}

}  // namespace dengwen::http
