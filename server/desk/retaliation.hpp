// Retaliation (打击报复): reports that somebody is put under pressure over a matter, and what they hold open.
#pragma once

#include "core/registration.hpp"
#include "core/setting.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

// A report over this matter has no answer yet. While that is so the matter is not settled (Art. 18(4)); it
// asks the store only where a settlement could follow at all.
bool is_under_check(const Matter& matter, store::Store& store);

// Whether the actor may report pressure over a matter: its petitioner, or an officer who takes in such
// reports and need have no part in it (petition departments and discipline inspection), except over an
// accusation that the officer may not see. What may not be reported over is not there.
bool may_report_over(const Actor& actor, const Matter& matter, const Offices& offices);

}  // namespace dengwen::desk
