// Session: the cookies of an officer's browser: the token of the session, and the mark it is known by.
#pragma once

#include <string>
#include <string_view>

#include "desk/sign_in.hpp"
#include "http/routes.hpp"

namespace dengwen::http {

// Over TLS the name says to the browser that nobody else may set it: no other host and no plain page.
std::string_view session_cookie_name(const Request& request);
std::string session_cookie(const Request& request, const std::string& token, bool ends);

// What this request brings to a try to sign in; the password is left to whoever reads the body.
desk::SignIn::Coming coming_from(const Request& request, const std::string& officer);
// Adds the cookies of a session that was opened.
void seat(const Request& request, Response& response, const desk::SignIn::Opened& opened);
Response slowed_answer(const Request& request, const desk::SignIn::Slowed& slowed);

}  // namespace dengwen::http
