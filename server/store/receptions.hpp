// Receptions as they are kept: every version, so that it stays visible what was published, and the places
// booked.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/matter.hpp"
#include "core/reception.hpp"

namespace dengwen::store {

class Database;
class Write;
struct Change;

struct KeptReception {
    Reception reception;
    int version = 1;
    std::string saved_by;
    Instant saved_at;
    bool operator==(const KeptReception&) const = default;
};

// ReceptionKey: where a page of receptions begins after.
struct ReceptionKey {
    Day on;
    std::string id;
};

// BookedPlace: a place a matter has, or had and gave back.
struct BookedPlace {
    MatterNumber matter;
    int ordinal = 0;  // of the booking within the matter
    std::string reception;
    int place = 0;
    bool given_back = false;  // or called off
    bool operator==(const BookedPlace&) const = default;
};
// What stands of a matter in the table of places.
std::vector<BookedPlace> booked_places(const Matter& matter);
void add_bookings(Write& write, const Change& change);

class Receptions {
  public:
    explicit Receptions(Database& database) : database_(database) {}

    // False: that version is there already, or somebody has booked where nobody may have.
    bool save(const KeptReception& reception, bool unbooked);
    std::optional<KeptReception> reception(const std::string& id);
    // Those of this day and later, the next first.
    std::vector<KeptReception> from(Day day, const std::optional<ReceptionKey>& after, int limit);
    // Those of a unit, the latest first.
    std::vector<KeptReception> of(const std::string& unit, const std::optional<ReceptionKey>& after,
                                  int limit);
    // Called off on this day or later, with a place that is not given back.
    std::vector<std::string> called_off_untold(Day from);

    std::vector<BookedPlace> places(const std::string& reception);  // in their order
    std::vector<BookedPlace> places_of(MatterNumber matter);

  private:
    std::vector<KeptReception> each(const std::vector<std::string>& ids);

    Database& database_;
};

}  // namespace dengwen::store
