// dengwen init: makes a data directory with its database and the first administrator.
#pragma once

#include "command/commands.hpp"

namespace dengwen::command {

int run_init(int argc, char** argv, const Clockwork& now);

}  // namespace dengwen::command
