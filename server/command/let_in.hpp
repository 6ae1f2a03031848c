// `dengwen let-in`: a new one-time password for an officer who has neither password nor phone nor an
// administrator to ask. Whoever may read the data directory may do this, and the officer is shown that it
// was.
#pragma once

#include "command/commands.hpp"

namespace dengwen::command {

int run_let_in(int argc, char** argv, const Clockwork& now);

}  // namespace dengwen::command
