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
    unit.short_name = body.text_or("short_name", limit::short_name);
    const bool lower = std::all_of(unit.id.begin(), unit.id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (!id && !lower) body.fail("id", Flaw::unknown_word);
    return unit;
}

Words words_or_none(Object& body, std::string_view name, const TextLimit& most) {
    if (!body.has(name)) {
        body.flag_or(name, false);  // asked for, and null as good as absent
        return {};
    }
    Object words = body.object(name);
    Words out{words.text("zh", most), words.text("en", most)};
    words.close();
    return out;
}

desk::Channels read_channels(Object& unit) {
    desk::Channels channels;
    if (!unit.has("channels")) {
        unit.flag_or("channels", false);
        return channels;
    }
    Object body = unit.object("channels");
    channels.address = words_or_none(body, "address", limit::address);
    channels.postcode = body.text_or("postcode", limit::postcode);
    channels.telephone = body.text_or("telephone", limit::telephone);
    channels.hours = words_or_none(body, "hours", limit::channel_words);
    channels.web = words_or_none(body, "web", limit::channel_words);
    body.close();
    return channels;
}

// UnitGiven: a unit and how it is reached.
struct UnitGiven {
    Unit unit;
    desk::Channels channels;
};

UnitGiven read_given(Object& body, const std::optional<std::string>& id) {
    Unit unit = read_unit(body, id);
    return {std::move(unit), read_channels(body)};
}

nlohmann::ordered_json with_channels(const Unit& unit, const desk::ChannelsOfUnits& all) {
    nlohmann::ordered_json body = json_of(unit);
    const auto found = all.find(unit.id);
    if (found != all.end()) body["channels"] = json_of(found->second);
    return body;
}

Response keep_unit(House& house, const Request& request, const UnitGiven& given, int status) {
    const std::vector<std::string> faults = house.desk.save_unit(given.unit);
    if (!faults.empty()) return problem(request.language, Trouble::offices_unsound, faults.front());
    house.desk.save_channels(given.unit.id, given.channels);
    return json_answer(with_channels(given.unit, *house.desk.channels()), status);
}

}  // namespace

Response list_units(House& house, const Request&) {
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    const auto offices = house.desk.offices();
    const auto channels = house.desk.channels();
    for (const auto& [id, unit] : offices->units()) items.push_back(with_channels(unit, *channels));
    return listed(std::move(items), std::nullopt);
}

Response make_unit(House& house, const Request& request) {
    return with_body(
        house, request, [](Object& body) { return read_given(body, std::nullopt); },
        [&](const UnitGiven& given) {
            if (house.desk.offices()->find(given.unit.id))
                return problem(request.language, Trouble::identifier_taken, {}, "/id");
            return keep_unit(house, request, given, 201);
        });
}

Response change_unit(House& house, const Request& request) {
    if (!house.desk.offices()->find(request.parameters[0]))
        return problem(request.language, Refusal::unit_unknown);
    return with_body(
        house, request, [&](Object& body) { return read_given(body, request.parameters[0]); },
        [&](const UnitGiven& given) { return keep_unit(house, request, given, 200); });
}

}  // namespace dengwen::http
