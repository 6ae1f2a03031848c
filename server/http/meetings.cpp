// Meetings: those the joint conference calls, who is to come and came, and what is on the agenda.
#include "desk/conferring.hpp"
#include "http/acts.hpp"
#include "http/body.hpp"
#include "http/handlers.hpp"
#include "http/views.hpp"
#include "record/record.hpp"

namespace dengwen::http {

namespace {

using MeetingJson = nlohmann::ordered_json;

constexpr std::size_t day_length = 10;

MeetingJson header_of(const Meeting& one) {
    return {{"id", one.id},       {"unit", one.unit}, {"title", one.title},          {"on", iso(one.on)},
            {"place", one.place}, {"held", one.held}, {"called_off", one.called_off}};
}

MeetingJson whole_of(const Meeting& one) {
    MeetingJson out = header_of(one);
    out["agenda"] = MeetingJson::array();
    for (const AgendaItem& item : one.agenda)
        out["agenda"].push_back({{"number", text(item.matter)}, {"topic", item.topic}});
    out["units"] = MeetingJson::array();
    for (const MeetingUnit& unit : one.units)
        out["units"].push_back(
            {{"unit", unit.unit}, {"attendance", name(unit.attendance)}, {"who", unit.who}});
    return out;
}

MeetingJson agenda_line_json(const desk::AgendaLine& line) {
    MeetingJson duties = MeetingJson::array();
    for (const desk::AgendaLine::Duty& one : line.duties) {
        duties.push_back({{"ordinal", one.duty.ordinal},
                          {"unit", one.duty.unit},
                          {"due", iso(one.duty.due)},
                          {"last_day", iso(one.last_day)},
                          {"state", name(one.state)}});
        if (one.duty.performed_on) duties.back()["performed_on"] = iso(*one.duty.performed_on);
    }
    return {{"number", text(line.item.matter)}, {"topic", line.item.topic}, {"stage", name(line.stage)},
            {"category", line.category},        {"unit", line.unit},        {"duties", std::move(duties)}};
}

Response meeting_answer(const Request& request, const desk::Answered<desk::MeetingView>& answered,
                        int status) {
    if (const Refusal* refusal = std::get_if<Refusal>(&answered)) return problem(request.language, *refusal);
    const auto& view = std::get<desk::MeetingView>(answered);
    MeetingJson agenda = MeetingJson::array();
    for (const desk::AgendaLine& line : view.agenda) agenda.push_back(agenda_line_json(line));
    MeetingJson out{{"meeting", whole_of(view.meeting)},
                    {"version", view.version},
                    {"day", iso(view.today)},
                    {"may_change", view.may_change},
                    {"may_decide", view.may_decide},
                    {"items_hidden", view.items_hidden},
                    {"agenda", std::move(agenda)}};
    return json_answer(std::move(out), status);
}

struct MeetingGiven {
    Meeting meeting;
    int version = 0;  // that was seen, where one is changed
};

MeetingGiven meeting_fields(Object& body) {
    MeetingGiven given;
    Meeting& one = given.meeting;
    one.title = body.text("title", limit::title);
    one.on = body.day("on");
    one.place = body.text("place", limit::channel_words);
    for (Object& item : body.objects("agenda", desk::agenda_max)) {
        one.agenda.push_back({item.matter("number"), item.text("topic", limit::title)});
        item.close();
    }
    for (const std::string& unit : body.texts("units", limit::identifier, desk::meeting_units_max))
        one.units.push_back({unit});
    return given;
}

MeetingGiven changed_meeting_fields(Object& body) {
    MeetingGiven given = meeting_fields(body);
    given.version = body.number("version", 1, 1'000'000);
    return given;
}

MeetingGiven attendance_fields(Object& body) {
    MeetingGiven given;
    given.version = body.number("version", 1, 1'000'000);
    for (Object& unit : body.objects("units", desk::meeting_units_max)) {
        MeetingUnit one;
        one.unit = identifier(unit, "unit");
        one.attendance = unit.word("attendance", attendance_from);
        one.who = unit.text_or("who", limit::name);
        unit.close();
        given.meeting.units.push_back(std::move(one));
    }
    return given;
}

int version_field(Object& body) { return body.number("version", 1, 1'000'000); }

std::optional<store::MeetingKey> meeting_key(const std::string& key) {
    if (key.size() <= day_length) return std::nullopt;
    const auto day = day_from(std::string_view(key).substr(0, day_length));
    if (!day) return std::nullopt;
    return store::MeetingKey{*day, key.substr(day_length)};
}

}  // namespace

Response list_meetings(House& house, const Request& request) {
    Conditions conditions(request);
    const int most = conditions.number("limit", 1, limit::page_max, limit::page_max);
    const std::string cursor = conditions.text("cursor");
    const auto key = cursor.empty() ? std::nullopt : key_of(cursor);
    const auto after = key ? meeting_key(*key) : std::nullopt;
    if (!cursor.empty() && !after) conditions.fail("cursor", "not_well_formed");
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    const desk::MeetingsPage page = desk::meetings(house.desk, actor_of(request), after, most);
    MeetingJson items = MeetingJson::array();
    for (const Meeting& one : page.meetings) items.push_back(whole_of(one));
    MeetingJson next = nullptr;
    if (page.next) next = cursor_of(iso(page.next->on) + page.next->id);
    return json_answer({{"day", iso(house.desk.now().day)},
                        {"may_call", desk::may_convene(house.desk, actor_of(request))},
                        {"items", std::move(items)},
                        {"next", std::move(next)}});
}

Response show_meeting(House& house, const Request& request) {
    Conditions conditions(request);
    if (auto faulty = conditions.problem_if_any()) return std::move(*faulty);
    return meeting_answer(request, desk::meeting(house.desk, actor_of(request), request.parameters[0]), 200);
}

Response call_meeting(House& house, const Request& request) {
    return with_body(house, request, meeting_fields, [&](MeetingGiven& given) {
        return meeting_answer(
            request, desk::call_meeting(house.desk, actor_of(request), std::move(given.meeting), 0), 201);
    });
}

Response change_meeting(House& house, const Request& request) {
    return with_body(house, request, changed_meeting_fields, [&](MeetingGiven& given) {
        given.meeting.id = request.parameters[0];
        return meeting_answer(
            request,
            desk::call_meeting(house.desk, actor_of(request), std::move(given.meeting), given.version), 200);
    });
}

Response call_off_meeting(House& house, const Request& request) {
    return with_body(house, request, version_field, [&](int version) {
        return meeting_answer(
            request, desk::call_off_meeting(house.desk, actor_of(request), request.parameters[0], version),
            200);
    });
}

Response hold_meeting(House& house, const Request& request) {
    return with_body(house, request, attendance_fields, [&](MeetingGiven& given) {
        return meeting_answer(request,
                              desk::hold_meeting(house.desk, actor_of(request), request.parameters[0],
                                                 given.version, std::move(given.meeting.units)),
                              200);
    });
}

}  // namespace dengwen::http
