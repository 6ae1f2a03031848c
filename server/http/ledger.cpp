// The ledger (存证账本) as anybody may fetch it: checkpoint, tiles and entry bundles, in the formats of
// docs/ledger.md.
#include "desk/desk.hpp"
#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/seal.hpp"

namespace dengwen::http {

namespace {

// A page of any other site may check a receipt with these: they are the same for everybody.
Response open_answer(std::string bytes, const char* type, const char* caching) {
    return {200,
            type,
            std::move(bytes),
            {{"Cache-Control", caching},
             {"Access-Control-Allow-Origin", "*"},
             {"Cross-Origin-Resource-Policy", "cross-origin"},
             {"Vary", "Accept-Encoding"}}};
}

Response resource(House& house, const Request& request, const std::string& path, const char* type,
                  const char* caching) {
    auto bytes = house.desk.ledger_resource(path);
    if (!bytes) return problem(request.language, Trouble::path_unknown);
    return open_answer(std::move(*bytes), type, caching);
}

}  // namespace

Response show_checkpoint(House& house, const Request& request) {
    return resource(house, request, "checkpoint", "text/plain; charset=utf-8", "public, max-age=2");
}

Response show_tile(House& house, const Request& request) {
    const std::string path = "tile/" + request.parameters.at(0) + "/" + request.parameters.at(1);
    return resource(house, request, path, "application/octet-stream", "public, max-age=31536000, immutable");
}

Response show_entry_proof(House& house, const Request& request) {
    const auto number = matter_number_from(request.parameters.at(0));
    const std::string& event = request.parameters.at(1);
    const auto entry = from_hex(request.parameters.at(2));
    const bool is_event = !event.empty() && event.size() <= 6 && event[0] != '0' &&
                          event.find_first_not_of("0123456789") == std::string::npos;
    if (!number || !entry || !is_event) return problem(request.language, Trouble::entry_unknown);
    auto answered = house.desk.entry_proof({*number, std::stoi(event), *entry});
    if (std::string* proof = std::get_if<std::string>(&answered))
        return open_answer(std::move(*proof), "text/plain; charset=utf-8", "no-cache");
    const bool is_known = std::holds_alternative<desk::Desk::NotSealedYet>(answered);
    Response response =
        problem(request.language, is_known ? Trouble::entry_not_sealed : Trouble::entry_unknown);
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
    if (is_known) response.headers.emplace_back("Retry-After", "5");
    return response;
}

Response show_signed_receipt(House& house, const Request& request) {
    const auto number = matter_number_from(request.parameters[0]);
    if (!number || (!request.officer && request.followed != number))
        return problem(request.language, Refusal::matter_not_found);
    const auto answered = house.desk.signed_receipt(actor_of(request), *number);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& receipt = std::get<std::optional<std::string>>(answered);
    if (!receipt) return problem(request.language, Trouble::receipt_not_signed);
    return {200,
            "text/plain; charset=utf-8",
            *receipt,
            {{"Content-Disposition", "attachment; filename=\"" + text(*number) + ".receipt\""},
             {"Cache-Control", "no-store"}}};
}

Response take_cosignatures(House& house, const Request& request) {
    switch (house.desk.take_cosignatures(request.body)) {
        case sealing::Cosigned::taken:
            return {204, "", "", {}};
        case sealing::Cosigned::malformed:
            return problem(request.language, Trouble::malformed_note);
        case sealing::Cosigned::unknown_checkpoint:
            return problem(request.language, Trouble::checkpoint_unknown);
        case sealing::Cosigned::unknown_witness:
            return problem(request.language, Trouble::witness_unknown);
        case sealing::Cosigned::wrong_signature:
            return problem(request.language, Trouble::signature_wrong);
    }
    return problem(request.language, Trouble::malformed_note);
}

}  // namespace dengwen::http
