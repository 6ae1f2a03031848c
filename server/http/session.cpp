// Signing in and out in one step or two, and changing one's password.
#include "http/session.hpp"

#include "desk/digest.hpp"
#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/body.hpp"
#include "http/browser.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

constexpr const char* mark_seconds = "15552000";  // half a year

// One for each officer, so that colleagues share a computer; it does not tell who they are.
std::string mark_cookie_name(const std::string& officer) {
    return "dengwen_known_" + desk::digest("dengwen known browser\n" + officer).substr(0, 16);
}

Response opened_answer(const Request& request, const desk::SignIn::Opening& opening, Trouble when_wrong,
                       std::string_view pointer) {
    if (const auto* slowed = std::get_if<desk::SignIn::Slowed>(&opening))
        return slowed_answer(request, *slowed);
    if (std::holds_alternative<desk::SignIn::Wrong>(opening))
        return problem(request.language, when_wrong, {}, pointer);
    const auto& opened = std::get<desk::SignIn::Opened>(opening);
    Response response = json_answer(json_of(opened.signed_in), 201);
    seat(request, response, opened);
    return response;
}

}  // namespace

std::string_view session_cookie_name(const Request& request) {
    return request.secure ? "__Host-dengwen_session" : "dengwen_session";
}

std::string session_cookie(const Request& request, const std::string& token, bool ends) {
    std::string cookie =
        std::string(session_cookie_name(request)) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
    if (request.secure) cookie += "; Secure";
    if (ends) cookie += "; Max-Age=0";
    return cookie;
}

desk::SignIn::Coming coming_from(const Request& request, const std::string& officer) {
    return {officer,
            {},
            request.address,
            rough_browser(request.header("user-agent")),
            std::string(request.cookie(mark_cookie_name(officer)))};
}

void seat(const Request& request, Response& response, const desk::SignIn::Opened& opened) {
    response.headers.emplace_back("Set-Cookie", session_cookie(request, opened.token, false));
    if (opened.mark.empty()) return;
    response.headers.emplace_back("Set-Cookie",
                                  mark_cookie_name(opened.signed_in.officer.id) + "=" + opened.mark +
                                      "; Path=/api/v1; HttpOnly; SameSite=Strict; Max-Age=" + mark_seconds +
                                      (request.secure ? "; Secure" : ""));
}

Response slowed_answer(const Request& request, const desk::SignIn::Slowed& slowed) {
    return problem_until(request.language, Trouble::sign_in_slowed, slowed.seconds);
}

void sign_in(House& house, RequestPtr request, Respond answer) {
    Reading reading = reading_for(house);
    auto body = read_body(*request, reading, answer);
    if (!body) return;
    Object object(reading, &*body, "");
    const std::string officer = object.text("officer", limit::identifier);
    const std::string password = object.text("password", TextLimit{1, 128});
    object.close();
    if (refused(*request, reading, answer)) return;
    desk::SignIn::Coming coming = coming_from(*request, officer);
    coming.password = password;
    house.sign_in.open(std::move(coming),
                       [request, answer](desk::SignIn::Opening opening, std::exception_ptr fault) {
                           if (fault) return answer(fault_of(*request, fault));
                           answer(opened_answer(*request, opening, Trouble::sign_in_failed, {}));
                       });
}

Response give_code(House& house, const Request& request) {
    return with_body(
        house, request, [&](Object& body) { return body.text("code", limit::code_typed); },
        [&](const std::string& code) {
            const desk::SignedIn& officer = *request.officer;
            if (officer.factor != desk::FactorState::code_wanted)
                return problem(request.language, Trouble::code_not_wanted);
            const auto opening =
                house.sign_in.give_code(officer, coming_from(request, officer.officer.id), code);
            return opened_answer(request, opening, Trouble::code_wrong, "/code");
        });
}

Response show_session(House&, const Request& request) { return json_answer(json_of(*request.officer)); }

Response sign_out(House& house, const Request& request) {
    house.sign_in.close(*request.officer);
    Response response;
    response.status = 204;
    response.headers.emplace_back("Set-Cookie", session_cookie(request, "", true));
    return response;
}

Response list_sessions(House& house, const Request& request) {
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const desk::OwnSession& one : house.sign_in.sessions(*request.officer))
        items.push_back({{"id", one.id},
                         {"began", iso(one.began)},
                         {"used", iso(one.used)},
                         {"browser", one.browser},
                         {"address", one.address},
                         {"is_this", one.is_this}});
    return listed(std::move(items), std::nullopt);
}

Response end_session(House& house, const Request& request) {
    if (!house.sign_in.end_session(*request.officer, request.parameters[0]))
        return problem(request.language, Trouble::session_unknown);
    Response response;
    response.status = 204;
    return response;
}

Response end_other_sessions(House& house, const Request& request) {
    house.sign_in.end_other_sessions(*request.officer);
    Response response;
    response.status = 204;
    return response;
}

void change_password(House& house, RequestPtr request, Respond answer) {
    Reading reading = reading_for(house);
    auto body = read_body(*request, reading, answer);
    if (!body) return;
    Object object(reading, &*body, "");
    const std::string present = object.text("present", TextLimit{1, 128});
    const std::string wanted = object.text("wanted", limit::password);
    object.close();
    if (refused(*request, reading, answer)) return;
    desk::SignIn::Coming coming = coming_from(*request, request->officer->officer.id);
    coming.password = present;
    house.sign_in.change_password(
        request->officer, std::move(coming), wanted,
        [request, answer](desk::SignIn::Changed changed, std::optional<desk::SignIn::Opened> opened,
                          std::exception_ptr fault) {
            if (fault) return answer(fault_of(*request, fault));
            switch (changed) {
                case desk::SignIn::Changed::wrong:
                    return answer(problem(request->language, Trouble::password_wrong, {}, "/present"));
                case desk::SignIn::Changed::weak:
                    return answer(problem(request->language, Trouble::password_weak, {}, "/wanted"));
                case desk::SignIn::Changed::common:
                    return answer(problem(request->language, Trouble::password_common, {}, "/wanted"));
                case desk::SignIn::Changed::done:
                    break;
            }
            Response response;
            response.status = 204;
            seat(*request, response, *opened);
            answer(std::move(response));
        });
}

}  // namespace dengwen::http
