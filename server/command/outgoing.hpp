// Outgoing: whoever is to be told is told as notices.toml says; without it messages lie in a folder for
// others.
#pragma once

#include <optional>

#include "command/premises.hpp"
#include "desk/reaching.hpp"
#include "http/routes.hpp"
#include "notify/delivering.hpp"
#include "notify/spool.hpp"

namespace dengwen::command {

// What notices.toml says, told to the pages as far as they ask.
std::optional<notices::Settings> notices_for(const Where& where, http::House& house);

class Outgoing {
  public:
    Outgoing(store::Store& store, const Where& where, const std::shared_ptr<const vault::VaultKey>& key,
             const Clockwork& now, const std::optional<notices::Settings>& settings);

    void start();
    void stop();

  private:
    desk::Reaching reaching_;
    std::optional<notices::Spool> spool_;
    std::optional<notices::Delivering> delivering_;
};

}  // namespace dengwen::command
