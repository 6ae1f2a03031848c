// Record: the core's values written as JSON and read back, in one place for the store and the interfaces.
#pragma once

#include <nlohmann/json.hpp>

#include "core/act.hpp"

namespace dengwen::record {

nlohmann::json json_of(const Event& event);  // the fields only; the noun is name(event)
// Throws std::invalid_argument for an unknown noun or a body that does not fit it.
Event event_from(std::string_view noun, const nlohmann::json& body);

nlohmann::json json_of(const Matter& matter);
Matter matter_from(const nlohmann::json& body);
nlohmann::json json_of(const Deadline& deadline);
Deadline deadline_from(const nlohmann::json& body);

}  // namespace dengwen::record
