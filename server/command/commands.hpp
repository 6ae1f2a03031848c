// Commands: what `dengwen` can be asked to do; one line of the table per command, one file pair each.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "core/day.hpp"

namespace dengwen::command {

using Clockwork = std::function<Now()>;  // the clock seam: main passes clock.cpp's now()

// Exit statuses of every command.
inline constexpr int done = 0;
inline constexpr int refused = 1;  // or failed
inline constexpr int wrong_use = 2;

struct Command {
    std::string_view name;
    std::string_view zh;  // one line of help
    std::string_view en;
    // argv[0] is the command's name, as its own main would see it.
    int (*run)(int argc, char** argv, const Clockwork& now);
};

std::span<const Command> commands();

// Runs the command named first. Whatever a command throws ends as one line on standard error and status 1.
int run(int argc, char** argv, const Clockwork& now);

}  // namespace dengwen::command
