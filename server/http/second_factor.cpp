// The second factor: set up by its officer, set back by an administrator, required by the office or not.
#include "http/answers.hpp"
#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/qr.hpp"
#include "http/security_keys.hpp"
#include "http/session.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

using Json = nlohmann::ordered_json;

Json json_of_rules(House& house) {
    return {{"second_factor", house.sign_in.factor_required() ? "required" : "optional"}};
}

// "required": true.
std::optional<bool> requirement_from(std::string_view word) {
    if (word == "required") return true;
    if (word == "optional") return false;
    return std::nullopt;
}

Response wrong_code(const Request& request) {
    return problem(request.language, Trouble::code_wrong, {}, "/code");
}

}  // namespace

Response show_second_factor(House& house, const Request& request) {
    const desk::OwnFactor factor = house.sign_in.factor(request.officer->officer.id);
    Json keys = Json::array();
    for (const desk::OwnKey& key : factor.keys) keys.push_back(json_of(key));
    Json body{{"required", factor.required},
              {"since", factor.since ? Json(iso(*factor.since)) : Json()},
              {"keys", std::move(keys)},
              {"origin", factor.origin},
              {"recovery_codes_left", factor.recovery_codes_left},
              {"reset", Json()}};
    if (factor.reset)
        body["reset"] = {{"instant", iso(factor.reset->instant)}, {"by", factor.reset->administrator}};
    return json_answer(body);
}

Response propose_second_factor(House& house, const Request& request) {
    return with_body(
        house, request, [](Object& body) { return proof_from(body); },
        [&](const desk::SignIn::Proof& proof) {
            const auto coming = coming_from(request, request.officer->officer.id);
            const auto answered = house.sign_in.propose_factor(*request.officer, coming, proof);
            if (const auto* slowed = std::get_if<desk::SignIn::Slowed>(&answered))
                return slowed_answer(request, *slowed);
            const auto* proposal = std::get_if<desk::SignIn::Proposal>(&answered);
            if (!proposal) return wrong_proof(request, proof);
            const Qr picture = qr(proposal->address);
            return json_answer({{"secret", proposal->secret},
                                {"address", proposal->address},
                                {"qr", {{"side", picture.side}, {"path", picture.path}}}},
                               201);
        });
}

Response confirm_second_factor(House& house, const Request& request) {
    return with_body(
        house, request, [&](Object& body) { return body.text("code", limit::code_typed); },
        [&](const std::string& code) {
            const auto coming = coming_from(request, request.officer->officer.id);
            const auto answered = house.sign_in.confirm_factor(*request.officer, coming, code);
            if (const auto* slowed = std::get_if<desk::SignIn::Slowed>(&answered))
                return slowed_answer(request, *slowed);
            const auto* confirmed = std::get_if<desk::SignIn::Confirmed>(&answered);
            if (!confirmed) return wrong_code(request);
            Response response = json_answer({{"session", json_of(confirmed->opened.signed_in)},
                                             {"recovery_codes", confirmed->recovery_codes}});
            seat(request, response, confirmed->opened);
            return response;
        });
}

Response reset_second_factor(House& house, const Request& request) {
    if (!house.sign_in.officer(request.parameters[0]))
        return problem(request.language, Trouble::path_unknown);
    house.sign_in.reset_factor(request.parameters[0], request.officer->officer.id);
    Response response;
    response.status = 204;
    return response;
}

Response end_officers_sessions(House& house, const Request& request) {
    if (!house.sign_in.officer(request.parameters[0]))
        return problem(request.language, Trouble::path_unknown);
    house.sign_in.end_sessions(request.parameters[0]);
    Response response;
    response.status = 204;
    return response;
}

Response show_sign_in_rules(House& house, const Request&) { return json_answer(json_of_rules(house)); }

Response change_sign_in_rules(House& house, const Request& request) {
    return with_body(
        house, request, [&](Object& body) { return body.word("second_factor", requirement_from); },
        [&](bool required) {
            house.sign_in.require_factor(required);
            return json_answer(json_of_rules(house));
        });
}

}  // namespace dengwen::http
