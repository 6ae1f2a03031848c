// Replay: folds every event again and compares the sum with the rows; rebuilds the followers.
#pragma once

namespace dengwen::command {

// dengwen replay --data DIR [--database URL] [--from NUMBER] [--followers]
// Status 0 when all agrees, 1 when something is wrong or it was stopped, 2 for wrong use.
int run_replay(int argc, const char* const* argv);

}  // namespace dengwen::command
