// dengwen verify: whether a receipt is genuine and stands in the ledger, from its file alone.
#pragma once

#include "command/commands.hpp"

namespace dengwen::command {

int run_verify(int argc, char** argv, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
