// Rooms: what the desk keeps at hand between two requests; seen only by the desk's own files.
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <set>
#include <string>

#include "desk/desk.hpp"
#include "desk/keeping.hpp"

namespace dengwen::desk {

// How often an act is tried again when somebody else was first.
inline constexpr int attempts_max = 6;

Author author(const Actor& actor);  // as the record names it

struct Desk::Rooms {
    store::Store& store;
    Keeping keeping;  // its key is set before anybody asks
    const profile::Profiles& profiles;
    std::string law_id;
    Clockwork clock;
    ledger::Policy ledger_policy;  // set before anybody asks, as is the key
    std::shared_ptr<const signing::SigningKey> receipt_key;
    Recording recording;

    // Values that change seldom, replaced as a whole; whoever holds the old one may go on reading it.
    struct Shelf {
        std::shared_ptr<const Offices> offices;
        std::shared_ptr<const Calendar> calendar;
        std::shared_ptr<const ChannelsOfUnits> channels;
        std::shared_ptr<const std::vector<store::Category>> categories;
        std::shared_ptr<const std::vector<store::Division>> divisions;
        std::shared_ptr<const std::set<std::string, std::less<>>> category_codes;
        std::shared_ptr<const std::set<std::string, std::less<>>> division_codes;
        std::chrono::steady_clock::time_point read_at;
    };

    Shelf shelf();              // read again when older than a few seconds: another node may have changed it
    void refresh();             // after a change of our own
    std::mutex channels_mutex;  // held while the channels of one unit are written among the others'

    Setting setting(const Now& now, const Law& law, const Shelf& held, const Actor& actor) const {
        return {now, law, *held.calendar, *held.offices, actor, nullptr, false};
    }
    Now now_or(const std::optional<Now>& given) const { return given ? *given : clock(); }

  private:
    Shelf read() const;
    std::mutex mutex_;
    Shelf shelf_;

  public:
    Rooms(store::Store& its_store, const profile::Profiles& its_profiles, std::string its_law,
          Clockwork its_clock, Recorded recorded);
};

}  // namespace dengwen::desk
