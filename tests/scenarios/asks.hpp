// Asks: a body as the value a rule takes, for the core alone; over HTTP the interface's own readers do this.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "core/act.hpp"

namespace dengwen::scenarios {

using NumberOf = std::function<MatterNumber(const std::string& letter)>;  // "{A}" -> its number

// The same text gives the same reference: salts are the desk's business.
ContentRef content(const std::string& text);

RegistrationAsked registration_from(const nlohmann::json& body);
Ask ask_from(const std::string& act, const nlohmann::json& body, const Matter& matter,
             const NumberOf& number_of);

}  // namespace dengwen::scenarios
