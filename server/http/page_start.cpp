// The start page: what this is, the two things most people come for, and the times of the law in one look.
#include "desk/desk.hpp"
#include "http/pages_citizen.hpp"
#include "http/sheet.hpp"

namespace dengwen::http {

Page start_page(House& house, const Request& request) {
    Sheet sheet(&house, request, nullptr, "start.tpl", "");
    const Law* law = house.desk.law(house.desk.now().day);
    const auto days = [&](Clock clock) { return std::to_string(law ? law->rule(clock).length : 0); };
    sheet.body().SetValue("REGISTRATION_DAYS", days(Clock::registration));
    sheet.body().SetValue("NOTICE_DAYS", days(Clock::notice));
    sheet.body().SetValue("HANDLING_DAYS", days(Clock::handling));
    sheet.body().SetValue("REVIEW_DAYS", days(Clock::review_request));
    return sheet.done(200, sheet.say().at("start.title"));
}

}  // namespace dengwen::http
