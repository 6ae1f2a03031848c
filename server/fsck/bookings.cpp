// Bookings: the table that keeps two visitors from one place, held against each matter's own bookings.
#include "fsck/looking.hpp"

namespace dengwen::fsck {
namespace {

using store::Row;
using store::text;
using store::whole;

const store::Statement bookings_of{
    "SELECT ordinal, reception, place, given_back FROM booking WHERE matter = $1 ORDER BY ordinal"};
const store::Statement reception_there{"SELECT count(*) FROM reception_day WHERE reception = $1"};

using Line = std::vector<std::string>;

}  // namespace

void look_at_bookings(Looking& looking, const Matter& sum) {
    std::vector<Line> wanted, there;
    for (const Booking& one : sum.bookings) {
        const bool is_free = one.ended_on || one.called_off_on;
        wanted.push_back({std::to_string(one.ordinal), one.reception, std::to_string(one.place_number),
                          is_free ? "1" : "0"});
        if (looking.number(reception_there, {text(one.reception)}) != 1)
            looking.wrong(dengwen::text(sum.number) + " has a place in a reception that is not there");
    }
    looking.read(bookings_of, {whole(sum.number.value)}, [&](const Row& row) {
        there.push_back({std::to_string(row.whole(0)), std::string(row.text(1)), std::to_string(row.whole(2)),
                         std::to_string(row.whole(3))});
    });
    if (there != wanted)
        looking.wrong(dengwen::text(sum.number) + " has booked places that are not its bookings");
}

}  // namespace dengwen::fsck
