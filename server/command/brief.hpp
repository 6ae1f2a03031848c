// The command brief: writes the brief of a month or a year as a workbook or a paper.
#pragma once

#include <ostream>

#include "command/commands.hpp"

namespace dengwen::command {

int run_brief(int argc, char** argv, const Clockwork& now, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
