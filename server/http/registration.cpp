// Registration (登记): POST /api/v1/matters, by an officer for whoever came or wrote, or by the petitioner on
// the web; and the report of
// retaliation (打击报复) over a matter, which is a matter of its own at another body.
#include "http/acting.hpp"
#include "http/acts.hpp"
#include "http/turnstile.hpp"
#include "http/views.hpp"

namespace dengwen::http {

RegistrationAsked read_registration(Object& body) {
    RegistrationAsked asked;
    asked.submission = submission_fields(body);
    asked.kind = body.word("kind", kind_from);
    asked.category = body.text_or("category", limit::code);
    asked.place = body.text_or("place", limit::code);
    asked.accused_unit = identifier_or_none(body, "accused_unit");
    asked.demands = body.contents("demands", limit::demand, "demand", limit::demands_max);
    asked.unit = identifier_or_none(body, "unit");
    return asked;
}

namespace {

Response receipt(const desk::Receipt& receipt) {
    Response response;
    response.status = 201;
    response.body = json_of(receipt).dump();
    response.headers = {{"Location", "/api/v1/matters/" + text(receipt.number)}, {"ETag", version_tag(1)}};
    return response;
}

// A program is asked for the same work as a browser, or for the same wait.
std::optional<Response> asked_for_work(House& house, const Request& request) {
    if (request.officer || !house.turnstile) return std::nullopt;
    const std::string subject =
        "POST " + request.path + "\n" + std::string(request.header("idempotency-key")) + "\n" + request.body;
    const auto toll = house.turnstile->filing(request, subject, request.header("flood-ticket"),
                                              request.header("flood-work"), std::chrono::steady_clock::now());
    if (!toll) return std::nullopt;
    Response response = problem_until(request.language, Trouble::work_wanted, toll->seconds);
    auto body = nlohmann::ordered_json::parse(response.body);
    body["work"] = {{"ticket", toll->ticket},
                    {"challenge", toll->challenge},
                    {"bits", toll->bits},
                    {"seconds", toll->seconds}};
    response.body = body.dump();
    return response;
}

// What both kinds of registration have in common, once the body is read.
void take_in(House& house, RequestPtr request, Respond answer, Reading& reading, Object& object,
             RegistrationAsked asked) {
    desk::Registering registering;
    registering.actor = actor_of(*request);
    registering.asked = std::move(asked);
    registering.actor.for_petitioner = object.flag_or("for_petitioner", request->officer != nullptr);
    if (!request->officer && reading.ok() && registering.asked.submission.channel != Channel::web)
        reading.fail("/submission/channel", Flaw::unknown_word);
    object.close();
    if (refused(*request, reading, answer)) return;
    if (auto wanted = asked_for_work(house, *request)) {
        const auto once = once_for(*request);
        if (!once || !house.desk.answer_kept(once->key)) return answer(std::move(*wanted));
    }
    if (registering.asked.unit.empty()) registering.asked.unit = registering.actor.officer.unit;
    registering.contents = std::move(reading.contents);
    registering.wants_signed_receipt = true;
    registering.once = once_for(*request);
    registering.fill = [request](store::Once& kept, const desk::Receipt& made) {
        keep(*request, kept, receipt(made));
    };
    house.desk.register_matter(std::move(registering),
                               answering<desk::Receipt>(request, std::move(answer), receipt));
}

}  // namespace

void register_matter(House& house, RequestPtr request, Respond answer) {
    Reading reading = reading_for(house);
    auto body = read_body(*request, reading, answer);
    if (!body) return;
    Object object(reading, &*body, "");
    RegistrationAsked asked = read_registration(object);
    if (!request->officer && reading.ok() && asked.unit.empty() && !object.has("unit"))
        object.fail("unit", Flaw::missing);
    take_in(house, std::move(request), std::move(answer), reading, object, std::move(asked));
}

void report_retaliation(House& house, RequestPtr request, Respond answer) {
    const auto number = matter_number_from(request->parameters[0]);
    if (!number || (!request->officer && request->followed != number))
        return answer(problem(request->language, Refusal::matter_not_found));
    Reading reading = reading_for(house);
    auto body = read_body(*request, reading, answer);
    if (!body) return;
    Object object(reading, &*body, "");
    RegistrationAsked asked;
    asked.submission = submission_fields(object);
    asked.kind = Kind::accusation;
    asked.retaliation_over = number;
    asked.place = object.text_or("place", limit::code);
    asked.accused_unit = identifier(object, "accused_unit");
    asked.demands = object.contents("demands", limit::demand, "demand", limit::demands_max);
    // The petitioner's own goes to the body for it wherever the unit complained of is.
    if (!request->officer) asked.unit = asked.accused_unit;
    take_in(house, std::move(request), std::move(answer), reading, object, std::move(asked));
}

}  // namespace dengwen::http
