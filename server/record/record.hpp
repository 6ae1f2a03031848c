// Record: the core's values written as JSON and read back, in one place for the store and the interfaces.
//
// Days are YYYY-MM-DD, enumerations their core names, matter numbers their written form, content its digest;
// an absent optional is an absent field. Reading is strict: a missing, unknown or unfitting field is refused
// by name.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/act.hpp"
#include "core/office.hpp"

namespace dengwen::record {

nlohmann::json json_of(const Event& event);  // the fields only; the noun is name(event)
// Throws std::invalid_argument for an unknown noun or a body that does not fit it.
Event event_from(std::string_view noun, const nlohmann::json& body);

nlohmann::json json_of(const Matter& matter);
Matter matter_from(const nlohmann::json& body);
nlohmann::json json_of(const Deadline& deadline);
Deadline deadline_from(const nlohmann::json& body);
nlohmann::json json_of(const Unit& unit);
Unit unit_from(const nlohmann::json& body);

// The same JSON as text, written straight to it: the store's way, several times cheaper.
std::string text_of(const Event& event);
std::string text_of(const Matter& matter);
std::string text_of(const Unit& unit);
// Reading such text; throws std::invalid_argument for text that is no JSON, too.
Event event_from_text(std::string_view noun, std::string_view text);
Matter matter_from_text(std::string_view text);
Unit unit_from_text(std::string_view text);

}  // namespace dengwen::record
