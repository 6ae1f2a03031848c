// dengwen classify: the label a model gives each row of JSONL on standard input.
#pragma once

#include <istream>
#include <ostream>

#include "command/commands.hpp"

namespace dengwen::command {

int run_classify(int argc, char** argv, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
