// Delegations: who stands in for a colleague who is away.
#include "http/answers.hpp"
#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"

namespace dengwen::http {

namespace {

nlohmann::ordered_json delegation_shown(const store::KeptDelegation& kept) {
    const Delegation& said = kept.delegation;
    nlohmann::ordered_json out{
        {"id", kept.id},         {"officer", said.officer}, {"deputy", said.deputy},
        {"unit", said.unit},     {"from", iso(said.from)},  {"until", iso(said.until)},
        {"reason", kept.reason}, {"set_by", kept.set_by},   {"set_at", iso(kept.set_at)}};
    if (said.ended) {
        out["ended_by"] = kept.ended_by;
        out["ended_at"] = iso(kept.ended_at);
    }
    return out;
}

}  // namespace

Response list_delegations(House& house, const Request& request) {
    Conditions conditions(request);
    const std::string unit = conditions.text("unit");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const auto answered = house.sign_in.delegations(request.officer->officer, unit);
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& found = std::get<desk::Delegations>(answered);
    nlohmann::ordered_json items = nlohmann::ordered_json::array();
    for (const desk::Delegations::One& one : found.all) {
        items.push_back(delegation_shown(one.kept));
        items.back()["in_force"] = one.in_force;
        items.back()["may_end"] = one.may_end;
    }
    nlohmann::ordered_json colleagues = nlohmann::ordered_json::array();
    for (const Officer& one : found.colleagues)
        colleagues.push_back({{"officer", one.id}, {"name", one.name}});
    return json_answer(
        {{"items", std::move(items)}, {"names", found.names}, {"colleagues", std::move(colleagues)}});
}

Response make_delegation(House& house, const Request& request) {
    struct Given {
        DelegationAsked asked;
        std::string reason;
    };
    return with_body(
        house, request,
        [](Object& body) {
            Given given;
            given.asked.officer = body.text("officer", limit::identifier);
            given.asked.deputy = body.text("deputy", limit::identifier);
            given.asked.from = body.day("from");
            given.asked.until = body.day("until");
            given.reason = body.text("reason", limit::delegation_reason);
            return given;
        },
        [&](const Given& given) {
            const auto answered = house.sign_in.delegate(request.officer->officer, given.asked, given.reason);
            if (const Refusal* refusal = std::get_if<Refusal>(&answered))
                return problem(request.language, *refusal);
            return json_answer(delegation_shown(std::get<store::KeptDelegation>(answered)), 201);
        });
}

Response end_delegation(House& house, const Request& request) {
    if (!house.sign_in.end_delegation(request.officer->officer, request.parameters[0]))
        return problem(request.language, Trouble::delegation_unknown);
    Response response;
    response.status = 204;
    return response;
}

}  // namespace dengwen::http
