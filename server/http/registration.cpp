// Registration (登记): POST /api/v1/matters, by an officer for whoever came or wrote, or by the petitioner on
// the web.
#include "http/acting.hpp"
#include "http/acts.hpp"
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

}  // namespace

void register_matter(House& house, RequestPtr request, Respond answer) {
    desk::Registering registering;
    registering.actor = actor_of(*request);
    Reading reading = reading_for(house);
    auto body = read_body(*request, reading, answer);
    if (!body) return;
    Object object(reading, &*body, "");
    registering.asked = read_registration(object);
    registering.actor.for_petitioner = object.flag_or("for_petitioner", request->officer != nullptr);
    if (!request->officer && reading.ok() && registering.asked.submission.channel != Channel::web)
        reading.fail("/submission/channel", Flaw::unknown_word);
    if (!request->officer && registering.asked.unit.empty() && !object.has("unit"))
        object.fail("unit", Flaw::missing);
    object.close();
    if (refused(*request, reading, answer)) return;
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

}  // namespace dengwen::http
