// What is published stands: people take a day off for it and travel. So once somebody has booked, the day is
// held as it was said, with more places at most, or it is called off and everybody is told.
#include "core/reception.hpp"

#include <algorithm>

#include "core/meeting.hpp"

namespace dengwen {

namespace {

// Hours of one form are in the order of their texts.
std::string hour_of(const Now& now) {
    const int minute = civil_minute(now.instant, now.utc_offset_minutes);
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(minute / 60) + ":" + two(minute % 60);
}

bool only_more_places(const Reception& before, Reception after) {
    const bool more = after.places > before.places;
    after.places = before.places;
    return more && after == before;
}

}  // namespace

bool has_begun(const Reception& reception, const Now& now) {
    return now.day > reception.on || (now.day == reception.on && hour_of(now) >= reception.begins);
}

bool is_over(const Reception& reception, const Now& now) {
    return now.day > reception.on || (now.day == reception.on && hour_of(now) >= reception.ends);
}

std::optional<int> next_place(const Reception& reception, const std::vector<int>& taken) {
    for (int place = 1; place <= reception.places; ++place)
        if (std::ranges::find(taken, place) == taken.end()) return place;
    return std::nullopt;
}

std::optional<Refusal> why_no_reception(const Setting& setting) { return why_no_meeting(setting); }

std::optional<Refusal> why_not_published(const Reception& reception, const Setting& setting) {
    if (const auto refusal = why_no_reception(setting)) return refusal;
    if (reception.begins >= reception.ends) return Refusal::reception_hours_wrong;
    if (has_begun(reception, setting.now)) return Refusal::reception_in_past;
    const Unit* unit = setting.offices.find(reception.leader_unit);
    if (!unit || !unit->is_active()) return Refusal::leader_unit_unknown;
    return std::nullopt;
}

std::optional<Refusal> why_not_changed(const Reception& before, const Reception& after, bool booked,
                                       const Setting& setting) {
    if (const auto refusal = why_no_reception(setting)) return refusal;
    if (before.called_off) return Refusal::reception_called_off;
    if (is_over(before, setting.now)) return Refusal::reception_over;
    if (only_more_places(before, after)) return std::nullopt;
    if (booked) return Refusal::reception_booked;
    if (has_begun(before, setting.now)) return Refusal::reception_over;
    return why_not_published(after, setting);
}

std::optional<Refusal> why_not_called_off(const Reception& reception, const Setting& setting) {
    if (const auto refusal = why_no_reception(setting)) return refusal;
    if (reception.called_off) return Refusal::reception_called_off;
    if (is_over(reception, setting.now)) return Refusal::reception_over;
    return std::nullopt;
}

}  // namespace dengwen
