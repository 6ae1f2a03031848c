// dengwen import: registers the rows of a CSV, XLSX or JSONL file as matters.
#pragma once

#include "command/commands.hpp"

namespace dengwen::command {

int run_import(int argc, char** argv, const Clockwork& now);

}  // namespace dengwen::command
