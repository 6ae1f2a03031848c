// dengwen replay: folds every event again and compares the sum with the rows; or makes the followers again.
#pragma once

#include <iosfwd>

namespace dengwen::command {

int run_replay(int argc, char** argv);
int run_replay(int argc, char** argv, std::ostream& out, std::ostream& err);

}  // namespace dengwen::command
