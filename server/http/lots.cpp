// Draws of matters to be looked at again: announced, read and done again by anybody, worked through by
// officers.
#include "http/lots.hpp"

#include "http/body.hpp"
#include "http/handlers.hpp"

namespace dengwen::http {

namespace {

using Json = nlohmann::ordered_json;

Json terms_of(const Lot& lot) {
    Json out{{"id", lot.id}, {"by", lot.by}, {"from", iso(lot.from)}, {"until", iso(lot.until)}};
    if (lot.number > 0) out["number"] = lot.number;
    if (lot.share > 0) out["share"] = lot.share;
    out["on"] = iso(lot.on);
    return out;
}

std::string hex_of(const std::string& bytes) { return ledger::hex(*ledger::hash_from_bytes(bytes)); }

// A unit of too few has no numbers; before the population is fixed none has.
Json units_of(const desk::LotShown& lot) {
    Json units = Json::array();
    if (lot.sizes.empty())
        for (const std::string& unit : lot.lot.units) units.push_back({{"unit", unit}});
    for (const store::LotSize& one : lot.sizes) {
        units.push_back({{"unit", one.unit}});
        if (one.size == 0) continue;
        units.back()["size"] = one.size;
        units.back()["drawn"] = one.drawn;
    }
    return units;
}

Json lot_shown(const desk::LotShown& lot) {
    Json out = terms_of(lot.lot);
    out["announced_at"] = iso(lot.announced_at);
    out["state"] = state_of(lot);
    out["units"] = units_of(lot);
    if (lot.population) {
        out["digest"] = ledger::hex(lot.population->digest);
        out["leaf"] = lot.population->leaf;
        out["seed_size"] = ledger::seed_size(lot.population->leaf);
    }
    if (lot.draw) {
        out["seed"] = ledger::hex(lot.draw->seed);
        out["drawn_on"] = iso(lot.draw->drawn_on);
    }
    return out;
}

Json hexes(const std::vector<ledger::Hash>& hashes) {
    Json out = Json::array();
    for (const ledger::Hash& one : hashes) out.push_back(ledger::hex(one));
    return out;
}

// All that is needed to do it again.
Json whole_of(const desk::LotShown& lot) {
    Json out = lot_shown(lot);
    out["rule"] = "dengwen lot 1";
    if (!lot.population) return out;
    out["text"] = lot.text;
    out["salt"] = hex_of(lot.population->salt);
    for (std::size_t i = 0; i < lot.parts.size(); ++i) {
        const ledger::LotPart& part = lot.parts[i];
        Json& unit = out["units"][i];
        unit["tickets"] = hexes(part.tickets);
        if (lot.draw) unit["tickets_drawn"] = hexes(ledger::drawn(lot.draw->seed, part.tickets, part.drawn));
    }
    return out;
}

Json work_shown(const desk::LotWork& work) {
    Json out{{"lot", work.lot.id}, {"by", work.lot.by},       {"drawn", work.drawn},
             {"done", work.done},  {"unsound", work.unsound}, {"gone", work.gone}};
    if (work.drawn_on) out["drawn_on"] = iso(*work.drawn_on);
    return out;
}

Json line_shown(const desk::DrawnLine& line) {
    Json out{{"number", text(line.number)},
             {"unit", line.unit},
             {"answered_on", iso(line.answered_on)},
             {"ticket", line.ticket},
             {"salt", line.salt},
             {"state", line.check    ? (line.check->sound ? "sound" : "unsound")
                       : line.erased ? "gone"
                                     : "to_do"}};
    if (line.check) out["checked_on"] = iso(line.check->checked_on);
    return out;
}

Lot lot_fields(Object& body) {
    Lot lot;
    lot.units = body.texts("units", limit::identifier, limit::lot_units_max);
    lot.from = body.day("from");
    lot.until = body.day("until");
    lot.number = body.number_or("number", 1, limit::lot_number_max, 0);
    lot.share = body.number_or("share", 1, 100, 0);
    lot.on = body.day("on");
    return lot;
}

}  // namespace

std::string_view state_of(const desk::LotShown& lot) {
    if (lot.draw) return "drawn";
    return lot.population ? "fixed" : "announced";
}

Response list_lots(House& house, const Request& request) {
    Conditions conditions(request);
    store::LotQuery query{{}, conditions.number("limit", 1, lots_of_page, lots_of_page)};
    const std::string cursor = conditions.text("cursor");
    const auto key = cursor.empty() ? std::nullopt : key_of(cursor);
    if (key && key->size() > 11) {
        const auto day = day_from(std::string_view(*key).substr(0, 10));
        if (day) query.before = {*day, key->substr(11)};
    }
    if (!cursor.empty() && !query.before) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const int most = query.limit++;
    auto found = desk::lots(house.desk, query);
    std::optional<std::string> next;
    if (std::ssize(found) > most) {
        found.pop_back();
        next = cursor_of(iso(found.back().lot.on) + "/" + found.back().lot.id);
    }
    Json items = Json::array();
    for (const desk::LotShown& one : found) items.push_back(lot_shown(one));
    return listed(std::move(items), next);
}

Response announce_lot(House& house, const Request& request) {
    return with_body(house, request, lot_fields, [&](Lot& lot) {
        const auto answered = desk::announce_lot(house.desk, actor_of(request), std::move(lot));
        if (const Refusal* refusal = std::get_if<Refusal>(&answered))
            return problem(request.language, *refusal);
        const auto shown = desk::lot(house.desk, std::get<Lot>(answered).id);
        return json_answer(lot_shown(*shown), 201);
    });
}

Response show_lot(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto found = desk::lot(house.desk, request.parameters[0]);
    if (!found) return problem(request.language, Refusal::lot_unknown);
    Response response = json_answer(whole_of(*found));
    response.headers.emplace_back("Content-Disposition",
                                  "inline; filename=\"lot-" + found->lot.id + ".json\"");
    return response;
}

Response list_re_checks(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    Json items = Json::array();
    for (const desk::LotWork& one : desk::lots_of_work(house.desk, actor_of(request)))
        items.push_back(work_shown(one));
    return json_answer({{"day", iso(house.desk.now().day)},
                        {"may_announce", desk::may_announce_lot(house.desk, actor_of(request))},
                        {"items", std::move(items)}});
}

Response list_lot_matters(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::lot_work(house.desk, actor_of(request), request.parameters[0]);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& work = std::get<desk::LotWork>(answered);
    Json out = work_shown(work);
    out["items"] = Json::array();
    for (const desk::DrawnLine& one : work.lines) out["items"].push_back(line_shown(one));
    return json_answer(out);
}

}  // namespace dengwen::http
