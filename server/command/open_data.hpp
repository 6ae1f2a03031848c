// The command open-data: makes the edition of a year that is over, keeps it for everybody, and writes it to
// files.
#pragma once

#include <ostream>

#include "command/commands.hpp"

namespace dengwen::command {

int run_open_data(int argc, char** argv, const Clockwork& now, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
