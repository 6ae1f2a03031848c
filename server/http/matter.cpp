// A matter as its asker may see it, and following one by its query code.
#include "desk/opening.hpp"

#include "http/acting.hpp"
#include "http/answers.hpp"
#include "http/handlers.hpp"
#include "http/turnstile.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

Response shown_to(const Request& request, const desk::Answered<desk::MatterView>& answered, const Now& now) {
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& view = std::get<desk::MatterView>(answered);
    Response response = json_answer(json_of(view, now, request.officer == nullptr));
    response.headers.emplace_back("ETag", version_tag(view.matter.version));
    return response;
}

}  // namespace

Response show_matter(House& house, const Request& request) {
    const auto number = matter_number_from(request.parameters[0]);
    if (!number || (!request.officer && request.followed != number))
        return problem(request.language, Refusal::matter_not_found);
    Conditions conditions(request);
    const auto ground = conditions.word("ground", reading_ground_from);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    auto answered = house.desk.matter(actor_of(request), *number, ground);
    auto* view = std::get_if<desk::MatterView>(&answered);
    if (view && !request.officer) desk::note_opening(house.desk, *view);
    return shown_to(request, answered, house.desk.now());
}

Response follow_matter(House& house, const Request& request) {
    Reading reading = reading_for(house);
    Response response;
    auto body = read_body(request, reading, [&](Response refused) { response = std::move(refused); });
    if (!body) return response;
    Object object(reading, &*body, "");
    const std::string code = object.text("query_code", TextLimit{1, 64});
    object.close();
    if (!reading.ok()) return problem(request.language, Trouble::malformed_body, reading.faults);
    if (const int seconds = code_wait(house, request, code))
        return problem_until(request.language, Trouble::query_codes_slowed, seconds);
    const auto number = house.desk.number_of(code);
    if (!number) {
        code_unknown(house, request, code);
        return problem(request.language, Trouble::query_code_unknown, {}, "/query_code");
    }
    auto answered = house.desk.follow(code);
    if (auto* view = std::get_if<desk::MatterView>(&answered)) desk::note_opening(house.desk, *view);
    return shown_to(request, answered, house.desk.now());
}

}  // namespace dengwen::http
