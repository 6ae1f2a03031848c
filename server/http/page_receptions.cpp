// Leaders' receptions that are to come: day, hours, who receives, where, and how many places are left. Of
// those who booked it knows nothing.
#include "http/answers.hpp"
#include "http/form.hpp"
#include "http/pages_citizen.hpp"
#include "http/receptions.hpp"
#include "http/sheet.hpp"

namespace dengwen::http {

namespace {

struct ReceptionStanding {
    const char* look;
    std::string word;
    std::string said;
};

ReceptionStanding reception_standing(const desk::ReceptionShown& one, const Phrases& say) {
    const auto state = [&](const char* name) { return say.at("reception_state." + std::string(name)); };
    if (one.reception.called_off)
        return {"gone", state("called_off"),
                say.say("receptions.called_off", {{"REASON", one.reception.reason}})};
    if (one.places_left == 0) return {"late", state("full"), say.at("receptions.full")};
    if (!one.may_book) return {"gone", state("closed"), say.at("receptions.begun")};
    return {"open", state("open"), ""};
}

void fill_reception(Sheet& sheet, const Offices& offices, const desk::ReceptionShown& one) {
    const Phrases& say = sheet.say();
    const Reception& reception = one.reception;
    Values& shown = *sheet.body().AddSectionDictionary("RECEPTION");
    shown.SetValue("ID", reception.id);
    shown.SetValue("WHEN", when_of(say, reception.on, reception.begins, reception.ends));
    shown.SetValue("LEADER", reception.leader);
    shown.SetValue("POST", reception.post);
    shown.SetValue("PLACE", reception.place);
    const Unit* unit = offices.find(reception.unit);
    shown.SetValue("UNIT", unit ? in(sheet.language(), unit->name) : reception.unit);
    const ReceptionStanding standing = reception_standing(one, say);
    shown.SetValue("STATE", standing.look);
    shown.SetValue("STATE_NAME", standing.word);
    if (!standing.said.empty()) show(shown, "SAID", "TEXT", standing.said);
    if (!reception.called_off && one.places_left > 0)
        show(shown, "LEFT", "TEXT",
             say.say("receptions.of",
                     {{"LEFT", say.say("receptions.left", {{"N", std::to_string(one.places_left)}})},
                      {"N", std::to_string(reception.places)}}));
}

// What cannot be read is left aside, for people come by all sorts of links.
std::optional<store::ReceptionKey> asked_after(const Request& request) {
    const auto query = form_fields(request.query);
    const std::string* cursor = query ? find(*query, "cursor") : nullptr;
    return cursor ? reception_key(*cursor) : std::nullopt;
}

constexpr std::size_t day_characters = 10;

}  // namespace

std::string reception_cursor(const store::ReceptionKey& key) { return cursor_of(iso(key.on) + key.id); }

std::optional<store::ReceptionKey> reception_key(const std::string& cursor) {
    const auto key = key_of(cursor);
    if (!key || key->size() <= day_characters) return std::nullopt;
    const auto day = day_from(std::string_view(*key).substr(0, day_characters));
    return day ? std::optional(store::ReceptionKey{*day, key->substr(day_characters)}) : std::nullopt;
}

Page receptions_page(House& house, const Request& request) {
    Sheet sheet(&house, request, nullptr, "receptions.tpl", "");
    const auto after = asked_after(request);
    const auto found = desk::receptions(house.desk, after, receptions_of_page);
    const auto offices = house.desk.offices();
    for (const desk::ReceptionShown& one : found.receptions) fill_reception(sheet, *offices, one);
    Values& body = sheet.body();
    if (found.receptions.empty()) body.ShowSection("NONE");
    if (after) body.ShowSection("FIRST");
    if (found.next) show(body, "NEXT", "URL", "/receptions?cursor=" + reception_cursor(*found.next));
    return sheet.done(200, sheet.say().at("receptions.title"));
}

}  // namespace dengwen::http
