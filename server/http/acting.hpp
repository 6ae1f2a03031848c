// Acting: what every handler that writes has in common, from the body to the answer.
#pragma once

#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/act.hpp"
#include "desk/desk.hpp"
#include "desk/sign_in.hpp"
#include "http/once.hpp"
#include "http/problem.hpp"
#include "http/reader.hpp"
#include "http/routes.hpp"

namespace dengwen::http {

Actor actor_of(const Request& request);
Reading reading_for(House& house);

// The body as JSON; on failure the problem is answered and nothing returned. An empty body reads as {}.
std::optional<nlohmann::json> read_body(const Request& request, Reading& reading, const Respond& answer);
// Answers with what was wrong, if anything was.
bool refused(const Request& request, const Reading& reading, const Respond& answer);

std::string version_tag(int version);                                     // W/"7"
std::optional<std::optional<int>> asked_version(const Request& request);  // outer empty: cannot be read

// 503, with the cause for the log beside it.
Response fault_of(const Request& request, const std::exception_ptr& fault);

// Turns what the desk answers into the response: the value's own, a refusal, a repetition, or a fault.
template <class Value>
auto answering(RequestPtr request, Respond answer, Response (*make)(const Value&)) {
    return [request = std::move(request), answer = std::move(answer), make](desk::Answered<Value> answered,
                                                                            std::exception_ptr fault) {
        if (fault) return answer(fault_of(*request, fault));
        if (const Refusal* refusal = std::get_if<Refusal>(&answered))
            return answer(problem(request->language, *refusal));
        const Value& value = std::get<Value>(answered);
        answer(value.repeated ? repeated(*request, *value.repeated) : make(value));
    };
}

void register_matter(House& house, RequestPtr request, Respond answer);
void report_retaliation(House& house, RequestPtr request, Respond answer);
// The asking of an act as the request brings it; nothing when it was refused and answered.
std::optional<desk::Asking> asking_of(House& house, const RequestPtr& request, const Respond& answer, Act act,
                                      Ask (*read)(Object&));
Handler act_handler(Act act, Ask (*read)(Object&));
void open_identity(House& house, RequestPtr request, Respond answer);

}  // namespace dengwen::http
