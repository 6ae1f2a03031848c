// dengwen same: which messages of a file speak of the same matter.
#pragma once

#include <iosfwd>

namespace dengwen::command {

int run_same(int argc, char** argv, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
