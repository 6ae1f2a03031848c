// dengwen divisions, dengwen categories: loads places or content categories from a file.
#pragma once

#include "command/commands.hpp"

namespace dengwen::command {

int run_divisions(int argc, char** argv, const Clockwork& now);
int run_categories(int argc, char** argv, const Clockwork& now);

}  // namespace dengwen::command
