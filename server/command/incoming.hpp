// Incoming: the mailbox that notices.toml names, whose mails become petitions.
#pragma once

#include <memory>
#include <optional>

#include "command/commands.hpp"
#include "desk/desk.hpp"
#include "desk/scanner.hpp"
#include "notify/settings.hpp"

namespace dengwen::command {

class Incoming {
  public:
    // Nothing comes in where no mailbox is named; while its unit is unknown, mails wait.
    Incoming(desk::Desk& desk, const std::optional<notices::Settings>& settings, desk::Scanner* scanner,
             const Clockwork& now);
    ~Incoming();

    void start();
    void stop();

  private:
    struct Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace dengwen::command
