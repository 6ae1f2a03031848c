#include "http/answers.hpp"

#include <algorithm>

#include "http/text.hpp"

namespace dengwen::http {

Response json_answer(const nlohmann::ordered_json& body, int status) {
    Response response;
    response.status = status;
    response.body = body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
    return response;
}

Response listed(nlohmann::ordered_json items, const std::optional<std::string>& next) {
    nlohmann::ordered_json body{{"items", std::move(items)}, {"next", nullptr}};
    if (next) body["next"] = *next;
    return json_answer(body);
}

Conditions::Conditions(const Request& request) : request_(request) {
    auto fields = form_fields(request.query);
    if (fields)
        fields_ = std::move(*fields);
    else
        fail("", "not_well_formed");
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (const auto flaw = take(fields_[i].second, TextLimit{0, 200}))
            fail(fields_[i].first, dengwen::http::name(*flaw));
        for (std::size_t j = 0; j < i; ++j)
            if (fields_[i].first == fields_[j].first) fail(fields_[i].first, "repeated_field");
    }
}

void Conditions::fail(std::string_view name, std::string_view flaw) {
    static const Words sentence{"这个查询条件有误", "is a condition that cannot be read"};
    fail(name, flaw, sentence);
}

void Conditions::fail(std::string_view name, std::string_view flaw, const Words& sentence) {
    faults_.push_back({"?" + std::string(name), std::string(flaw), sentence});
}

std::string Conditions::text(std::string_view name) {
    seen_.emplace_back(name);
    const std::string* found = find(fields_, name);
    return found ? *found : std::string();
}

int Conditions::number(std::string_view name, int least, int most, int otherwise) {
    const std::string given = text(name);
    if (given.empty()) return otherwise;
    const bool digits = given.size() <= 9 &&
                        std::all_of(given.begin(), given.end(), [](char c) { return c >= '0' && c <= '9'; });
    const int value = digits ? std::stoi(given) : -1;
    if (value >= least && value <= most) return value;
    fail(name, "out_of_range");
    return otherwise;
}

std::optional<Day> Conditions::day(std::string_view name) {
    const std::string given = text(name);
    if (given.empty()) return std::nullopt;
    const auto day = day_from(given);
    if (!day) fail(name, "no_such_day");
    return day;
}

std::optional<Response> Conditions::problem_if_any() {
    for (const auto& [name, value] : fields_)
        if (std::find(seen_.begin(), seen_.end(), name) == seen_.end()) fail(name, "unknown_field");
    if (faults_.empty()) return std::nullopt;
    return problem(request_.language, Trouble::malformed_query, faults_);
}

std::string cursor_of(std::string_view key) {
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const char c : key) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

std::optional<std::string> key_of(std::string_view cursor) {
    std::string percent;
    if (cursor.size() % 2 != 0) return std::nullopt;
    for (std::size_t i = 0; i < cursor.size(); i += 2) percent.append("%").append(cursor.substr(i, 2));
    return percent_decoded(percent, false);
}

}  // namespace dengwen::http
