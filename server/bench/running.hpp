// Running: a server in this process on a free port of the loopback, on a store of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "bench/letters.hpp"
#include "desk/desk.hpp"
#include "desk/searching.hpp"
#include "desk/sign_in.hpp"
#include "http/dispatch.hpp"
#include "http/serve.hpp"
#include "profile/profiles.hpp"

namespace dengwen::bench {

class Running {
  public:
    // Opens the store in `directory`, makes the units of the benchmark where there are none, and listens.
    Running(const std::string& directory, const profile::Profiles& profiles, int bureaus,
            desk::Clockwork clock, desk::Recorded recorded = desk::Recorded::yes,
            const std::string& database = "");

    std::uint16_t port() const { return server_->port(); }
    store::Store& store() { return store_; }
    desk::Desk& desk() { return desk_; }
    desk::Searching& searching() { return *searching_; }

    // Signs an officer of the unit in over HTTP and gives back the header lines every request of theirs
    // carries.
    std::string sign_in(const std::string& unit, Role role);

  private:
    store::Store store_;
    desk::Desk desk_;
    desk::SignIn sign_in_;
    http::House house_;
    std::optional<desk::Searching> searching_;
    std::optional<http::Dispatch> dispatch_;
    std::optional<http::Server> server_;
};

}  // namespace dengwen::bench
