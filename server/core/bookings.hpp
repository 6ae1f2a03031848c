// Bookings (领导接访预约): the places a matter has booked in leaders' receptions, and the record of each
// (Art. 18).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/day.hpp"
#include "core/reference.hpp"

namespace dengwen {

// ReadBack (宣读核对): what the visitor said to the record when it was read back.
enum class ReadBack { confirmed, confirmed_with_remarks, not_signed };
std::string_view name(ReadBack read_back);
std::optional<ReadBack> read_back_from(std::string_view name);

// ReceptionRecord (接访记录): what was said before a leader. The leader is an office-holder, named as in any
// public notice.
struct ReceptionRecord {
    std::string leader{};
    std::string post{};
    Day entered_on{};
    ContentRef text{};
    ReadBack read_back{};
    std::optional<ContentRef> remarks{};  // of the visitor, when it was read back
    std::optional<ContentRef> reason{};   // why it was not signed
    std::optional<Day> answered_on{};     // afterwards, by the petitioner: it is as it was said
    std::optional<ContentRef> answer{};   // but for this
    bool operator==(const ReceptionRecord&) const = default;
};

// Booking (预约): a place in a leader's reception, as it was published when it was booked.
struct Booking {
    int ordinal = 0;          // from 1, through all receptions
    std::string reception{};  // its id
    std::string unit{};       // whose reception it is
    std::string leader{};
    std::string post{};
    Day on{};
    std::string begins{};  // HH:MM
    std::string ends{};
    std::string place{};
    int place_number = 0;  // from 1
    Day booked_on{};
    std::optional<Day> arrived_on{};
    std::optional<Day> ended_on{};       // given back by the petitioner
    std::optional<Day> called_off_on{};  // the reception was
    std::optional<std::string> because{};
    std::optional<ReceptionRecord> record{};
    bool operator==(const Booking&) const = default;
};

enum class BookingState { booked, arrived, received, cancelled, called_off };
std::string_view name(BookingState state);
std::optional<BookingState> booking_state_from(std::string_view name);

BookingState state_of(const Booking& booking);
// Neither given back nor called off, so that its place is nobody else's.
bool keeps_place(const Booking& booking);
// Still to come about, today or later: no other place can be booked beside it.
bool is_live(const Booking& booking, Day today);

}  // namespace dengwen
