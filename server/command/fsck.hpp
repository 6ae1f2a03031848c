// dengwen fsck: the whole record looked through for what does not fit.
#pragma once

#include <ostream>

#include "command/commands.hpp"

namespace dengwen::command {

int run_fsck(int argc, char** argv, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
