// dengwen clock: works out one deadline and shows the working, or a whole table of them line by line.
#pragma once

#include <iosfwd>

namespace dengwen::command {

int run_clock(int argc, char** argv);
int run_clock(int argc, char** argv, std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
