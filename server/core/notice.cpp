// Art. 23: within 15 days the petitioner is told in writing that the matter arrived and which path and
// procedure it takes; the kind of the matter decides which paths there are (Art. 29-31).
#include "core/notice.hpp"

#include "core/clocks.hpp"
#include "core/event.hpp"

namespace dengwen {

namespace {

bool suits(Path path, Kind kind) {
    switch (path) {
        case Path::suggestion:
            return kind == Kind::suggestion;
        case Path::accusation:
            return kind == Kind::accusation;
        case Path::litigation:
        case Path::arbitration:
        case Path::party_complaint:
        case Path::administrative:
        case Path::protection:
        case Path::handling:
            break;
    }
    return kind == Kind::request;
}

}  // namespace

std::optional<Refusal> before_notice(const Matter& matter, const Setting&) {
    // Not owed where name or address is unclear (Art. 23(2)).
    if (!reachable(matter)) return Refusal::notice_not_owed;
    return std::nullopt;
}

Outcome<Notified> notify(const Matter& matter, const NoticeAsked& asked, const Setting& setting) {
    if (!suits(asked.path, matter.kind)) return Refusal::path_unlawful_for_kind;
    // A petition department routes what a unit has to decide; it does not take it for itself (Art. 22(1)).
    const bool routes = setting.offices.find(matter.holder)->kind == UnitKind::petition_department;
    if (routes && asked.path == Path::handling) return Refusal::not_a_receiving_unit;
    return Notified{matter.holder, asked.path, asked.means, asked.text, {}};
}

void fold_in(Matter& matter, const Notified& happened, const Entry& entry) {
    take_part(matter, entry);
    close_receipt_clocks(matter, entry.at.day);
    matter.path = happened.path;
    matter.notified_on = entry.at.day;
    matter.stage = Stage::notified;
    take_deadlines(matter, happened.deadlines);
}

}  // namespace dengwen
