// Rights: who may see a matter, and how much of it. What one may not know is not there.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/event.hpp"
#include "core/office.hpp"
#include "core/setting.hpp"

namespace dengwen::desk {

// The administrator's role alone works on no matter, and who has the auditor's works on none at all.
bool works_on_matters(const Officer& officer);

// The units that had or have a part in the matter.
std::set<std::string> parties(const Matter& matter);

// An officer sees a matter when the officer's unit, or one below it in its own system, has a part in it. An
// accusation is seen only in the role for it, and never from inside the unit accused (Art. 30(3), 46(5)). The
// administrator's role opens nothing, and the auditor's closes everything.
bool may_see(const Officer& officer, const Matter& matter, const Offices& offices);

// Seers: the units whose officers may see a matter by one unit's part in it, and those whose supervisors may.
struct Seers {
    std::set<std::string> by_office;
    std::set<std::string> by_supervision;
};
// may_see asks the same of one officer; where accusations are concerned it asks more.
Seers seers_of(const std::string& unit, const Offices& offices);

// May the officer link this matter to the other one (running, closing)? A petition department need not have a
// part in the other to know that it is there, except in an accusation.
bool may_link(const Officer& officer, const Matter& other, const Offices& offices);

// What of the matter the asker reads: the matter and entries with what is not theirs taken out, and the
// digests of the contents they may read.
struct Sight {
    Matter matter;
    std::vector<Entry> entries;
    std::set<std::string> readable;
};
Sight sight(const Actor& actor, Matter matter, std::vector<Entry> entries);

}  // namespace dengwen::desk
