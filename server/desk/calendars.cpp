#include "desk/calendars.hpp"

#include <nlohmann/json.hpp>

namespace dengwen::desk {

namespace {

using nlohmann::json;

constexpr const char* years_setting = "calendar.years";

std::string setting_of(int year) { return "calendar." + std::to_string(year); }

}  // namespace

Calendar with_published(Calendar calendar, store::Store& store) {
    const auto years = store.setting(years_setting);
    if (!years) return calendar;
    for (const json& year : json::parse(*years)) {
        const auto kept = store.setting(setting_of(year.get<int>()));
        if (!kept) continue;
        std::vector<CalendarDay> days;
        for (const json& one : json::parse(*kept))
            days.push_back({*day_from(one.at("date").get<std::string>()), one.at("off").get<bool>(),
                            one.at("name").get<std::string>()});
        calendar.publish(year.get<int>(), days);
    }
    return calendar;
}

void keep_published(store::Store& store, int year, const std::vector<CalendarDay>& days) {
    json list = json::array();
    for (const CalendarDay& day : days)
        list.push_back({{"date", iso(day.day)}, {"off", day.off}, {"name", day.name}});
    store.set_setting(setting_of(year), list.dump());
    json years = json::parse(store.setting(years_setting).value_or("[]"));
    if (std::find(years.begin(), years.end(), json(year)) == years.end()) years.push_back(year);
    store.set_setting(years_setting, years.dump());
}

}  // namespace dengwen::desk
