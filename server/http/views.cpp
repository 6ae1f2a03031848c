#include "http/views.hpp"

#include "core/breach.hpp"
#include "core/five_ones.hpp"
#include "core/rating.hpp"
#include "record/record.hpp"

namespace dengwen::http {

using Json = nlohmann::ordered_json;

namespace {

Json open_deadlines(const Matter& matter, Day today) {
    Json list = Json::array();
    for (const Deadline& deadline : matter.deadlines)
        if (deadline.is_open()) list.push_back(shown(deadline, today));
    return list;
}

// The petitioner sees which unit acted, not which person.
Json json_of(const Entry& entry, bool to_petitioner) {
    Json by{{"kind", entry.by.kind == ActorKind::officer      ? "officer"
                     : entry.by.kind == ActorKind::petitioner ? "petitioner"
                                                              : "system"},
            {"unit", entry.by.unit},
            {"for_petitioner", entry.by.for_petitioner}};
    if (!to_petitioner) {
        by["officer"] = entry.by.officer;
        if (!entry.by.on_behalf_of.empty()) by["on_behalf_of"] = entry.by.on_behalf_of;
    }
    return {{"seq", entry.seq},    {"at", iso(entry.at.instant)}, {"day", iso(entry.at.day)},
            {"by", std::move(by)}, {"act", name(entry.event)},    {"event", record::json_of(entry.event)}};
}

Json standing_of(const Matter& matter, const Agreement& agreement, Day today) {
    const RemedyDays remedy = remedy_days(agreement);
    Json instalments = Json::array();
    for (const Instalment& one : agreement.instalments)
        instalments.push_back({{"ordinal", one.ordinal},
                               {"state", name(state_of(matter, one, today))},
                               {"last_day", iso(last_day_of(matter, one))},
                               {"paid", paid(one)},
                               {"live", is_live(one)}});
    return {{"agreement", agreement.ordinal},         {"live", is_live(agreement)},
            {"promised", promised(agreement)},        {"paid", paid(agreement)},
            {"outstanding", outstanding(agreement)},  {"court_confirmation", iso(remedy.court_confirmation)},
            {"enforcement", iso(remedy.enforcement)}, {"limitation", iso(remedy.limitation)},
            {"instalments", std::move(instalments)}};
}

Json json_of(const findings::Finding& one) {
    return {{"kind", name(one.kind)}, {"demand", one.demand}, {"part", name(one.part)},  {"begin", one.begin},
            {"length", one.length},   {"words", one.words},   {"expected", one.expected}};
}

Json json_of(const Breach& breach, const Law* law) {
    const std::string_view article = article_of(breach.key.kind);
    Json out{{"kind", name(breach.key.kind)}, {"ordinal", breach.key.ordinal}, {"unit", breach.unit},
             {"since", iso(breach.since)},    {"set_aside", breach.set_aside}, {"article", article}};
    if (law) out["citation"] = http::json_of(cite(article, *law));
    if (breach.clock) out["clock"] = name(*breach.clock);
    if (breach.last_day) out["last_day"] = iso(*breach.last_day);
    if (breach.made_good_on) out["made_good_on"] = iso(*breach.made_good_on);
    return out;
}

Json names_of(const std::vector<Act>& acts) {
    Json list = Json::array();
    for (const Act act : acts) list.push_back(name(act));
    return list;
}

Json body_of(const store::Content& content) {
    const bool structured =
        content.kind == "person" || content.kind == "statement" || content.kind == "attachment";
    Json body;
    if (structured) body = Json::parse(content.body, nullptr, false);
    if (body.is_discarded() || !body.is_object()) body = content.body;
    return {{"kind", content.kind}, {"body", std::move(body)}};
}

std::string_view name_of(const std::optional<Owner>& owner) {
    return owner ? name(*owner) : std::string_view{};
}

}  // namespace

Json shown(const Deadline& deadline, Day today) {
    Json out = record::json_of(deadline);
    out["overdue"] = overdue(deadline, today);
    return out;
}

Json json_of(const Words& words) { return {{"zh", words.zh}, {"en", words.en}}; }

Json json_of(const std::vector<store::Content>& contents) {
    Json out = Json::object();
    for (const store::Content& content : contents) out[content.digest] = body_of(content);
    return out;
}

Json json_of(const desk::Receipt& receipt) {
    const Day day = receipt.entry.at.day;
    Json out{{"number", text(receipt.number)},
             {"query_code", receipt.query_code},
             {"version", receipt.after.version},
             {"stage", name(receipt.after.stage)},
             {"unit", receipt.after.holder},
             {"registered_day", iso(day)},
             {"deadlines", open_deadlines(receipt.after, day)}};
    if (receipt.same_content) out["same_content"] = text(*receipt.same_content);
    if (!receipt.signed_text.empty()) out["signed_receipt"] = receipt.signed_text;
    return out;
}

Json json_of(const desk::Acted& acted) {
    const Day day = acted.entry.at.day;
    return {{"number", text(acted.after.number)},
            {"act", name(acted.entry.event)},
            {"version", acted.after.version},
            {"stage", name(acted.after.stage)},
            {"at", iso(acted.entry.at.instant)},
            {"day", iso(day)},
            {"deadlines", open_deadlines(acted.after, day)}};
}

Json json_of(const desk::MatterView& view, const Now& now, bool to_petitioner) {
    Json out;
    out["number"] = text(view.matter.number);
    out["version"] = view.matter.version;
    out["stage"] = name(view.matter.stage);
    out["owner"] = owner(view.matter);
    out["matter"] = record::json_of(view.matter);
    for (const char* list :
         {"agreements", "breach_records", "measures", "re_checks", "ratings", "meeting_duties", "bookings",
          "announced_hearings", "contacts"})  // left out where empty
        if (!out["matter"].contains(list)) out["matter"][list] = Json::array();
    if (!out["matter"].contains("after_care"))
        out["matter"]["after_care"] = {{"follow_ups", Json::array()}, {"aids", Json::array()}};
    out["deadlines"] = Json::array();
    for (std::size_t i = 0; i < view.matter.deadlines.size(); ++i) {
        Json deadline = shown(view.matter.deadlines[i], now.day);
        deadline["working"] = Json::array();
        for (const Words& sentence : view.workings[i]) deadline["working"].push_back(json_of(sentence));
        out["deadlines"].push_back(std::move(deadline));
    }
    out["agreements"] = Json::array();
    for (const Agreement& agreement : view.matter.agreements)
        out["agreements"].push_back(standing_of(view.matter, agreement, now.day));
    out["breaches"] = Json::array();
    if (!to_petitioner)
        for (const Breach& breach : breaches(view.matter, now.day))
            out["breaches"].push_back(json_of(breach, view.law));
    out["five_ones_missing"] = Json::array();
    for (const FiveOne one : missing_of_five_ones(view.matter)) out["five_ones_missing"].push_back(name(one));
    out["plan_steps"] = Json::array();
    if (view.matter.plan)
        for (const PlanStep& one : view.matter.plan->steps)
            out["plan_steps"].push_back({{"ordinal", one.ordinal},
                                         {"state", name(state_of(view.matter, one, now.day))},
                                         {"last_day", iso(last_day_of(view.matter, one))}});
    out["meeting_duties"] = Json::array();
    for (const MeetingDuty& one : view.matter.meeting_duties)
        out["meeting_duties"].push_back({{"ordinal", one.ordinal},
                                         {"state", name(state_of(view.matter, one, now.day))},
                                         {"last_day", iso(last_day_of(view.matter, one))}});
    out["bookings"] = Json::array();
    for (const Booking& one : view.matter.bookings)
        out["bookings"].push_back(
            {{"ordinal", one.ordinal}, {"state", name(state_of(one))}, {"live", is_live(one, now.day)}});
    out["announced_hearings"] = Json::array();
    for (const AnnouncedHearing& one : view.matter.announced_hearings)
        out["announced_hearings"].push_back(
            {{"ordinal", one.ordinal}, {"state", name(state_of(view.matter, one, now.day))}});
    out["re_check_called_for"] = !to_petitioner && calls_for_re_check(view.matter);
    out["campaigns"] = Json::array();
    for (const Campaign& one : view.campaigns)
        out["campaigns"].push_back({{"id", one.id}, {"title", one.title}, {"until", iso(one.until)}});
    out["entries"] = Json::array();
    for (const Entry& entry : view.entries) out["entries"].push_back(json_of(entry, to_petitioner));
    out["contents"] = json_of(view.contents);
    out["officers"] = view.officers;
    out["readings"] = Json::array();
    for (const store::Reading& reading : view.readings)
        out["readings"].push_back(json_of(reading, now, to_petitioner));
    out["may"] = names_of(view.may);
    out["findings"] = Json::array();
    for (const findings::Finding& one : view.findings) out["findings"].push_back(json_of(one));
    out["may_for_petitioner"] = names_of(view.may_for_petitioner);
    return out;
}

Json json_of(const store::Reading& reading, const Now& now, bool to_petitioner) {
    const FootingNames on = names(reading.footing);
    Json out{{"unit", reading.unit},
             {"day", iso(reading.day)},
             {"hour", civil_hour(reading.first, now.utc_offset_minutes)},
             {"first", iso(reading.first)},
             {"last", iso(reading.last)},
             {"thing", name(reading.thing)},
             {"duty", on.duty},
             {"ground", on.ground},
             {"times", reading.times}};
    if (!reading.digest.empty()) out["digest"] = reading.digest;
    if (!to_petitioner) out["officer"] = reading.officer;
    return out;
}

Json json_of(const store::Duty& duty, Day today) {
    return {{"number", text(duty.matter)},
            {"unit", duty.unit},
            {"clock", name(duty.clock)},
            {"raw_last_day", iso(duty.raw_last_day)},
            {"last_day", iso(duty.last_day)},
            {"provisional", duty.provisional},
            {"overdue", today > duty.last_day},
            {"stage", name(duty.stage)},
            {"kind", name(duty.kind)},
            {"category", duty.category},
            {"place", duty.place},
            {"registered_day", iso(duty.registered_day)},
            {"awaits_opinion", duty.awaits_opinion}};
}

Json json_of(const Unit& unit) {
    Json out{{"id", unit.id},
             {"name", json_of(unit.name)},
             {"kind", name(unit.kind)},
             {"level", unit.level},
             {"division", unit.division},
             {"parent", unit.parent},
             {"level_above", unit.level_above},
             {"successor", unit.successor}};
    if (!unit.short_name.empty()) out["short_name"] = unit.short_name;
    return out;
}

Json json_of(const desk::Channels& channels) {
    Json out = Json::object();
    if (!channels.address.zh.empty()) out["address"] = json_of(channels.address);
    if (!channels.postcode.empty()) out["postcode"] = channels.postcode;
    if (!channels.telephone.empty()) out["telephone"] = channels.telephone;
    if (!channels.hours.zh.empty()) out["hours"] = json_of(channels.hours);
    if (!channels.web.zh.empty()) out["web"] = json_of(channels.web);
    return out;
}

Json json_of(const Officer& officer) {
    Json roles = Json::array();
    for (const Role role : officer.roles) roles.push_back(name(role));
    return {{"id", officer.id},
            {"name", officer.name},
            {"unit", officer.unit},
            {"roles", std::move(roles)},
            {"active", officer.active}};
}

Json json_of(const desk::SignedIn& signed_in) {
    Json stands_in_for = Json::array();
    for (const desk::StoodFor& one : signed_in.stands_in_for) {
        if (signed_in.factor == desk::FactorState::code_wanted) break;  // nobody is named to half a sign-in
        Json lent = Json::array();
        for (const Role role : lent_roles(one.officer)) lent.push_back(name(role));
        stands_in_for.push_back({{"officer", one.officer.id},
                                 {"name", one.officer.name},
                                 {"until", iso(one.until)},
                                 {"roles", std::move(lent)}});
    }
    return {{"officer", json_of(signed_in.officer)},
            {"must_change_password", signed_in.must_change_password},
            {"second_factor", desk::name(signed_in.factor)},
            {"csrf_token", signed_in.csrf_token},
            {"expires", iso(signed_in.expires)},
            {"stands_in_for", std::move(stands_in_for)}};
}

Json json_of(const Law& law) {
    Json clocks = Json::array();
    for (const ClockRule& rule : law.clocks)
        clocks.push_back({{"clock", name(rule.clock)},
                          {"name", json_of(rule.name)},
                          {"trigger", json_of(rule.trigger)},
                          {"length", rule.length},
                          {"kind", name(rule.kind)},
                          {"owner", name(rule.owner)},
                          {"issued", json_of(rule.issued)},
                          {"issued_to", json_of(rule.issued_to)},
                          {"extension_days_max", rule.extension.days_max},
                          {"extension_approver", name(rule.extension.approver)},
                          {"hearing_excluded", rule.hearing_excluded},
                          {"article", rule.article},
                          {"citation", json_of(cite(rule.article, law))},
                          {"certainty", name(rule.certainty)}});
    Json ladder = Json::array();
    for (const LadderStep& step : law.ladder) {
        Json by = Json::array(), roles = Json::array();
        for (const UnitKind kind : step.by) by.push_back(name(kind));
        for (const Role role : step.roles) roles.push_back(name(role));
        ladder.push_back({{"measure", name(step.measure)},
                          {"name", json_of(step.name)},
                          {"from_breaches", step.from_breaches},
                          {"window_days", step.window_days},
                          {"by", std::move(by)},
                          {"roles", std::move(roles)},
                          {"reply_days", step.reply_days},
                          {"article", step.article},
                          {"citation", json_of(cite(step.article, law))},
                          {"certainty", name(step.certainty)}});
    }
    Json grades = Json::array();
    for (const Grade grade : law.rating.grades) grades.push_back(name(grade));
    Json stages = Json::array();
    for (const StageRule& rule : law.stages) {
        Json leads = Json::array(), its_clocks = Json::array();
        for (const Stage stage : rule.leads_to) leads.push_back(name(stage));
        for (const Clock clock : rule.clocks) its_clocks.push_back(name(clock));
        stages.push_back({{"stage", name(rule.stage)},
                          {"name", json_of(rule.name)},
                          {"owner", name_of(rule.owner)},
                          {"clocks", std::move(its_clocks)},
                          {"leads_to", std::move(leads)}});
    }
    Json out{{"version", law.version()},
             {"name", json_of(law.name)},
             {"in_force_from", iso(law.in_force_from)},
             {"in_force_to", law.in_force_to ? Json(iso(*law.in_force_to)) : Json()},
             {"simple_handling", law.simple_handling},
             {"clocks", std::move(clocks)},
             {"ladder", std::move(ladder)},
             {"rating",
              {{"window_days", law.rating.window_days},
               {"grades", std::move(grades)},
               {"article", law.rating.article},
               {"citation", json_of(cite(law.rating.article, law))},
               {"certainty", name(law.rating.certainty)}}},
             {"stages", std::move(stages)}};
    if (!law.reminder.days_before.empty())
        out["reminder"] = {{"days_before", law.reminder.days_before},
                           {"article", law.reminder.article},
                           {"citation", json_of(cite(law.reminder.article, law))},
                           {"certainty", name(law.reminder.certainty)}};
    return out;
}

}  // namespace dengwen::http
