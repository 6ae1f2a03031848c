// Opening: the petitioner reads what was served electronically; the day is recorded, once.
#pragma once

#include "desk/desk.hpp"

namespace dengwen::desk {

// `view`: as the petitioner is shown the matter; it is read anew where something was recorded. What cannot be
// written down now does not keep anybody from reading.
void note_opening(Desk& desk, MatterView& view);

}  // namespace dengwen::desk
