// The command reindex: makes the index of search again from the record, with its progress.
#pragma once

#include <ostream>

#include "command/commands.hpp"

namespace dengwen::command {

int run_reindex(int argc, char** argv, const Clockwork& now, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
