// dengwen play: puts real messages and their answers through the whole thread and shows how the clocks were
// kept.
#pragma once

#include <iosfwd>

#include "command/commands.hpp"
#include "core/law.hpp"
#include "intake/play.hpp"

namespace dengwen::command {

int run_play(int argc, char** argv, const Clockwork& now);

// The table of one play: clocks, refusals, speed, and whether every row is the fold of its events.
void print(std::ostream& out, const intake::Played& played, const Law& law);

}  // namespace dengwen::command
