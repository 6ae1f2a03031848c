// Signing in and out, and changing one's password.
#include "http/session.hpp"
#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

std::string session_cookie(const House& house, const std::string& token, bool ends) {
    std::string cookie =
        std::string(session_cookie_name) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
    if (house.secure_cookies) cookie += "; Secure";
    if (ends) cookie += "; Max-Age=0";
    return cookie;
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
    house.sign_in.open(officer, password, request->address,
                       [&house, request, answer](desk::SignIn::Opening opening, std::exception_ptr fault) {
                           if (fault) return answer(fault_of(*request, fault));
                           if (const auto* slowed = std::get_if<desk::SignIn::Slowed>(&opening)) {
                               Response response = problem(request->language, Trouble::sign_in_slowed);
                               response.headers.emplace_back("Retry-After", std::to_string(slowed->seconds));
                               return answer(std::move(response));
                           }
                           if (std::holds_alternative<desk::SignIn::Wrong>(opening))
                               return answer(problem(request->language, Trouble::sign_in_failed));
                           const auto& opened = std::get<desk::SignIn::Opened>(opening);
                           Response response = json_answer(json_of(opened.signed_in), 201);
                           response.headers.emplace_back("Set-Cookie",
                                                         session_cookie(house, opened.token, false));
                           answer(std::move(response));
                       });
}

Response show_session(House&, const Request& request) { return json_answer(json_of(*request.officer)); }

Response sign_out(House& house, const Request& request) {
    house.sign_in.close(*request.officer);
    Response response;
    response.status = 204;
    response.headers.emplace_back("Set-Cookie", session_cookie(house, "", true));
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
    house.sign_in.change_password(
        request->officer, present, wanted,
        [&house, request, answer](desk::SignIn::Changed changed, std::exception_ptr fault) {
            if (fault) return answer(fault_of(*request, fault));
            switch (changed) {
                case desk::SignIn::Changed::wrong:
                    return answer(problem(request->language, Trouble::password_wrong, {}, "/present"));
                case desk::SignIn::Changed::weak:
                    return answer(problem(request->language, Trouble::password_weak, {}, "/wanted"));
                case desk::SignIn::Changed::done:
                    break;
            }
            Response response;
            response.status = 204;
            response.headers.emplace_back("Set-Cookie", session_cookie(house, "", true));
            answer(std::move(response));
        });
}

}  // namespace dengwen::http
