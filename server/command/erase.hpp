// `dengwen erase`: destroys who was in matters whose time of keeping is over.
#pragma once

#include <ostream>

#include "command/commands.hpp"

namespace dengwen::command {

int run_erase(int argc, char** argv, const Clockwork& now, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
