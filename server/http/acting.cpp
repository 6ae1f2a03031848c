#include "http/acting.hpp"

#include "desk/attachment.hpp"
#include "http/acts.hpp"
#include "http/strict_json.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

Response acted(const desk::Acted& acted) {
    Response response;
    response.body = json_of(acted).dump();
    response.headers = {{"ETag", version_tag(acted.after.version)}};
    return response;
}

}  // namespace

Actor actor_of(const Request& request) {
    if (request.officer) return desk::actor_of(*request.officer);
    return {ActorKind::petitioner, {}, false};
}

Reading reading_for(House& house) {
    Reading reading;
    reading.kept_file = [&house](const std::string& sha256,
                                 const std::string& name) -> std::optional<std::string> {
        const auto file = house.desk.kept_file(sha256);
        if (!file) return std::nullopt;
        desk::Attachment named = *file;
        named.name = name;
        return desk::text(named);
    };
    return reading;
}

std::optional<nlohmann::json> read_body(const Request& request, Reading& reading, const Respond& answer) {
    if (request.body.empty()) return nlohmann::json::object();
    const std::string_view type = request.header("content-type");
    if (!type.starts_with("application/json")) {
        answer(problem(request.language, Trouble::media_type_unknown));
        return std::nullopt;
    }
    JsonFlaw flaw;
    auto body = read_json(request.body, flaw);
    if (body) return body;
    reading.fail(flaw.pointer, flaw.flaw);
    answer(problem(request.language,
                   flaw.flaw == Flaw::not_well_formed ? Trouble::not_json : Trouble::malformed_body,
                   reading.faults));
    return std::nullopt;
}

bool refused(const Request& request, const Reading& reading, const Respond& answer) {
    if (reading.ok()) return false;
    answer(problem(request.language, Trouble::malformed_body, reading.faults));
    return true;
}

std::string version_tag(int version) { return "W/\"" + std::to_string(version) + "\""; }

std::optional<std::optional<int>> asked_version(const Request& request) {
    std::string_view tag = request.header("if-match");
    if (tag.empty() || tag == "*") return std::optional<int>{};
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag.size() < 3 || tag.size() > 11 || tag.front() != '"' || tag.back() != '"') return std::nullopt;
    int version = 0;
    for (const char c : tag.substr(1, tag.size() - 2)) {
        if (c < '0' || c > '9') return std::nullopt;
        version = version * 10 + (c - '0');
    }
    return version;
}

Response fault_of(const Request& request, const std::exception_ptr& cause) {
    Response response = fault(request.language, request.trace);
    try {
        std::rethrow_exception(cause);
    } catch (const nlohmann::json::exception& error) {
        response.cause = "json " + std::to_string(error.id);  // its words would quote what it read
    } catch (const std::exception& error) {
        response.cause = error.what();
    } catch (...) {
        response.cause = "unknown";
    }
    return response;
}

std::optional<desk::Asking> asking_of(House& house, const RequestPtr& request, const Respond& answer, Act act,
                                      Ask (*read)(Object&)) {
    const auto number = matter_number_from(request->parameters[0]);
    if (!number || (!request->officer && request->followed != number)) {
        answer(problem(request->language, Refusal::matter_not_found));
        return std::nullopt;
    }
    const auto version = asked_version(*request);
    if (!version) {
        answer(problem(request->language, Trouble::malformed_header, {}, "If-Match:"));
        return std::nullopt;
    }
    desk::Asking asking{actor_of(*request), *number, {},          {}, *version,
                        once_for(*request), nullptr, std::nullopt};
    Reading reading = reading_for(house);
    auto body = read_body(*request, reading, answer);
    if (!body) return std::nullopt;
    Object object(reading, &*body, "");
    asking.ask = read(object);
    asking.actor.for_petitioner =
        object.flag_or("for_petitioner", act == Act::submission && request->officer);
    object.close();
    if (refused(*request, reading, answer)) return std::nullopt;
    asking.contents = std::move(reading.contents);
    asking.fill = [request](store::Once& kept, const desk::Acted& done) {
        keep(*request, kept, acted(done));
    };
    return asking;
}

Handler act_handler(Act act, Ask (*read)(Object&)) {
    return [act, read](House& house, RequestPtr request, Respond answer) {
        auto asking = asking_of(house, request, answer, act, read);
        if (!asking) return;
        house.desk.act(std::move(*asking), answering<desk::Acted>(request, std::move(answer), acted));
    };
}

}  // namespace dengwen::http
