// Premises: a store opened with its profiles and its desk, as every command that works on a data directory
// needs it.
#pragma once

#include <string>

#include "command/commands.hpp"
#include "desk/desk.hpp"
#include "profile/profiles.hpp"
#include "store/store.hpp"

namespace dengwen::command {

struct Where {
    std::string data;
    std::string database;           // empty: the embedded one in `data`
    std::string vault_key_command;  // empty: the key is the file in `data`
};

// The index of search; each node has its own, whichever database holds the matters.
inline std::string search_file(const Where& where) { return where.data + "/search.sqlite"; }

struct Premises {
    Premises(const Where& where, const Clockwork& now)
        : store({where.data, where.database}),
          profiles(profile::load(profile::profiles_root(""))),
          desk(store, profiles, store.setting("law").value_or("cn"), now) {}

    store::Store store;
    profile::Profiles profiles;
    desk::Desk desk;
};

}  // namespace dengwen::command
