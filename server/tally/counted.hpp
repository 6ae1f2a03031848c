// Counted: which deadlines are promises of a unit, which were missed for good, and the month of a day.
#pragma once

#include <string>

#include "core/matter.hpp"

namespace dengwen::tally {

std::string month_of(Day day);  // "2026-03"
// What the unit promised by law. The petitioner's own time to ask is no promise of a unit, and an objection
// is a unit's right.
bool is_promised(const Deadline& deadline);
// A duty not done in time when the matter ended, whatever ended it, was missed: a withdrawal must not make a
// unit look better. One that fell away while the matter goes on (handed back, decided to be another's) was
// not that unit's to do.
bool was_missed(const Deadline& deadline, const Matter& matter);
// One accusation against a small office would be told by a sum of one (Art. 30(3), 46(5)).
bool is_kept_out(const Matter& matter);
std::string top_category(const Matter& matter);

}  // namespace dengwen::tally
