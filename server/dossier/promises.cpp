// What was promised and what came of it: agreements with their instalments; the leader in charge, the team
// and the plan.
#include "core/five_ones.hpp"
#include "core/instalment.hpp"
#include "core/plan.hpp"
#include "dossier/chapters.hpp"

namespace dengwen::dossier {

namespace {

std::string answered(const Source& source, const Instalment& one) {
    if (one.disputed_on)
        return source.say("desk.agreement.answer.disputed", {{"DAY", source.day(*one.disputed_on)}});
    if (one.confirmed_on)
        return source.say("desk.agreement.answer.confirmed", {{"DAY", source.day(*one.confirmed_on)}});
    return {};
}

std::string performed(const Source& source, const Agreement& agreement, const Instalment& one) {
    std::string out = source.word("instalment_state", name(state_of(source.matter, one, source.today)));
    for (const Payment& payment : one.payments) {
        out += "\n" + source.day(payment.on);
        if (!one.act) out += "  " + source.money(agreement.currency, payment.fen);
        const std::string proof = source.text(payment.proof);
        if (!proof.empty()) out += "  " + proof;
    }
    const std::string word = answered(source, one), dispute = source.text(one.dispute);
    if (!word.empty()) out += "\n" + word;
    if (!dispute.empty()) out += "\n" + dispute;
    return out;
}

void add_instalments(Blocks& blocks, const Source& source, const Agreement& agreement) {
    paper::Table table{
        {1, 6, 5, 6, 8},
        {source.say("dossier.ordinal"), source.say("dossier.last_day"), source.say("dossier.owed_by"),
         source.say("dossier.owed"), source.say("dossier.kept")},
        {}};
    for (const Instalment& one : agreement.instalments)
        table.rows.push_back({std::to_string(one.ordinal), source.day(last_day_of(source.matter, one)),
                              source.unit(one.payer),
                              one.act ? source.text(*one.act) : source.money(agreement.currency, one.fen),
                              performed(source, agreement, one)});
    blocks.emplace_back(std::move(table));
}

void add_agreement(Blocks& blocks, const Source& source, const Agreement& agreement) {
    blocks.emplace_back(paper::Heading{
        2, source.say("agreement.heading", {{"N", std::to_string(agreement.ordinal)},
                                            {"KIND", source.word("agreement_kind", name(agreement.kind))}})});
    Rows rows(source);
    rows.add("dossier.signed_on", source.day(agreement.signed_on));
    rows.add("agreement.obligor", source.unit(agreement.obligor));
    rows.add("agreement.text", source.text(agreement.text));
    rows.add("paper.basis", source.text(agreement.basis));
    rows.add("agreement.mediator", source.text(agreement.mediator));
    const auto sum = [&](std::int64_t fen) { return source.money(agreement.currency, fen); };
    if (promised(agreement) > 0)
        rows.add("agreement.money",
                 source.say("agreement.money.text", {{"PROMISED", sum(promised(agreement))},
                                                     {"PAID", sum(paid(agreement))},
                                                     {"LEFT", sum(outstanding(agreement))}}));
    std::string shares;
    for (const CostShare& one : agreement.shares)
        shares += (shares.empty() ? "" : "\n") + source.unit(one.unit) + "  " + sum(one.fen);
    rows.add("dossier.shares", shares);
    if (agreement.court_confirmed_on)
        rows.add("agreement.court",
                 source.day(*agreement.court_confirmed_on) + "  " + source.text(agreement.court_ruling));
    rows.put_into(blocks);
    add_instalments(blocks, source, agreement);
}

void add_leader(Blocks& blocks, const Source& source, const LeaderInCharge& leader) {
    Rows rows(source);
    rows.add("dossier.leader", source.unit(leader.unit) + "  " + leader.office + "  " + leader.name);
    rows.add("dossier.since", source.day(leader.since));
    std::string team;
    for (const TeamMember& member : leader.team) {
        const std::string named = member.name.empty() ? "" : "  " + member.name;
        team += (team.empty() ? "" : "\n") + source.unit(member.unit) + named;
    }
    rows.add("dossier.team", team);
    rows.add("dossier.ground", source.text(leader.ground));
    rows.put_into(blocks);
}

void add_plan(Blocks& blocks, const Source& source, const Plan& plan) {
    blocks.emplace_back(paper::Heading{2, source.say("dossier.plan", {{"DAY", source.day(plan.made_on)}})});
    paper::Table table{
        {1, 6, 5, 7, 7},
        {source.say("dossier.ordinal"), source.say("dossier.last_day"), source.say("dossier.owed_by"),
         source.say("dossier.step"), source.say("dossier.kept")},
        {}};
    for (const PlanStep& one : plan.steps) {
        std::string state = source.word("plan_step_state", name(state_of(source.matter, one, source.today)));
        if (one.performed_on) state += source.say("dossier.colon") + source.day(*one.performed_on);
        const std::string proof = source.text(one.proof);
        if (!proof.empty()) state += "\n" + proof;
        table.rows.push_back({std::to_string(one.ordinal), source.day(last_day_of(source.matter, one)),
                              source.unit(one.unit), source.text(one.text), std::move(state)});
    }
    if (!table.rows.empty()) blocks.emplace_back(std::move(table));
}

}  // namespace

Blocks agreements_chapter(const Source& source) {
    Blocks blocks;
    for (const Agreement& agreement : source.matter.agreements) add_agreement(blocks, source, agreement);
    return blocks;
}

Blocks charge_chapter(const Source& source) {
    Blocks blocks;
    if (!source.matter.leader && !source.matter.plan) return blocks;
    Rows rows(source);
    const auto missing = missing_of_five_ones(source.matter);
    for (const FiveOne one :
         {FiveOne::matter, FiveOne::leader, FiveOne::team, FiveOne::plan, FiveOne::dossier}) {
        const bool lacks = std::find(missing.begin(), missing.end(), one) != missing.end();
        rows.add_named(source.word("five_ones", name(one)),
                       source.say(lacks ? "dossier.lacks" : "dossier.has"));
    }
    rows.put_into(blocks);
    if (source.matter.leader) add_leader(blocks, source, *source.matter.leader);
    if (source.matter.plan) add_plan(blocks, source, *source.matter.plan);
    return blocks;
}

}  // namespace dengwen::dossier
