// Session: the cookie that carries an officer's token.
#pragma once

#include <string>
#include <string_view>

#include "http/routes.hpp"

namespace dengwen::http {

inline constexpr std::string_view session_cookie_name = "dengwen_session";

std::string session_cookie(const House& house, const std::string& token, bool ends);

}  // namespace dengwen::http
