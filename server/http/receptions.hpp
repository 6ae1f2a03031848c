// Receptions as anybody reads them: on a page and by the API.
#pragma once

#include <optional>
#include <string>

#include "core/day.hpp"
#include "desk/receiving.hpp"
#include "http/phrases.hpp"

namespace dengwen::http {

inline constexpr int receptions_of_page = 20;

// "2026年3月5日 09:00–11:30"
std::string when_of(const Phrases& say, Day on, const std::string& begins, const std::string& ends);

std::string reception_cursor(const store::ReceptionKey& key);
std::optional<store::ReceptionKey> reception_key(const std::string& cursor);  // nothing where it is none

}  // namespace dengwen::http
