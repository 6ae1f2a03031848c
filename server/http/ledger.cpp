// The ledger (存证账本) as anybody may fetch it: checkpoint, tiles and entry bundles, in the formats of
// docs/ledger.md.
#include "desk/desk.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"

namespace dengwen::http {

namespace {

Response resource(House& house, const Request& request, const std::string& path, const char* type,
                  const char* caching) {
    auto bytes = house.desk.ledger_resource(path);
    if (!bytes) return problem(request.language, Trouble::path_unknown);
    // A page of any other site may check a receipt with these: they are the same for everybody.
    return {200,
            type,
            std::move(*bytes),
            {{"Cache-Control", caching},
             {"Access-Control-Allow-Origin", "*"},
             {"Cross-Origin-Resource-Policy", "cross-origin"},
             {"Vary", "Accept-Encoding"}}};
}

}  // namespace

Response show_checkpoint(House& house, const Request& request) {
    return resource(house, request, "checkpoint", "text/plain; charset=utf-8", "public, max-age=2");
}

Response show_tile(House& house, const Request& request) {
    const std::string path = "tile/" + request.parameters.at(0) + "/" + request.parameters.at(1);
    return resource(house, request, path, "application/octet-stream", "public, max-age=31536000, immutable");
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
