// What the petitioner may do now: exactly what the desk says, each as a small form.
#include <algorithm>

#include "http/form_token.hpp"
#include "http/limits.hpp"
#include "http/told.hpp"

namespace dengwen::http {

namespace {

struct ActLook {
    Act act;
    bool asks_words;
    const char* button;
};

constexpr ActLook looks[] = {
    {Act::instalment_answer, true, "button"}, {Act::rating, true, "button"},
    {Act::record_answer, true, "button"},     {Act::review_request, true, "button"},
    {Act::re_review_request, true, "button"}, {Act::submission, true, "quiet"},
    {Act::booking, false, "quiet"},           {Act::booking_end, false, "quiet"},
    {Act::follow_up_end, false, "quiet"},     {Act::withdrawal, false, "quiet"},
};

void show_request(Values& shown, const Told& told, Act act, const ActTyped& typed) {
    const bool again = act == Act::re_review_request;
    const Opinion* opinion = last_opinion(told.matter, again ? Phase::review : Phase::handling);
    if (opinion && opinion->remedy_units.size() > 1) {
        Values* choice = shown.AddSectionDictionary("ONE_OF");
        choice->SetValue("LEGEND", told.say.at("act.to"));
        choice->SetValue("ACT_NAME", std::string(name(act)));
        for (const std::string& id : opinion->remedy_units) {
            Values* unit = choice->AddSectionDictionary("UNIT");
            unit->SetValue("ID", id);
            unit->SetValue("UNIT_NAME", told.unit(id));
            // The first is chosen already, so that one press is enough.
            if (id == (typed.to.empty() ? opinion->remedy_units.front() : typed.to))
                unit->ShowSection("CHOSEN");
        }
    }
    const Deadline* deadline =
        open_deadline(told.matter, again ? Clock::re_review_request : Clock::review_request);
    if (!deadline || !overdue(*deadline, told.today)) return;
    Values* late = shown.AddSectionDictionary("LATE");
    late->SetValue("TEXT", told.say.say("act.late", {{"DAY", told.say.day(deadline->last_day)}}));
    late->SetValue("FIELD", std::string(name(act)) + "-late");
    late->SetValue("VALUE", typed.late_because);
}

bool waits_for_word(const Instalment& one) {
    return !one.payments.empty() && !one.changed_on && !one.confirmed_on;
}

bool waits_for_word(const Matter& matter) {
    for (const Agreement& agreement : matter.agreements)
        for (const Instalment& one : agreement.instalments)
            if (waits_for_word(one)) return true;
    return false;
}

// Of what was performed and not confirmed yet; the first is chosen already.
void show_performed(Values& shown, const Told& told, const ActTyped& typed) {
    Values* choice = shown.AddSectionDictionary("PERFORMED");
    bool is_first = true;
    for (const Agreement& agreement : told.matter.agreements) {
        for (const Instalment& one : agreement.instalments) {
            if (!waits_for_word(one)) continue;
            const std::string value = std::to_string(agreement.ordinal) + "/" + std::to_string(one.ordinal);
            Values* line = choice->AddSectionDictionary("ONE");
            line->SetValue("VALUE", value);
            line->SetValue("LABEL", told.say.say("act.instalment_answer.one",
                                                 {{"N", std::to_string(agreement.ordinal)},
                                                  {"M", std::to_string(one.ordinal)},
                                                  {"OWED", owed(told, agreement, one)},
                                                  {"DAY", told.say.day(one.payments.back().on)}}));
            if (typed.instalment.empty() ? is_first : typed.instalment == value) line->ShowSection("CHOSEN");
            is_first = false;
        }
    }
    if (typed.confirmed == "yes") choice->ShowSection("YES");
    if (typed.confirmed == "no") choice->ShowSection("NO");
}

void show_words(Values& shown, const Told& told, Act act, const ActTyped& typed) {
    Values* words = shown.AddSectionDictionary("WORDS");
    const std::string noun(name(act));
    words->SetValue("FIELD", noun + "-words");
    words->SetValue("FIELD_NAME", "words");
    words->SetValue("LABEL", told.say.at("act." + noun + ".label"));
    words->SetValue("VALUE", typed.words);
    words->SetIntValue(
        "MOST",
        static_cast<long>((act == Act::submission ? limit::statement : limit::reason).characters_max));
    if (act != Act::submission) words->ShowSection("OPTIONAL");
    if (!typed.wrong.empty()) show(*words, "WRONG", "TEXT", typed.wrong);
}

}  // namespace

void show_acts(Values& body, const Told& told, const std::string& query_code, const ActTyped& typed) {
    const auto& may = told.view.may;
    bool any = false;
    const bool may_book = std::find(may.begin(), may.end(), Act::booking) != may.end();
    const ReceptionsOffered offered = may_book ? receptions_offered_to(told) : ReceptionsOffered{};
    if (offered.any && offered.open.empty()) body.ShowSection("NO_PLACE");
    for (const ActLook& look : looks) {
        if (std::find(may.begin(), may.end(), look.act) == may.end()) continue;
        const std::string noun(name(look.act));
        const ActTyped mine = typed.act == noun ? typed : ActTyped{};
        if (look.act == Act::instalment_answer && !waits_for_word(told.matter)) continue;
        if (look.act == Act::booking && offered.open.empty()) continue;
        any = true;
        Values* shown = body.AddSectionDictionary("ACT");
        shown->SetValue("NAME", noun);
        shown->SetValue("HEADING", told.say.at("act." + noun));
        shown->SetValue("TEXT", told.say.at("act." + noun + ".text"));
        shown->SetValue("BUTTON", told.say.at("act." + noun + ".button"));
        shown->SetValue("BUTTON_CLASS", look.button);
        shown->SetValue("CODE", query_code);
        shown->SetValue("TOKEN", new_token(told.filing.seal, told.filing.house.desk.now().instant));
        if (look.act == Act::review_request || look.act == Act::re_review_request)
            show_request(*shown, told, look.act, mine);
        if (look.act == Act::instalment_answer) show_performed(*shown, told, mine);
        if (look.act == Act::rating) ask_rating(*shown, told, mine);
        if (look.act == Act::booking) ask_booking(*shown, told, offered, mine);
        if (look.act == Act::record_answer) ask_record_answer(*shown, told, mine);
        if (look.asks_words) show_words(*shown, told, look.act, mine);
        if (look.act == Act::submission) {
            shown->ShowSection("UPLOADS");
            shown->SetValue("FILE_MOST", size_text(told.filing.house.attachment_bytes_max));
            shown->SetValue("ALL_MOST", size_text(upload_bytes_max));
        }
    }
    if (!any) body.ShowSection("NO_ACT");
}

}  // namespace dengwen::http
