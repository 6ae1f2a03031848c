// Units: the tree of those who own duties; administrators keep it.
#include <algorithm>

#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

Unit read_unit(Object& body, const std::optional<std::string>& id) {
    Unit unit;
    unit.id = id ? *id : body.text("id", limit::identifier);
    Object name = body.object("name");
    unit.name = {name.text("zh", limit::name), name.text("en", TextLimit{1, 120})};
    name.close();
    unit.kind = body.word("kind", unit_kind_from);
    unit.level = body.number("level", 1, 5);
    unit.division = body.text("division", limit::code);
    unit.parent = body.text_or("parent", limit::identifier);
    unit.level_above = body.texts("level_above", limit::identifier, limit::units_max);
    unit.successor = body.text_or("successor", limit::identifier);
    const bool lower = std::all_of(unit.id.begin(), unit.id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!id && !lower) body.fail("id", Flaw::unknown_word);
    return unit;
}

Response keep_unit(House& house, const Request& request, const Unit& unit, int status) {
    const std::vector<std::string> faults = house.desk.save_unit(unit);
    if (!faults.empty()) return problem(request.language, Trouble::offices_unsound, faults.front());
    return json_answer(json_of(unit), status);
}

}  // namespace

Response list_units(House& house, const Request&) {
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const auto& [id, unit] : house.desk.offices()->units()) items.push_back(json_of(unit));
    return listed(std::move(items), std::nullopt);
}

Response make_unit(House& house, const Request& request) {
    return with_body(
        house, request, [](Object& body) { return read_unit(body, std::nullopt); },
        [&](const Unit& unit) {
            if (house.desk.offices()->find(unit.id))
                return problem(request.language, Trouble::identifier_taken, {}, "/id");
            return keep_unit(house, request, unit, 201);
        });
}

Response change_unit(House& house, const Request& request) {
    if (!house.desk.offices()->find(request.parameters[0]))
        return problem(request.language, Refusal::unit_unknown);
    return with_body(
        house, request, [&](Object& body) { return read_unit(body, request.parameters[0]); },
        [&](const Unit& unit) { return keep_unit(house, request, unit, 200); });
}

}  // namespace dengwen::http
