// Security keys: how what a browser says of them is read and shown.
#pragma once

#include <nlohmann/json.hpp>

#include "desk/sign_in.hpp"
#include "http/reader.hpp"
#include "http/request.hpp"

namespace dengwen::http {

desk::KeySigned key_signed_from(Object& body);
desk::SignIn::Proof proof_from(Object& body);  // {"code": …} or {"key": {…}} or neither
Response wrong_proof(const Request& request, const desk::SignIn::Proof& proof);
nlohmann::ordered_json json_of(const desk::OwnKey& key);

}  // namespace dengwen::http
