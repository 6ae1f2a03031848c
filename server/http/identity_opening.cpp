// Identity opening (启封身份): the answer of the act, and in it, once, the persons.
#include "http/acting.hpp"
#include "http/acts.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

void add_persons(Response& response, const std::vector<store::Content>& persons) {
    auto body = nlohmann::ordered_json::parse(response.body);
    body["contents"] = json_of(persons);
    response.body = body.dump();
}

}  // namespace

Ask read_identity_opening(Object& body) {
    IdentityOpeningAsked asked;
    asked.ground = body.word("ground", opening_ground_from);
    asked.reason = body.content("reason", limit::opening_reason, "reason");
    return asked;
}

// What is kept for a repetition is the act's answer without the persons; they are opened anew.
void open_identity(House& house, RequestPtr request, Respond answer) {
    auto asking = asking_of(house, request, answer, Act::identity_opening, read_identity_opening);
    if (!asking) return;
    house.desk.open_identity(std::move(*asking),
                             [request, answer = std::move(answer)](
                                 desk::Answered<desk::IdentityShown> answered, std::exception_ptr fault) {
                                 if (fault) return answer(fault_of(*request, fault));
                                 if (const Refusal* refusal = std::get_if<Refusal>(&answered))
                                     return answer(problem(request->language, *refusal));
                                 const auto& shown = std::get<desk::IdentityShown>(answered);
                                 Response response;
                                 if (shown.acted.repeated) {
                                     response = repeated(*request, *shown.acted.repeated);
                                 } else {
                                     response.body = json_of(shown.acted).dump();
                                     response.headers = {{"ETag", version_tag(shown.acted.after.version)}};
                                 }
                                 if (response.status == 200) add_persons(response, shown.persons);
                                 answer(std::move(response));
                             });
}

}  // namespace dengwen::http
