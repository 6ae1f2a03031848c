// dengwen law: checks law profiles and holiday files before they are put in place.
#pragma once

#include <iosfwd>

namespace dengwen::command {

int run_law(int argc, char** argv);
int run_law(int argc, char** argv, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
