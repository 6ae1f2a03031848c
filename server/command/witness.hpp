// `dengwen witness`: an outside witness of a ledger.
#pragma once

#include "command/commands.hpp"

namespace dengwen::command {

int run_witness(int argc, char** argv, const Clockwork& now);

}  // namespace dengwen::command
