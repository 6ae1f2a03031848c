// Door: whose try to sign in is looked at now. Failures slow down whoever makes them, and nobody else.
//
// A stranger's failures count for the address they came from, together with the account and, more weakly, by
// itself. Never does an account as a whole wait: else anybody could keep its owner out. When an account is
// being tried from many addresses, each further address has fewer tries for nothing. A browser the owner
// came in with before is known by a mark and counts its own failures alone, so it may come in whatever others
// do.
#pragma once

#include <string>

#include "desk/slowing.hpp"

namespace dengwen::desk {

// Try: what one try to sign in is known by. An address is taken as its network where IPv6 gives one
// subscriber many.
struct Try {
    std::string account;
    std::string address;
    std::string known_browser;  // the number of its mark; empty: none, or not this account's
};

class Door {
  public:
    using Moment = Slowing::Moment;

    int wait(const Try& one, Moment now);  // seconds; 0: it is looked at now
    void failed(const Try& one, Moment now);
    void succeeded(const Try& one);
    bool is_known(const Try& one, Moment now);  // by a mark that was not itself abused

  private:
    Slowing slowing_;
};

std::string network_of(const std::string& address);

}  // namespace dengwen::desk
