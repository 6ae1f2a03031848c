// Paper sentences: what agreements and measures are in the words of the papers, which are Chinese.
#pragma once

#include <string>

#include "desk/paper_values.hpp"

namespace dengwen::desk {

// One line an instalment: by when, who, and what.
std::string manner_of(const Agreement& agreement, const Around& around);
// The demands that the agreement settles, one a line.
std::string dispute_of(const Matter& matter, const Agreement& agreement, const Around& around);
// What the record shows of the breaches a measure rests on, one a line; that there are none is said.
std::string breaches_of(const Matter& matter, const Measure& measure, Day day);
std::string rights_at_hearing();         // of whoever is asked to a hearing
std::string basis_of(MeasureKind kind);  // the articles a measure is taken under

}  // namespace dengwen::desk
