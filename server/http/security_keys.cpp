// Security keys: asked for a signature in the second step of signing in; added, named and taken away by their
// officer.
#include "http/security_keys.hpp"

#include "http/answers.hpp"
#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/session.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

using KeyJson = nlohmann::ordered_json;

// Bytes written as base64url.
std::string bytes_in(Object& body, std::string_view name, const TextLimit& limit) {
    const std::string text = body.text(name, limit);
    auto bytes = desk::from_base64url(text);
    if (!bytes) body.fail(name, Flaw::unknown_word);
    return bytes.value_or("");
}

Response not_taken(const Request& request) { return problem(request.language, Trouble::key_wrong); }

}  // namespace

desk::KeySigned key_signed_from(Object& body) {
    desk::KeySigned given;
    given.credential = bytes_in(body, "credential", limit::key_credential);
    given.client_data = bytes_in(body, "client_data", limit::key_bytes);
    given.authenticator_data = bytes_in(body, "authenticator_data", limit::key_bytes);
    given.signature = bytes_in(body, "signature", limit::key_bytes);
    return given;
}

desk::SignIn::Proof proof_from(Object& body) {
    desk::SignIn::Proof proof;
    proof.code = body.text_or("code", limit::code_typed);
    if (body.has("key")) {
        Object key = body.object("key");
        proof.key = key_signed_from(key);
        key.close();
    }
    return proof;
}

Response ask_key(House& house, const Request& request) {
    const auto asked = house.sign_in.ask_key(*request.officer);
    return json_answer({{"origin", asked.origin},
                        {"party", asked.party},
                        {"challenge", asked.challenge},
                        {"credentials", asked.credentials},
                        {"code", asked.code}},
                       201);
}

Response give_key(House& house, const Request& request) {
    return with_body(
        house, request, [](Object& body) { return key_signed_from(body); },
        [&](const desk::KeySigned& given) {
            const desk::SignedIn& officer = *request.officer;
            if (officer.factor != desk::FactorState::code_wanted)
                return problem(request.language, Trouble::code_not_wanted);
            const auto coming = coming_from(request, officer.officer.id);
            const auto opening = house.sign_in.give_key(officer, coming, given);
            if (const auto* slowed = std::get_if<desk::SignIn::Slowed>(&opening))
                return slowed_answer(request, *slowed);
            const auto* opened = std::get_if<desk::SignIn::Opened>(&opening);
            if (!opened) return not_taken(request);
            Response response = json_answer(json_of(opened->signed_in), 201);
            seat(request, response, *opened);
            return response;
        });
}

Response propose_key(House& house, const Request& request) {
    return with_body(
        house, request, [](Object& body) { return proof_from(body); },
        [&](const desk::SignIn::Proof& proof) {
            const desk::SignedIn& officer = *request.officer;
            const auto answered =
                house.sign_in.propose_key(officer, coming_from(request, officer.officer.id), proof);
            if (const auto* slowed = std::get_if<desk::SignIn::Slowed>(&answered))
                return slowed_answer(request, *slowed);
            const auto* proposal = std::get_if<desk::SignIn::KeyProposal>(&answered);
            if (!proposal) return wrong_proof(request, proof);
            return json_answer({{"origin", proposal->origin},
                                {"party", proposal->party},
                                {"challenge", proposal->challenge},
                                {"credentials", proposal->credentials},
                                {"officer",
                                 {{"number", proposal->number},
                                  {"id", officer.officer.id},
                                  {"name", officer.officer.name}}}},
                               201);
        });
}

Response confirm_key(House& house, const Request& request) {
    struct Given {
        std::string name;
        desk::NewKey key;
    };
    return with_body(
        house, request,
        [](Object& body) {
            Given given;
            given.name = body.text("name", limit::key_name);
            given.key.client_data = bytes_in(body, "client_data", limit::key_bytes);
            given.key.attestation = bytes_in(body, "attestation", limit::key_attestation);
            return given;
        },
        [&](const Given& given) {
            const auto coming = coming_from(request, request.officer->officer.id);
            const auto answered = house.sign_in.confirm_key(*request.officer, coming, given.name, given.key);
            if (const auto* slowed = std::get_if<desk::SignIn::Slowed>(&answered))
                return slowed_answer(request, *slowed);
            const auto* confirmed = std::get_if<desk::SignIn::KeyConfirmed>(&answered);
            if (!confirmed) return not_taken(request);
            Response response = json_answer({{"session", json_of(confirmed->opened.signed_in)},
                                             {"recovery_codes", confirmed->recovery_codes}},
                                            201);
            seat(request, response, confirmed->opened);
            return response;
        });
}

Response remove_key(House& house, const Request& request) {
    switch (house.sign_in.remove_key(request.officer->officer.id, request.parameters[0])) {
        case desk::SignIn::KeyRemoval::unknown:
            return problem(request.language, Trouble::key_unknown);
        case desk::SignIn::KeyRemoval::last:
            return problem(request.language, Trouble::key_last);
        case desk::SignIn::KeyRemoval::done:
            break;
    }
    Response response;
    response.status = 204;
    return response;
}

Response wrong_proof(const Request& request, const desk::SignIn::Proof& proof) {
    return proof.key ? not_taken(request) : problem(request.language, Trouble::code_wrong, {}, "/code");
}

nlohmann::ordered_json json_of(const desk::OwnKey& key) {
    return {{"id", key.id},
            {"name", key.name},
            {"added", iso(key.added)},
            {"used", key.used ? KeyJson(iso(*key.used)) : KeyJson()}};
}

}  // namespace dengwen::http
