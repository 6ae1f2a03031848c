// dengwen serve: answers over HTTP until it is told to stop.
#pragma once

#include "command/commands.hpp"

namespace dengwen::command {

int run_serve(int argc, char** argv, const Clockwork& now);

}  // namespace dengwen::command
