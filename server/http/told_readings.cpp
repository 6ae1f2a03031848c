// Who opened the matter: unit, hour, what was seen, and the duty or the stated ground it was seen on.
#include <nlohmann/json.hpp>

#include "http/told.hpp"

namespace dengwen::http {

namespace {

constexpr std::size_t shown_at_once = 12;  // those before are folded away

std::string footing_text(const Told& told, const Footing& footing) {
    if (const auto* clock = std::get_if<Clock>(&footing))
        return told.say.say("reading.duty", {{"DUTY", told.clock(*clock)}});
    if (const auto* part = std::get_if<ReadingPart>(&footing))
        return told.say.say("reading.duty", {{"DUTY", told.word("reading.part", name(*part))}});
    const auto ground = std::get<ReadingGround>(footing);
    return told.say.say("reading.stated", {{"GROUND", told.word("reading.ground", name(ground))}});
}

std::string thing_text(const Told& told, const store::Reading& reading) {
    std::string thing = told.word("reading.thing", name(reading.thing));
    if (reading.thing != ReadingThing::attachment) return thing;
    const auto read = nlohmann::json::parse(told.text({reading.digest}), nullptr, false);
    const std::string file = read.is_object() ? read.value("name", "") : "";
    return file.empty() ? thing : thing + told.say.say("reading.file", {{"FILE", file}});
}

void show_reading(Values& shown, const Told& told, const store::Reading& reading, int utc_offset_minutes) {
    const int hour = civil_hour(reading.first, utc_offset_minutes);
    shown.SetValue("ISO", iso(reading.first));
    shown.SetValue("WHEN", told.say.say("reading.when", {{"DAY", told.say.day(reading.day)},
                                                         {"HOUR", std::to_string(hour)}}));
    shown.SetValue("UNIT_NAME", told.unit(reading.unit));
    shown.SetValue("THING", thing_text(told, reading));
    shown.SetValue("WHY", footing_text(told, reading.footing));
    if (std::holds_alternative<ReadingGround>(reading.footing)) shown.ShowSection("WITHOUT_DUTY");
    if (reading.times > 1)
        show(shown, "TIMES", "TEXT", told.say.say("reading.times", {{"N", std::to_string(reading.times)}}));
}

}  // namespace

void show_readings(Values& body, const Told& told) {
    const int offset = told.filing.house.desk.now().utc_offset_minutes;
    const auto& readings = told.view.readings;
    if (readings.empty()) body.ShowSection("NO_READING");
    Values* list = nullptr;
    Values* folded = nullptr;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        if (i == 0) list = body.AddSectionDictionary("READINGS");
        if (i == shown_at_once) {
            folded = body.AddSectionDictionary("OLDER_READINGS");
            folded->SetValue("TEXT", told.say.say("reading.older",
                                                  {{"N", std::to_string(readings.size() - shown_at_once)}}));
        }
        Values* shown = (folded ? folded : list)->AddSectionDictionary(folded ? "OLDER_READING" : "READING");
        show_reading(*shown, told, readings[i], offset);
    }
}

}  // namespace dengwen::http
