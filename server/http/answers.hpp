// Answers: small forms of response that many handlers give.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

#include "http/problem.hpp"
#include "http/request.hpp"

namespace dengwen::http {

Response json_answer(const nlohmann::ordered_json& body, int status = 200);
// {"items": […], "next": cursor or null}
Response listed(nlohmann::ordered_json items, const std::optional<std::string>& next);

// Conditions: the query string read strictly; a name nobody asked for is a fault, like an unknown field of a
// body.
class Conditions {
  public:
    explicit Conditions(const Request& request);
    std::string text(std::string_view name);
    int number(std::string_view name, int least, int most, int otherwise);
    std::optional<Day> day(std::string_view name);
    template <class Value>
    std::optional<Value> word(std::string_view name, std::optional<Value> (*from)(std::string_view)) {
        const std::string given = text(name);
        if (given.empty()) return std::nullopt;
        auto value = from(given);
        if (!value) fail(name, "unknown_word");
        return value;
    }
    void fail(std::string_view name, std::string_view flaw);
    void fail(std::string_view name, std::string_view flaw, const Words& sentence);  // that says what to do
    std::optional<Response> problem_if_any();  // after all were asked for

  private:
    const Request& request_;
    Fields fields_;
    std::vector<std::string> seen_;
    std::vector<Malformed> faults_;
};

// Cursors: where a page ended, opaque to the client.
std::string cursor_of(std::string_view key);
std::optional<std::string> key_of(std::string_view cursor);

}  // namespace dengwen::http
