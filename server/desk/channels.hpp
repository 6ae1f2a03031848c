// Channels (渠道): how a unit is reached by letter, visit, call and web, and when; public, kept by the
// administrator.
#pragma once

#include <map>
#include <string>

#include "core/words.hpp"
#include "store/store.hpp"

namespace dengwen::desk {

struct Channels {
    Words address;  // where to come, and where to write
    std::string postcode;
    std::string telephone;
    Words hours;  // of reception, in free words
    Words web;    // what else can be done on the web
    bool operator==(const Channels&) const = default;
};
using ChannelsOfUnits = std::map<std::string, Channels, std::less<>>;

ChannelsOfUnits channels_kept(store::Store& store);
// Channels with nothing in them are forgotten. The caller lets no two in at once.
void keep_channels(store::Store& store, const std::string& unit, const Channels& channels);

}  // namespace dengwen::desk
