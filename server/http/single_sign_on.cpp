// Single sign-on: an officer's browser goes to the provider and comes back with its word. What it has to
// bring back stands in a cookie of its own for ten minutes, sealed, so that no other browser can finish what
// this one began.
#include "oidc/single_sign_on.hpp"

#include <nlohmann/json.hpp>

#include "desk/desk.hpp"
#include "desk/sign_in.hpp"
#include "http/page.hpp"
#include "http/pages_citizen.hpp"
#include "http/pages_desk.hpp"
#include "http/session.hpp"
#include "http/sheet.hpp"

namespace dengwen::http {

namespace {

using nlohmann::json;

constexpr const char* way_cookie_name = "dengwen_way";
constexpr const char* way_purpose = "single sign-on";
constexpr std::int64_t way_milliseconds = 600'000;

// Comes along when the provider sends the browser back from its own address, so it cannot be Strict.
std::string way_cookie(const Request& request, const std::string& value, bool ends) {
    return std::string(way_cookie_name) + "=" + value +
           "; Path=/single-sign-on; HttpOnly; SameSite=Lax; Max-Age=" + (ends ? "0" : "600") +
           (request.secure ? "; Secure" : "");
}

Response plain_page(const Request& request, int status, const std::string& word) {
    Sheet sheet(nullptr, request, nullptr, "single_sign_on.tpl", "");
    const Phrases& say = sheet.say();
    sheet.body().SetValue("HEADING", say.at("single." + word));
    sheet.body().SetValue("TEXT", say.at("single." + word + ".text"));
    sheet.body().SetValue("LINK", say.at(word == "come" ? "single.on" : "single.back"));
    sheet.forbid_language_change();
    sheet.forbid_keeping();
    Page page = sheet.done(status, say.at("single." + word));
    Response response;
    response.status = page.status;
    response.type = page.type;
    response.body = std::move(page.html);
    response.headers = std::move(page.headers);
    return response;
}

Response not_come(const Request& request, int status, const std::string& word, std::string cause = {}) {
    Response response = plain_page(request, status, word);
    response.headers.emplace_back("Set-Cookie", way_cookie(request, "", true));
    response.cause = std::move(cause);
    return response;
}

// Answers from the thread that asked the provider, which nothing thrown may leave.
template <class Make>
void answer_safely(const Request& request, const Respond& answer, Make make) {
    Response response;
    try {
        response = make();
    } catch (const std::exception& fault) {
        response = not_come(request, 503, "away", fault.what());
    }
    answer(std::move(response));
}

Response gone(House& house, const Request& request, const oidc::Going& going) {
    const std::int64_t until = house.desk.now().instant.milliseconds + way_milliseconds;
    const json way{
        {"state", going.state}, {"nonce", going.nonce}, {"verifier", going.verifier}, {"until", until}};
    Response response;
    response.status = 302;
    response.type = "text/plain; charset=utf-8";
    response.headers = {
        {"Location", going.address},
        {"Cache-Control", "no-store"},
        {"Set-Cookie", way_cookie(request, hex(page_seal(house).seal(way_purpose, way.dump())), false)}};
    return response;
}

void go(House& house, RequestPtr request, Respond answer) {
    house.single_sign_on->go([&house, request, answer](std::variant<oidc::Going, oidc::Failed> going) {
        answer_safely(*request, answer, [&] {
            if (const auto* failed = std::get_if<oidc::Failed>(&going))
                return not_come(*request, 503, "away", failed->because);
            return gone(house, *request, std::get<oidc::Going>(going));
        });
    });
}

// What this browser took along, if it did, and not too long ago.
std::optional<oidc::Going> way_of(House& house, const Request& request) {
    const auto bytes = from_hex(request.cookie(way_cookie_name));
    const auto opened = bytes ? page_seal(house).open(way_purpose, *bytes) : std::nullopt;
    const json way = json::parse(opened.value_or(""), nullptr, false);
    if (!way.is_object() || way["until"].get<std::int64_t>() < house.desk.now().instant.milliseconds)
        return std::nullopt;
    return oidc::Going{{},
                       way["state"].get<std::string>(),
                       way["nonce"].get<std::string>(),
                       way["verifier"].get<std::string>()};
}

// The page is ours and not another redirect: a cookie that is Strict goes along only where the way began
// here.
Response came(House& house, const Request& request, const oidc::Vouched& vouched) {
    const auto opened = house.sign_in.open_vouched(vouched.officer, coming_from(request, vouched.officer),
                                                   vouched.with_second_factor);
    if (!opened) return not_come(request, 403, "unknown", "single sign-on: no such officer here");
    Response response = plain_page(request, 200, "come");
    seat(request, response, *opened);
    response.headers.emplace_back("Set-Cookie", way_cookie(request, "", true));
    response.headers.emplace_back("Refresh", "0; url=/desk");
    return response;
}

void come(House& house, RequestPtr request, Respond answer) {
    const auto query = form_fields(request->query);
    const auto value = [&](std::string_view name) {
        const std::string* found = query ? find(*query, name) : nullptr;
        return found ? *found : std::string();
    };
    auto went = way_of(house, *request);
    if (!went || value("state") != went->state) return answer(not_come(*request, 400, "lost"));
    const std::string code = value("code");
    if (code.empty()) return answer(not_come(*request, 403, "refused"));
    house.single_sign_on->come(code, std::move(*went),
                               [&house, request, answer](std::variant<oidc::Vouched, oidc::Failed> said) {
                                   answer_safely(*request, answer, [&] {
                                       if (const auto* failed = std::get_if<oidc::Failed>(&said))
                                           return not_come(*request, 403, "refused", failed->because);
                                       return came(house, *request, std::get<oidc::Vouched>(said));
                                   });
                               });
}

}  // namespace

std::vector<Route> single_sign_on_pages() {
    return {{Method::get, "/single-sign-on", Access::anyone, go},
            {Method::get, "/single-sign-on/return", Access::anyone, come}};
}

}  // namespace dengwen::http
