// Views: what is shown of the core's and the desk's values as JSON.
#pragma once

#include <nlohmann/json.hpp>

#include "desk/desk.hpp"
#include "desk/sign_in.hpp"

namespace dengwen::http {

nlohmann::ordered_json json_of(const desk::Receipt& receipt);
nlohmann::ordered_json json_of(const desk::Acted& acted);
nlohmann::ordered_json json_of(const desk::MatterView& view, const Now& now, bool to_petitioner);
nlohmann::ordered_json json_of(const std::vector<store::Content>& contents);  // by their digests
nlohmann::ordered_json json_of(const store::Duty& duty, Day today);
nlohmann::ordered_json json_of(const store::Reading& reading, const Now& now, bool to_petitioner);
nlohmann::ordered_json json_of(const Unit& unit);
nlohmann::ordered_json json_of(const desk::Channels& channels);
nlohmann::ordered_json json_of(const Officer& officer);
nlohmann::ordered_json json_of(const Words& words);
nlohmann::ordered_json json_of(const Law& law);
nlohmann::ordered_json json_of(const desk::SignedIn& signed_in);
// With what a reader wants to know today: whether it is late.
nlohmann::ordered_json shown(const Deadline& deadline, Day today);

}  // namespace dengwen::http
