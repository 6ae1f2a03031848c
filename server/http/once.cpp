#include "http/once.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "desk/digest.hpp"
#include "desk/seal.hpp"
#include "desk/sign_in.hpp"
#include "http/problem.hpp"

namespace dengwen::http {

namespace {

constexpr std::size_t key_max = 200;

// A ticket of the turnstile is good for one petition: what it let through is its key where no other is given.
std::string_view key_of(const Request& request) {
    const std::string_view key = request.header("idempotency-key");
    return key.empty() ? request.header("flood-ticket") : key;
}

std::string secret_of(const Request& request) {
    const std::string whose = request.officer    ? "officer/" + request.officer->officer.id
                              : request.followed ? "matter/" + text(*request.followed)
                                                 : "anyone";
    return whose + "\n" + std::string(key_of(request));
}

}  // namespace

bool malformed_key(const Request& request) {
    const std::string_view key = request.header("idempotency-key");
    return key.size() > key_max ||
           !std::all_of(key.begin(), key.end(), [](char c) { return c > ' ' && c < 0x7F; });
}

std::optional<store::Once> once_for(const Request& request) {
    if (key_of(request).empty()) return std::nullopt;
    store::Once once;
    once.key = desk::digest(secret_of(request));
    once.fingerprint = desk::digest(std::string(name(request.method)) + "\n" + request.path + "\n" +
                                    request.query + "\n" + request.body);
    return once;
}

void keep(const Request& request, store::Once& once, const Response& response) {
    once.status = response.status;
    once.body = desk::seal(secret_of(request), response.body);
    nlohmann::json headers = nlohmann::json::object();
    for (const auto& [name, value] : response.headers) headers[name] = value;
    once.headers = headers.dump();
}

Response repeated(const Request& request, const store::Once& before) {
    const auto once = once_for(request);
    const auto body = once && once->fingerprint == before.fingerprint
                          ? desk::unseal(secret_of(request), before.body)
                          : std::nullopt;
    if (!body) return problem(request.language, Trouble::idempotency_key_reused, {}, "Idempotency-Key:");
    Response response;
    response.status = before.status;
    response.body = *body;
    const auto headers = nlohmann::json::parse(before.headers);
    for (const auto& [name, value] : headers.items())
        response.headers.emplace_back(name, value.get<std::string>());
    response.headers.emplace_back("Idempotency-Replayed", "true");
    return response;
}

Handler once(std::function<Response(House&, const Request&)> handler) {
    return [handler = std::move(handler)](House& house, RequestPtr request, Respond answer) {
        auto once = once_for(*request);
        if (once)
            if (const auto before = house.desk.answer_kept(once->key))
                return answer(repeated(*request, *before));
        Response response = handler(house, *request);
        if (once && response.status < 300) {
            keep(*request, *once, response);
            house.desk.keep_answer(*once);
        }
        answer(std::move(response));
    };
}

}  // namespace dengwen::http
