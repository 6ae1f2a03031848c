#include "http/dispatch.hpp"

#include <algorithm>
#include <chrono>
#include <initializer_list>

#include "desk/desk.hpp"
#include "desk/passwords.hpp"
#include "desk/sign_in.hpp"
#include "http/acting.hpp"
#include "http/form.hpp"
#include "http/log.hpp"
#include "http/packing.hpp"
#include "http/session.hpp"
#include "http/sheet.hpp"
#include "http/turnstile.hpp"

namespace dengwen::http {

namespace {

bool writes(Method method) {
    return method == Method::post || method == Method::put || method == Method::patch ||
           method == Method::delete_;
}

void secure(Response& response, const Request& request) {
    const auto set = [&](const char* name, const char* value) {
        for (const auto& [present, unused] : response.headers)
            if (present == name) return;
        response.headers.emplace_back(name, value);
    };
    for (const auto& [name, value] : safety_headers) set(name, value);
    if (request.secure) set(transport_policy.first, transport_policy.second);
    set("Vary", "Accept-Language, Cookie, X-Query-Code");
    set("Content-Language", std::string(tag(request.language)).c_str());
    response.headers.emplace_back("Trace-Number", request.trace);
}

// The same trouble for a person with a browser.
void tell_as_page(Response& response, const Request& request) {
    Page told = error_page(request, response.status, response.status >= 500 ? request.trace : std::string());
    response.type = std::move(told.type);
    response.body = std::move(told.html);
    for (Header& header : told.headers) response.headers.push_back(std::move(header));
}

// What an officer has to do before anything else: the second step, then an own password, then a second
// factor.
std::optional<Trouble> first_of(const desk::SignedIn& officer, const Route& route) {
    if (route.pattern == "/api/v1/session") return std::nullopt;
    const auto unless = [&](std::initializer_list<std::string_view> patterns, Trouble trouble) {
        const bool one_of_them = std::find(patterns.begin(), patterns.end(), route.pattern) != patterns.end();
        return one_of_them ? std::nullopt : std::optional(trouble);
    };
    if (officer.factor == desk::FactorState::code_wanted)
        return unless({"/api/v1/session/code", "/api/v1/session/challenge", "/api/v1/session/key"},
                      Trouble::code_first);
    if (officer.must_change_password) return unless({"/api/v1/password"}, Trouble::password_change_first);
    if (officer.factor == desk::FactorState::enrolment_wanted)
        return unless({"/api/v1/second-factor", "/api/v1/security-keys", "/api/v1/security-keys/challenge"},
                      Trouble::second_factor_first);
    return std::nullopt;
}

}  // namespace

Dispatch::Dispatch(House& house)
    : house_(house),
      table_(routes(house)),
      metrics_(table_.routes()),
      trace_root_(desk::new_token().substr(0, 8)) {
    house_.metrics_text = [this] { return metrics_.text(); };
}

std::string Dispatch::next_trace() { return trace_root_ + "-" + std::to_string(++traces_); }

std::size_t Dispatch::bytes_max(Method method, std::string_view path) const {
    const Table::Found found = table_.find(method, path);
    return found.route ? found.route->bytes_max : body_bytes_max;
}

void Dispatch::refused(int status) {
    metrics_.count(nullptr, status, 0);
    write(LogLine{"", "none", status, 0, next_trace(), "", ""});
}

void Dispatch::operator()(std::shared_ptr<Request> request, Respond answer) {
    const auto begin = std::chrono::steady_clock::now();
    request->trace = next_trace();
    house_.proxies.tell_origin(*request);
    if (house_.all_secure) request->secure = true;
    Table::Found found = table_.find(request->method, request->path);
    const Route* route = found.route;
    request->parameters = std::move(found.parameters);
    if (route) request->pattern = route->pattern;

    const Respond finish = [this, request, route, begin, answer = std::move(answer)](Response response) {
        if (response.type == "application/problem+json" && wants_page(*request))
            tell_as_page(response, *request);
        secure(response, *request);
        pack(response, *request);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        metrics_.count(route, response.status, took.count());
        write(LogLine{name(request->method), route ? std::string_view(route->pattern) : "none",
                      response.status, took.count() * 1000, request->trace,
                      request->officer ? request->officer->officer.id : "", response.cause});
        answer(std::move(response));
    };
    if (!route) {
        Response response = problem(
            request->language, found.allowed.empty() ? Trouble::path_unknown : Trouble::method_not_allowed);
        if (!found.allowed.empty()) response.headers.emplace_back("Allow", found.allowed);
        return finish(std::move(response));
    }
    try {
        run(*route, request, finish);
    } catch (...) {
        finish(fault_of(*request, std::current_exception()));
    }
}

void Dispatch::run(const Route& route, const std::shared_ptr<Request>& request, const Respond& answer) {
    const auto refuse = [&](Trouble trouble) { answer(problem(request->language, trouble)); };
    if (writes(route.method) && sent_from_elsewhere(*request)) return refuse(Trouble::foreign_origin);
    if (malformed_key(*request))
        return answer(problem(request->language, Trouble::malformed_header, {}, "Idempotency-Key:"));
    const std::string_view coding = request->header("content-encoding");
    if (!coding.empty() && coding != "identity") return refuse(Trouble::content_coding_refused);

    const std::string_view token = request->cookie(session_cookie_name(*request));
    if (!token.empty()) request->officer = house_.sign_in.of(std::string(token));
    const std::string_view code = request->header("x-query-code");
    if (!request->officer && house_.turnstile && !route.pattern.starts_with("/static/"))
        if (const int seconds = house_.turnstile->request(*request, std::chrono::steady_clock::now()))
            return answer(problem_until(request->language, Trouble::too_many_requests, seconds));
    if (!request->officer && !code.empty()) {
        if (const int seconds = code_wait(house_, *request, code))
            return answer(problem_until(request->language, Trouble::query_codes_slowed, seconds));
        request->followed = house_.desk.number_of(std::string(code));
        if (!request->followed) {
            code_unknown(house_, *request, code);
            return refuse(Trouble::query_code_unknown);
        }
    }
    const bool signs_in = route.method == Method::post && route.pattern == "/api/v1/sessions";
    if (request->officer && writes(route.method) && !signs_in &&
        !desk::same_token(request->officer->csrf_token, std::string(request->header("x-csrf-token")))) {
        if (route.access != Access::anyone || route.pattern.starts_with("/api/"))
            return refuse(Trouble::csrf_token_wrong);
        request->officer = nullptr;  // a form of the public pages, sent from an officer's browser
    }
    switch (route.access) {
        case Access::anyone:
            break;
        case Access::petitioner_or_officer:
            if (!request->officer && !request->followed) return refuse(Trouble::not_signed_in);
            break;
        case Access::officer:
        case Access::administrator:
            if (!request->officer) return refuse(Trouble::not_signed_in);
            break;
    }
    if (const auto first = request->officer ? first_of(*request->officer, route) : std::nullopt) {
        if (route.access != Access::anyone) return refuse(*first);
        request->officer = nullptr;
    }
    if (route.access == Access::administrator && !request->officer->officer.has(Role::administrator))
        return refuse(Trouble::not_administrator);
    route.handler(house_, request, answer);
}

}  // namespace dengwen::http
