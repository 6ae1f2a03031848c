// Officers: who acts for the units; administrators keep the list. One-time passwords are shown once.
#include <algorithm>

#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/phrases.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

Officer read_officer(House& house, Object& body, const std::optional<std::string>& id) {
    Officer officer;
    officer.id = id ? *id : body.text("id", limit::identifier);
    officer.name = body.text("name", limit::name);
    officer.unit = body.text("unit", limit::identifier);
    officer.active = body.flag_or("active", true);
    const std::vector<std::string> roles = body.texts("roles", limit::identifier, limit::roles_max);
    for (std::size_t i = 0; i < roles.size(); ++i) {
        if (const auto role = role_from(roles[i]))
            officer.roles.insert(*role);
        else
            body.reading().fail(body.at("roles") + "/" + std::to_string(i), Flaw::unknown_word);
    }
    if (!officer.unit.empty() && !house.desk.offices()->find(officer.unit))
        body.fail("unit", Flaw::unknown_word);
    const bool plain = std::all_of(officer.id.begin(), officer.id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
    });
    if (!id && !plain) body.fail("id", Flaw::unknown_word);
    return officer;
}

// As an administrator sees an officer: whether there is a second factor, and who set it back last.
nlohmann::ordered_json officer_seen(House& house, const Officer& officer) {
    nlohmann::ordered_json body = json_of(officer);
    const desk::OwnFactor factor = house.sign_in.factor(officer.id);
    if (factor.since)
        body["second_factor_since"] = iso(*factor.since);
    else if (!factor.keys.empty())
        body["second_factor_since"] = iso(factor.keys.front().added);
    if (factor.reset)
        body["second_factor_reset"] = {{"instant", iso(factor.reset->instant)},
                                       {"by", factor.reset->administrator}};
    return body;
}

Response kept(House& house, const Officer& officer, const std::optional<std::string>& password, int status) {
    nlohmann::ordered_json body = officer_seen(house, officer);
    if (password) body["one_time_password"] = *password;
    return json_answer(body, status);
}

// How much lies in the unit and which roles nobody else holds: what whoever takes over is needed for.
Response hand_over_first(const Request& request, const desk::HandOver& left) {
    const Phrases& words = phrases(request.language);
    std::vector<std::string> roles;
    for (const Role role : left.unheld) roles.push_back(words.at("desk.role." + std::string(name(role))));
    if (left.last_administrator)
        roles.push_back(words.at("desk.role." + std::string(name(Role::administrator))));
    const std::string count = std::to_string(left.duties.count) + (left.duties.more ? "+" : "");
    return problem(request.language, Trouble::hand_over_first,
                   words.say("desk.officers.hand_over_why", {{"N", count}, {"ROLES", words.joined(roles)}}),
                   "/hand_over_to");
}

}  // namespace

Response list_officers(House& house, const Request& request) {
    Conditions conditions(request);
    const int most = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    const auto after = key_of(cursor);
    if (!after) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto officers = house.sign_in.officers(*after, most);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const Officer& officer : officers) items.push_back(officer_seen(house, officer));
    const bool more = officers.size() == static_cast<std::size_t>(most);
    return listed(std::move(items), more ? std::optional(cursor_of(officers.back().id)) : std::nullopt);
}

Response make_officer(House& house, const Request& request) {
    return with_body(
        house, request, [&](Object& body) { return read_officer(house, body, std::nullopt); },
        [&](const Officer& officer) {
            if (house.sign_in.officer(officer.id))
                return problem(request.language, Trouble::identifier_taken, {}, "/id");
            return kept(house, officer, house.sign_in.keep(officer, true), 201);
        });
}

Response change_officer(House& house, const Request& request) {
    if (!house.sign_in.officer(request.parameters[0]))
        return problem(request.language, Refusal::officer_unknown);
    struct Wanted {
        Officer officer;
        std::string hand_over_to;
    };
    return with_body(
        house, request,
        [&](Object& body) {
            Officer officer = read_officer(house, body, request.parameters[0]);
            return Wanted{std::move(officer), body.text_or("hand_over_to", limit::identifier)};
        },
        [&](const Wanted& wanted) {
            const Officer& officer = wanted.officer;
            const desk::HandOver left = house.sign_in.hand_over(officer);
            if (left.leaves_gap() && !house.sign_in.take_over(left, officer.id, wanted.hand_over_to))
                return hand_over_first(request, left);
            return kept(house, officer, house.sign_in.keep(officer, false), 200);
        });
}

Response reset_password(House& house, const Request& request) {
    const auto officer = house.sign_in.officer(request.parameters[0]);
    if (!officer) return problem(request.language, Refusal::officer_unknown);
    return kept(house, *officer, house.sign_in.keep(*officer, true), 201);
}

}  // namespace dengwen::http
