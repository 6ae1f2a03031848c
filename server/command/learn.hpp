// dengwen learn: a model of categories or units from matters already decided.
#pragma once

#include <ostream>

#include "command/commands.hpp"

namespace dengwen::command {

int run_learn(int argc, char** argv, const Clockwork& now, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
