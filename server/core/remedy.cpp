#include "core/remedy.hpp"

#include <algorithm>

namespace dengwen {

namespace {

bool contains(const std::vector<std::string>& units, std::string_view unit) {
    return std::find(units.begin(), units.end(), unit) != units.end();
}

std::optional<Refusal> why_not_now(const RemedyAsked& asked, const Setting& setting) {
    if (asked.received_on > setting.now.day) return Refusal::request_in_future;
    if (asked.posted_on && *asked.posted_on > asked.received_on) return Refusal::request_in_future;
    // Who hears of an opinion before a public notice has run its thirty days need not wait for them.
    const Service& service = *asked.against.service;
    const Day earliest =
        service.means == ServiceMeans::public_notice ? asked.against.issued_day : service.served_day;
    const Day asked_day = asked_on(asked.received_on, asked.posted_on);
    if (asked_day < earliest) return Refusal::request_before_service;
    if (asked.window && asked_day > asked.window->last_day && !asked.late_excused) {
        return Refusal::review_request_late;
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> levels_above(std::string_view unit, const Offices& offices) {
    std::vector<std::string> above;
    for (const std::string& level : offices.find(unit)->level_above) {
        const Unit* stands = offices.standing(level);
        if (stands && !contains(above, stands->id)) above.push_back(stands->id);
    }
    return above;
}

Day asked_on(Day received_on, const std::optional<Day>& posted_on) { return posted_on.value_or(received_on); }

Outcome<std::string> remedy_unit(const RemedyAsked& asked, const Matter& matter, const Setting& setting) {
    std::vector<std::string> lawful;
    for (const std::string& unit : asked.against.remedy_units) {
        if (const Unit* stands = setting.offices.standing(unit)) lawful.push_back(stands->id);
    }
    if (lawful.empty()) return Refusal::no_level_above;
    if (asked.to.empty() && lawful.size() > 1) return Refusal::level_above_ambiguous;
    const std::string to = asked.to.empty() ? lawful.front() : asked.to;
    if (!setting.offices.find(to)) return Refusal::unit_unknown;
    // Handler, reviewer and re-reviewer are three (Art. 35, 36).
    if (to == matter.handling_unit) return Refusal::handler_cannot_review;
    if (to == matter.reviewing_unit && asked.against.phase == Phase::review) {
        return Refusal::reviewer_cannot_re_review;
    }
    if (is_sealed_from(matter, to, setting.offices)) return Refusal::accusation_to_accused;
    if (!contains(lawful, to)) return Refusal::wrong_reviewing_unit;
    if (const auto refusal = why_not_now(asked, setting)) return *refusal;
    return to;
}

}  // namespace dengwen
