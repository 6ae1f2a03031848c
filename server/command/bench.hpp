// dengwen bench: measures intake, queue and clocks, each with its limit beside it in the same run.
#pragma once

#include "command/commands.hpp"

namespace dengwen::command {

int run_bench(int argc, char** argv, const Clockwork& now);

}  // namespace dengwen::command
