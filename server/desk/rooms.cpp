#include "desk/rooms.hpp"

#include <nlohmann/json.hpp>

#include "desk/calendars.hpp"

namespace dengwen::desk {

namespace {

constexpr std::chrono::seconds shelf_life{5};

template <class Row>
std::shared_ptr<const std::set<std::string, std::less<>>> codes(const std::vector<Row>& rows) {
    auto out = std::make_shared<std::set<std::string, std::less<>>>();
    for (const Row& row : rows) out->insert(row.code);
    return out;
}

}  // namespace

Desk::Rooms::Rooms(store::Store& its_store, const profile::Profiles& its_profiles, std::string its_law,
                   Clockwork its_clock, Recorded recorded)
    : store(its_store),
      keeping(its_store),
      profiles(its_profiles),
      law_id(std::move(its_law)),
      clock(std::move(its_clock)),
      recording(its_store, recorded) {
    shelf_ = read();
}

Desk::Rooms::Shelf Desk::Rooms::read() const {
    Shelf out;
    out.offices = std::make_shared<const Offices>(store.units());
    out.calendar = std::make_shared<const Calendar>(with_published(profiles.calendar(law_id), store));
    out.channels = std::make_shared<const ChannelsOfUnits>(channels_kept(store));
    out.categories = std::make_shared<const std::vector<store::Category>>(store.categories());
    out.divisions = std::make_shared<const std::vector<store::Division>>(store.divisions());
    out.category_codes = codes(*out.categories);
    out.division_codes = codes(*out.divisions);
    out.read_at = std::chrono::steady_clock::now();
    return out;
}

Desk::Rooms::Shelf Desk::Rooms::shelf() {
    const std::lock_guard lock(mutex_);
    if (std::chrono::steady_clock::now() - shelf_.read_at > shelf_life) {
        try {
            shelf_ = read();
        } catch (const store::Fault&) {
            shelf_.read_at =
                std::chrono::steady_clock::now();  // what we hold is still good enough to read with
        }
    }
    return shelf_;
}

void Desk::Rooms::refresh() {
    Shelf fresh = read();
    const std::lock_guard lock(mutex_);
    shelf_ = std::move(fresh);
}

}  // namespace dengwen::desk
