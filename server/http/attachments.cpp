// Attachments: a file is sent as it is, before the registration or submission that names it.
#include "desk/attachment.hpp"

#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/follow_files.hpp"
#include "http/handlers.hpp"
#include "http/uploads.hpp"

namespace dengwen::http {

namespace {

constexpr int later_seconds = 60;

}  // namespace

std::string attachment_disposition(const desk::Attachment& attachment, bool in_place) {
    std::string out = in_place ? "inline" : "attachment";
    out += "; filename*=UTF-8''";
    constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : attachment.name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           c == '.' || c == '-';
        if (plain)
            out += c;
        else
            ((out += '%') += digits[byte >> 4]) += digits[byte & 15];
    }
    return out;
}

Response keep_attachment(House& house, const Request& request) {
    const LookedAt found = look_at_upload(house, request, request.body);
    if (found.trouble) {
        const bool later =
            *found.trouble == Trouble::uploads_slowed || *found.trouble == Trouble::attachment_not_scanned;
        return later ? problem_until(request.language, *found.trouble, later_seconds)
                     : problem(request.language, *found.trouble);
    }
    const std::string sha256 = house.desk.keep_attachment(request.body);
    return json_answer({{"sha256", sha256}, {"type", found.type}, {"bytes", request.body.size()}}, 201);
}

Response show_attachment(House& house, const Request& request) {
    const auto number = matter_number_from(request.parameters[0]);
    if (!number || (!request.officer && request.followed != number))
        return problem(request.language, Refusal::matter_not_found);
    Conditions conditions(request);
    const auto ground = conditions.word("ground", reading_ground_from);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    auto answered = house.desk.attachment(actor_of(request), *number, request.parameters[1], ground);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered))
        return *refusal == Refusal::ground_needed ? problem(request.language, *refusal)
                                                  : problem(request.language, Trouble::attachment_unknown);
    auto& [content, file] = std::get<0>(answered);
    const desk::Attachment attachment = desk::attachment_from(content.body);
    Response response;
    response.type = desk::may_be_shown(attachment.type) ? attachment.type : "application/octet-stream";
    response.body = std::move(file);
    response.headers.emplace_back("Content-Disposition",
                                  attachment_disposition(attachment, desk::may_be_shown(attachment.type)));
    response.headers.emplace_back("Content-Security-Policy",
                                  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; "
                                  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    return response;
}

}  // namespace dengwen::http
