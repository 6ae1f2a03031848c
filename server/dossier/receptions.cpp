// What was said before leaders, and what they and meetings set units to do.
#include "core/bookings.hpp"
#include "core/meeting_decision.hpp"
#include "dossier/chapters.hpp"

namespace dengwen::dossier {

namespace {

void add_record(Rows& rows, const Source& source, const ReceptionRecord& record) {
    rows.add("desk.reception.leader", record.post + "  " + record.leader);
    rows.add("paper.text", source.text(record.text));
    rows.add("dossier.read_back", source.word("read_back", name(record.read_back)));
    rows.add("dossier.remarks", source.text(record.remarks));
    rows.add("dossier.unsigned", source.text(record.reason));
    if (!record.answered_on) return;
    rows.add("dossier.confirmed_on", source.day(*record.answered_on));
    rows.add("dossier.remarks", source.text(record.answer));
}

void add_booking(Blocks& blocks, const Source& source, const Booking& one) {
    blocks.emplace_back(paper::Heading{
        2, source.say("receptions.when",
                      {{"DAY", source.day(one.on)}, {"FROM", one.begins}, {"UNTIL", one.ends}})});
    Rows rows(source);
    rows.add("receptions.unit", source.unit(one.unit)).add("receptions.place", one.place);
    rows.add("dossier.kept",
             source.word("booking_state", name(state_of(one))) + "  " +
                 source.say("desk.booking.place_number", {{"N", std::to_string(one.place_number)}}));
    rows.add("dossier.because", one.because.value_or(""));
    if (one.record) {
        add_record(rows, source, *one.record);
    } else {
        rows.add("desk.reception.leader", one.post + "  " + one.leader);
    }
    rows.put_into(blocks);
}

void add_duties(Blocks& blocks, const Source& source) {
    paper::Table table{
        {1, 6, 5, 7, 7},
        {source.say("dossier.ordinal"), source.say("dossier.last_day"), source.say("dossier.owed_by"),
         source.say("dossier.owed"), source.say("dossier.kept")},
        {}};
    for (const MeetingDuty& one : source.matter.meeting_duties) {
        std::string state =
            source.word("meeting_duty_state", name(state_of(source.matter, one, source.today)));
        if (one.performed_on) state += source.say("dossier.colon") + source.day(*one.performed_on);
        const std::string proof = source.text(one.proof);
        if (!proof.empty()) state += "\n" + proof;
        table.rows.push_back({std::to_string(one.ordinal), source.day(last_day_of(source.matter, one)),
                              source.unit(one.unit), one.title + "\n" + source.text(one.text),
                              std::move(state)});
    }
    if (!table.rows.empty()) blocks.emplace_back(std::move(table));
}

}  // namespace

Blocks receptions_chapter(const Source& source) {
    Blocks blocks;
    for (const Booking& one : source.matter.bookings) add_booking(blocks, source, one);
    add_duties(blocks, source);
    return blocks;
}

}  // namespace dengwen::dossier
