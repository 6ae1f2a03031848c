// The agreements: what was promised to the petitioner, what came of it, and the last days of what may be done
// when it is not kept.
#include "core/instalment.hpp"
#include "http/told.hpp"

namespace dengwen::http {

namespace {

// 1234567 fen: 12,345.67
std::string in_yuan(std::int64_t fen) {
    std::string whole = std::to_string(fen / 100);
    for (std::size_t at = whole.size(); at > 3;) whole.insert(at -= 3, ",");
    const std::string rest = std::to_string(fen % 100);
    return whole + (rest.size() == 1 ? ".0" : ".") + rest;
}

std::string money(const Told& told, const Agreement& agreement, std::int64_t fen) {
    return told.say.say(agreement.currency == "CNY" ? "money.yuan" : "money.other",
                        {{"SUM", in_yuan(fen)}, {"CURRENCY", agreement.currency}});
}

void show_instalment(Values& shown, const Told& told, const Agreement& agreement, const Instalment& one) {
    const InstalmentState state = state_of(told.matter, one, told.today);
    Values* row = shown.AddSectionDictionary("INSTALMENT");
    row->SetValue("N", std::to_string(one.ordinal));
    row->SetValue("DAY", told.say.day(last_day_of(told.matter, one)));
    row->SetValue("OWED", owed(told, agreement, one));
    row->SetValue("UNIT", told.unit(one.payer));
    row->SetValue("STATE", state == InstalmentState::performed ? "done"
                           : state == InstalmentState::overdue ? "late"
                           : state == InstalmentState::changed ? "gone"
                                                               : "open");
    row->SetValue("STATE_NAME", told.word("instalment_state", name(state)));
    if (!one.act && paid(one) > 0 && paid(one) < one.fen)
        show(*row, "PAID", "TEXT",
             told.say.say("agreement.paid", {{"SUM", money(told, agreement, paid(one))}}));
    if (one.confirmed_on)
        show(*row, "ANSWER", "TEXT",
             told.say.say("agreement.answer.confirmed", {{"DAY", told.say.day(*one.confirmed_on)}}));
    if (one.disputed_on)
        show(*row, "ANSWER", "TEXT",
             told.say.say("agreement.answer.disputed", {{"DAY", told.say.day(*one.disputed_on)}}));
}

void show_agreement(Values& body, const Told& told, const Agreement& agreement) {
    const Phrases& say = told.say;
    const RemedyDays remedy = remedy_days(agreement);
    Values* shown = body.AddSectionDictionary("AGREEMENT");
    shown->SetValue("HEADING", say.say("agreement.heading",
                                       {{"N", std::to_string(agreement.ordinal)},
                                        {"KIND", told.word("agreement_kind", name(agreement.kind))}}));
    shown->SetValue("DAY", say.day(agreement.signed_on));
    if (is_live(agreement)) shown->ShowSection("LIVE");
    const auto item = [&](std::string_view key, const std::string& text) {
        if (text.empty()) return;
        Values* line = shown->AddSectionDictionary("ITEM");
        line->SetValue("NAME", say.at(key));
        line->SetValue("TEXT", text);
    };
    item("agreement.obligor", told.unit(agreement.obligor));
    item("agreement.text", told.text(agreement.text));
    item("paper.basis", told.text(agreement.basis));
    if (agreement.mediator) item("agreement.mediator", told.text(*agreement.mediator));
    if (promised(agreement) > 0)
        item("agreement.money",
             say.say("agreement.money.text", {{"PROMISED", money(told, agreement, promised(agreement))},
                                              {"PAID", money(told, agreement, paid(agreement))},
                                              {"LEFT", money(told, agreement, outstanding(agreement))}}));
    for (const Instalment& one : agreement.instalments) show_instalment(*shown, told, agreement, one);
    if (agreement.court_confirmed_on)
        item("agreement.court", say.say("agreement.court.text",
                                        {{"DAY", say.day(*agreement.court_confirmed_on)},
                                         {"RULING", told.text(agreement.court_ruling.value_or(ContentRef{}))},
                                         {"ENFORCE", say.day(remedy.enforcement)}}));
    else if (told.today <= remedy.court_confirmation)
        item("agreement.court",
             say.say("agreement.court.until", {{"DAY", say.day(remedy.court_confirmation)}}));
    item("agreement.limitation", say.say("agreement.limitation.text", {{"DAY", say.day(remedy.limitation)}}));
}

}  // namespace

std::string owed(const Told& told, const Agreement& agreement, const Instalment& one) {
    return one.act ? told.text(*one.act) : money(told, agreement, one.fen);
}

void show_agreements(Values& body, const Told& told) {
    if (told.matter.agreements.empty()) return;
    Values* section = body.AddSectionDictionary("AGREEMENTS");
    for (const Agreement& agreement : told.matter.agreements) show_agreement(*section, told, agreement);
}

}  // namespace dengwen::http
