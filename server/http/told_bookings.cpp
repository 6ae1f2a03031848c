// Leaders' receptions: the places the petitioner booked, what was said there, and the forms that book a place
// and confirm a record.
#include "core/record_answer.hpp"
#include "http/receptions.hpp"
#include "http/told.hpp"

namespace dengwen::http {

namespace {

constexpr int receptions_offered_most = 50;

void show_record_part(Values& record, const std::string& name, const std::string& text) {
    Values* line = record.AddSectionDictionary("ITEM");
    line->SetValue("NAME", name);
    line->SetValue("TEXT", text);
}

void show_record(Values& shown, const Told& told, const ReceptionRecord& record) {
    Values& values = *shown.AddSectionDictionary("RECORD");
    values.SetValue("DAY", told.say.day(record.entered_on));
    const auto part = [&](std::string_view key, const std::string& text) {
        show_record_part(values, told.say.at(key), text);
    };
    part("follow.bookings.said", told.text(record.text));
    part("follow.bookings.read_back", told.word("read_back", name(record.read_back)));
    if (record.remarks) part("follow.bookings.remarks", told.text(*record.remarks));
    if (record.reason) part("follow.bookings.reason", told.text(*record.reason));
    if (record.answered_on)
        show_record_part(
            values, told.say.say("follow.bookings.answered", {{"DAY", told.say.day(*record.answered_on)}}),
            record.answer ? told.text(*record.answer) : told.say.at("follow.bookings.no_remarks"));
}

std::string_view look_of(BookingState state) {
    switch (state) {
        case BookingState::booked:
        case BookingState::arrived:
            return "open";
        case BookingState::received:
            return "done";
        case BookingState::cancelled:
        case BookingState::called_off:
            return "gone";
    }
    return "gone";
}

void show_booking(Values& section, const Told& told, const Booking& booking, const std::string& query_code) {
    Values& shown = *section.AddSectionDictionary("BOOKING");
    const BookingState state = state_of(booking);
    shown.SetIntValue("ORDINAL", booking.ordinal);
    shown.SetValue("WHEN", when_of(told.say, booking.on, booking.begins, booking.ends));
    shown.SetValue("STATE", std::string(look_of(state)));
    shown.SetValue("STATE_NAME", told.word("booking_state", name(state)));
    shown.SetValue("PLACE_NUMBER",
                   told.say.say("desk.booking.place_number", {{"N", std::to_string(booking.place_number)}}));
    shown.SetValue("LEADER", booking.leader);
    shown.SetValue("POST", booking.post);
    shown.SetValue("PLACE", booking.place);
    if (booking.because)
        show(shown, "LINE", "TEXT", told.say.say("receptions.called_off", {{"REASON", *booking.because}}));
    if (is_live(booking, told.today)) show(shown, "RECEIPT", "CODE", query_code);
    if (!booking.record) return;
    const ReceptionRecord& record = *booking.record;
    if (record.leader != booking.leader)
        show(shown, "LINE", "TEXT",
             told.say.say("receptions.stood_in", {{"POST", record.post}, {"LEADER", record.leader}}));
    show_record(shown, told, record);
}

void add_choice(Values& list, const std::string& value, const std::string& label, bool chosen) {
    Values* one = list.AddSectionDictionary("ONE");
    one->SetValue("VALUE", value);
    one->SetValue("LABEL", label);
    if (chosen) one->ShowSection("CHOSEN");
}

std::string offered_as(const Told& told, const desk::ReceptionShown& one) {
    const Reception& reception = one.reception;
    return told.say.say(
        "act.booking.one",
        {{"WHEN", when_of(told.say, reception.on, reception.begins, reception.ends)},
         {"POST", reception.post},
         {"LEADER", reception.leader},
         {"PLACE", reception.place},
         {"LEFT", told.say.say("receptions.left", {{"N", std::to_string(one.places_left)}})}});
}

}  // namespace

std::string when_of(const Phrases& say, Day on, const std::string& begins, const std::string& ends) {
    return say.say("receptions.when", {{"DAY", say.day(on)}, {"FROM", begins}, {"UNTIL", ends}});
}

void show_bookings(Values& body, const Told& told, const std::string& query_code) {
    const auto& bookings = told.matter.bookings;
    if (bookings.empty()) return;
    Values* section = body.AddSectionDictionary("BOOKINGS");
    for (auto one = bookings.rbegin(); one != bookings.rend(); ++one)
        show_booking(*section, told, *one, query_code);
}

ReceptionsOffered receptions_offered_to(const Told& told) {
    ReceptionsOffered out;
    for (desk::ReceptionShown& one :
         desk::receptions(told.filing.house.desk, std::nullopt, receptions_offered_most).receptions) {
        if (one.reception.called_off) continue;
        out.any = true;
        if (one.may_book) out.open.push_back(std::move(one));
    }
    return out;
}

void ask_booking(Values& act, const Told& told, const ReceptionsOffered& offered, const ActTyped& typed) {
    Values* list = act.AddSectionDictionary("RECEPTIONS");
    if (!typed.wrong.empty()) show(*list, "WRONG", "TEXT", typed.wrong);
    for (const desk::ReceptionShown& one : offered.open) {
        const bool alone = offered.open.size() == 1;
        add_choice(*list, one.reception.id, offered_as(told, one),
                   typed.reception.empty() ? alone : typed.reception == one.reception.id);
    }
}

void ask_record_answer(Values& act, const Told& told, const ActTyped& typed) {
    Values* list = act.AddSectionDictionary("RECORDS");
    bool is_first = true;
    for (const Booking& one : told.matter.bookings) {
        if (!awaits_answer(one)) continue;
        const std::string value = std::to_string(one.ordinal);
        add_choice(*list, value, when_of(told.say, one.on, one.begins, one.ends) + " · " + one.leader,
                   typed.booking.empty() ? is_first : typed.booking == value);
        is_first = false;
    }
}

Page booking_sheet(const Filing& filing, const desk::MatterView& view, const Booking& booking,
                   const std::string& query_code) {
    const Told told(filing, view);
    Sheet sheet(&filing.house, filing.request, filing.form, "booking_receipt.tpl", "FOLLOW");
    Values& body = sheet.body();
    sheet.forbid_keeping();
    sheet.change_language_by("booking", "booking_receipt");
    body.SetValue("CODE", query_code);
    body.SetIntValue("ORDINAL", booking.ordinal);
    body.SetValue("NUMBER", text(view.matter.number));
    body.SetValue("PLACE_NUMBER",
                  told.say.say("desk.booking.place_number", {{"N", std::to_string(booking.place_number)}}));
    body.SetValue("WHEN", when_of(told.say, booking.on, booking.begins, booking.ends));
    body.SetValue("PLACE", booking.place);
    body.SetValue("LEADER", booking.leader);
    body.SetValue("POST", booking.post);
    body.SetValue("UNIT", told.unit(booking.unit));
    return sheet.done(200, told.say.at("booking_receipt.title"));
}

}  // namespace dengwen::http
