#include "store/event_row.hpp"

#include "record/record.hpp"

namespace dengwen::store {

EventRow::EventRow(MatterNumber matter, const Entry& entry)
    : day_(iso(entry.at.day)),
      body_(record::text_of(entry.event)),
      columns_{.matter = matter.value,
               .seq = entry.seq,
               .instant = entry.at.instant.milliseconds,
               .day = day_,
               .actor = name(entry.by.kind),
               .officer = entry.by.officer,
               .unit = entry.by.unit,
               .for_petitioner = entry.by.for_petitioner,
               .noun = name(entry.event),
               .body = body_,
               .on_behalf_of = entry.by.on_behalf_of} {}

std::string event_text(MatterNumber matter, const Entry& entry) {
    return ledger::text_of(EventRow(matter, entry).columns());
}

}  // namespace dengwen::store
