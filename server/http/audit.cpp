// How officers opened matters, for the auditor: sums by duty and ground, and some drawn by lot.
#include "desk/audit.hpp"

#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

constexpr int audit_days_shown = 30;
constexpr std::size_t seed_bytes_max = 64;

desk::AuditAsked read_audit(Conditions& conditions, Day today) {
    desk::AuditAsked asked;
    asked.unit = conditions.text("unit");
    asked.until = conditions.day("until").value_or(today);
    asked.from = conditions.day("from").value_or(std::max(first_day, asked.until - (audit_days_shown - 1)));
    if (asked.until < asked.from || asked.until - asked.from >= desk::audit_days_max)
        conditions.fail("from", "out_of_range");
    asked.drawn = conditions.number("drawn", 0, desk::audit_drawn_max, asked.drawn);
    asked.seed = conditions.text("seed");
    if (asked.seed.size() > seed_bytes_max) conditions.fail("seed", "too_long");
    return asked;
}

nlohmann::ordered_json shown_audit(const desk::Audit& audit, const desk::AuditAsked& asked, const Now& now) {
    nlohmann::ordered_json sums = nlohmann::ordered_json::array();
    for (const desk::AuditSum& sum : audit.sums)
        sums.push_back({{"duty", names(sum.footing).duty},
                        {"ground", names(sum.footing).ground},
                        {"rows", sum.rows},
                        {"times", sum.times}});
    nlohmann::ordered_json drawn = nlohmann::ordered_json::array();
    for (const store::Reading& one : audit.drawn) {
        nlohmann::ordered_json reading = json_of(one, now, false);
        reading["number"] = text(one.matter);
        drawn.push_back(std::move(reading));
    }
    return {{"unit", audit.unit},        {"from", iso(asked.from)},   {"until", iso(asked.until)},
            {"seed", asked.seed},        {"rows", audit.rows},        {"sums", std::move(sums)},
            {"drawn", std::move(drawn)}, {"officers", audit.officers}};
}

}  // namespace

Response show_audit(House& house, const Request& request) {
    Conditions conditions(request);
    const desk::AuditAsked asked = read_audit(conditions, house.desk.now().day);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = desk::audit(house.desk, actor_of(request), asked);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    return json_answer(shown_audit(std::get<desk::Audit>(answered), asked, house.desk.now()));
}

}  // namespace dengwen::http
