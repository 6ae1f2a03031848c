#include "http/uploads.hpp"

#include "desk/scanner.hpp"
#include "desk/upload.hpp"
#include "http/acting.hpp"
#include "http/turnstile.hpp"

namespace dengwen::http {

namespace {

Trouble trouble_of(desk::UploadFlaw flaw) {
    switch (flaw) {
        case desk::UploadFlaw::type:
            return Trouble::attachment_type_refused;
        case desk::UploadFlaw::picture_too_large:
            return Trouble::picture_too_large;
        case desk::UploadFlaw::packed_too_much:
            return Trouble::packed_too_much;
    }
    return Trouble::attachment_type_refused;
}

// An empty file input of a form has an empty name.
bool brings_file(const Request& request) {
    constexpr std::string_view named = "filename=\"";
    if (!request.header("Content-Type").starts_with("multipart/")) return true;
    const std::string_view body = request.body;
    for (std::size_t at = 0; (at = body.find(named, at)) != std::string_view::npos;) {
        at += named.size();
        if (body.substr(at, 1) != "\"") return true;
    }
    return false;
}

}  // namespace

LookedAt look_at_upload(House& house, const Request& request, std::string_view bytes) {
    if (upload_wait(house, request, bytes.size()) > 0) return {{}, Trouble::uploads_slowed};
    const auto told = desk::upload_type(bytes);
    if (const auto* flaw = std::get_if<desk::UploadFlaw>(&told)) return {{}, trouble_of(*flaw)};
    if (house.scanner) switch (house.scanner->scan(bytes)) {
            case desk::Scanner::Found::clean:
                break;
            case desk::Scanner::Found::infected:
                return {{}, Trouble::attachment_infected};
            case desk::Scanner::Found::not_scanned:
                return {{}, Trouble::attachment_not_scanned};
        }
    return {std::get<std::string>(told), std::nullopt};
}

Handler aside(Handler handler) {
    return [handler = std::move(handler)](House& house, RequestPtr request, Respond answer) {
        if (!house.scanner || !brings_file(*request))
            return handler(house, std::move(request), std::move(answer));
        const bool taken = house.scanner->post([handler, &house, request, answer] {
            try {
                handler(house, request, answer);
            } catch (...) {
                answer(fault_of(*request, std::current_exception()));
            }
        });
        if (!taken) answer(problem(request->language, Trouble::too_busy));
    };
}

}  // namespace dengwen::http
