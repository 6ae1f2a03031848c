// Meetings of the joint conference: a seek by unit and day lists them, and a version is never written twice.
#include "store/meetings.hpp"

#include <set>

#include "store/rooms.hpp"

namespace dengwen::store {
namespace {

const Statement select_meeting{
    "SELECT id, version, unit, title, on_day, place, held, called_off, saved_by, saved_at FROM meeting "
    "WHERE id = $1 ORDER BY version DESC LIMIT 1"};
const Statement select_agenda{
    "SELECT matter, topic FROM meeting_agenda WHERE meeting = $1 AND version = $2 ORDER BY position"};
const Statement select_invited{
    "SELECT unit, attendance, who FROM meeting_unit WHERE meeting = $1 AND version = $2 ORDER BY position"};
const Statement select_meetings_with{
    "SELECT meeting FROM meeting_with WHERE unit = $1 AND (on_day < $2 OR (on_day = $2 AND meeting < $3)) "
    "ORDER BY on_day DESC, meeting DESC LIMIT $4"};
const Statement insert_meeting{
    "INSERT INTO meeting (id, version, unit, title, on_day, place, held, called_off, saved_by, saved_at) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    Committed::conflict};
const Statement insert_agenda{
    "INSERT INTO meeting_agenda (meeting, version, position, matter, topic) VALUES ($1, $2, $3, $4, $5)"};
const Statement insert_invited{
    "INSERT INTO meeting_unit (meeting, version, position, unit, attendance, who) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
const Statement delete_with{"DELETE FROM meeting_with WHERE meeting = $1"};
const Statement insert_with{"INSERT INTO meeting_with (unit, on_day, meeting) VALUES ($1, $2, $3)"};

}  // namespace

bool Store::save(const KeptMeeting& kept) {
    const Meeting& one = kept.meeting;
    const auto write = std::make_shared<Write>();
    const std::string_view on = write->keep(iso(one.on));
    write->add(insert_meeting, {text(one.id), whole(kept.version), text(one.unit), text(one.title), text(on),
                                text(one.place), whole(one.held), whole(one.called_off), text(kept.saved_by),
                                whole(kept.saved_at.milliseconds)});
    std::int64_t position = 0;
    for (const AgendaItem& item : one.agenda)
        write->add(insert_agenda, {text(one.id), whole(kept.version), whole(++position),
                                   whole(item.matter.value), text(item.topic)});
    position = 0;
    std::set<std::string_view> with{one.unit};
    for (const MeetingUnit& unit : one.units) {
        write->add(insert_invited, {text(one.id), whole(kept.version), whole(++position), text(unit.unit),
                                    text(name(unit.attendance)), text(unit.who)});
        with.insert(unit.unit);
    }
    write->add(delete_with, {text(one.id)});
    for (const std::string_view unit : with) write->add(insert_with, {text(unit), text(on), text(one.id)});
    return commit_now(*rooms_->database, write) == Committed::done;
}

std::optional<KeptMeeting> Store::meeting(const std::string& id) {
    std::optional<KeptMeeting> found;
    rooms_->read(select_meeting, {text(id)}, [&](const Row& row) {
        found = {.meeting = {.id = std::string(row.text(0)),
                             .unit = std::string(row.text(2)),
                             .title = std::string(row.text(3)),
                             .on = stored_day(row.text(4)),
                             .place = std::string(row.text(5)),
                             .agenda = {},
                             .units = {},
                             .held = row.whole(6) != 0,
                             .called_off = row.whole(7) != 0},
                 .version = static_cast<int>(row.whole(1)),
                 .saved_by = std::string(row.text(8)),
                 .saved_at = {row.whole(9)}};
    });
    if (!found) return found;
    rooms_->read(select_agenda, {text(id), whole(found->version)}, [&](const Row& row) {
        found->meeting.agenda.push_back({{row.whole(0)}, std::string(row.text(1))});
    });
    rooms_->read(select_invited, {text(id), whole(found->version)}, [&](const Row& row) {
        found->meeting.units.push_back(
            {std::string(row.text(0)), known(attendance_from(row.text(1))), std::string(row.text(2))});
    });
    return found;
}

std::vector<KeptMeeting> Store::meetings_with(const std::string& unit, const std::optional<MeetingKey>& after,
                                              int limit) {
    std::vector<std::string> ids;
    const std::string on = after ? iso(after->on) : "9999-12-31";
    rooms_->read(select_meetings_with,
                 {text(unit), text(on), text(after ? std::string_view(after->id) : ""), whole(limit)},
                 [&](const Row& row) { ids.emplace_back(row.text(0)); });
    std::vector<KeptMeeting> found;
    for (const std::string& id : ids)
        if (auto kept = meeting(id)) found.push_back(*std::move(kept));
    return found;
}

}  // namespace dengwen::store
