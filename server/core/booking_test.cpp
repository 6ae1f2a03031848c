#include "core/booking.hpp"

#include <algorithm>
#include <random>
#include <set>

#include "core/calling_off.hpp"
#include "core/example_test.hpp"

namespace dengwen {
namespace {

using namespace testing;

constexpr std::int64_t booking_minute = 60'000;
const Actor entering_for = for_petitioner(clerk);

TEST(Booking, TakesAPlaceAsItWasPublished) {
    const Case it = booked();  // 12 March
    ASSERT_EQ(it.matter.bookings.size(), 1u);
    const Booking& one = it.matter.bookings[0];
    EXPECT_EQ(one.ordinal, 1);
    EXPECT_EQ(one.reception, "r1");
    EXPECT_EQ(one.unit, "petitions");
    EXPECT_EQ(one.leader, "Li Hong");
    EXPECT_EQ(one.post, "deputy head of the county");
    EXPECT_EQ(one.on, day("2026-03-20"));
    EXPECT_EQ(one.begins, "09:00");
    EXPECT_EQ(one.ends, "11:30");
    EXPECT_EQ(one.place, "hall");
    EXPECT_EQ(one.place_number, 1);
    EXPECT_EQ(one.booked_on, day("2026-03-12"));
    EXPECT_EQ(state_of(one), BookingState::booked);
    EXPECT_EQ(it.matter.stage, Stage::handling) << "it moves no stage";
    EXPECT_EQ(live_booking(it.matter, it.today), &one);
    EXPECT_EQ(booking_of(it.matter, 1), &one);
    EXPECT_EQ(booking_of(it.matter, 2), nullptr);
}

TEST(Booking, IsOneAtATime) {
    Case it = booked();
    EXPECT_EQ(it.refused(booking_a_place(), petitioner()), Refusal::booked_already);
    it.on("2026-03-20");
    EXPECT_EQ(it.refused(booking_a_place(), petitioner()), Refusal::booked_already);
    it.on("2026-03-21");
    BookingAsked later = booking_a_place({1});
    later.kept->on = day("2026-03-27");
    it.does(later, petitioner());
    EXPECT_EQ(it.matter.bookings[1].ordinal, 2) << "who did not come books as anybody";
    EXPECT_EQ(it.matter.bookings[1].place_number, 2);
    EXPECT_EQ(state_of(it.matter.bookings[0]), BookingState::booked);
}

TEST(Booking, RefusesInThisOrder) {
    Case it = accepted().on("2026-03-12");
    it.matter.kind = Kind::accusation;
    it.matter.accused_unit = "county";
    BookingAsked asked = booking_a_place({1, 2});
    EXPECT_EQ(it.refused(asked, officer("housing", {Role::handler})), Refusal::not_permitted);
    asked.kept.reset();
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::reception_unknown);
    asked.kept = reception_published();
    asked.kept->called_off = true;
    asked.kept->on = day("2026-03-11");
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::reception_called_off);
    asked.kept->called_off = false;
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::reception_over);
    asked.kept->on = day("2026-03-20");
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::reception_of_accused) << "the leader's own unit";
    asked.kept->leader_unit = "city";
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::reception_of_accused) << "and whose reception it is";
    asked.kept->unit = "conference";
    EXPECT_EQ(it.refused(asked, petitioner()), Refusal::reception_full);
    asked.taken = {2};
    EXPECT_EQ(it.refused(asked, petitioner()), std::nullopt);
}

TEST(Booking, IsOpenUntilItBeginsAndAtTheDoorUntilItEnds) {
    Case it = accepted().on("2026-03-20");
    const Actor elsewhere = for_petitioner(officer("housing", {Role::handler}));
    EXPECT_EQ(it.refused(booking_a_place(), petitioner()), std::nullopt);
    it.instant = {60 * booking_minute};
    EXPECT_EQ(it.refused(booking_a_place(), petitioner()), Refusal::reception_over);
    EXPECT_EQ(it.refused(booking_a_place(), elsewhere), Refusal::reception_over);
    EXPECT_EQ(it.refused(booking_a_place(), entering_for), std::nullopt);
    it.instant = {(3 * 60 + 30) * booking_minute};
    EXPECT_EQ(it.refused(booking_a_place(), entering_for), Refusal::reception_over);
}

TEST(BookingEnd, GivesThePlaceBackWithoutAReason) {
    Case it = accepted().on("2026-03-12");
    EXPECT_EQ(it.refused(BookingEndAsked{}, petitioner()), Refusal::no_booking);
    it = booked();
    EXPECT_EQ(it.refused(BookingEndAsked{}, clerk), Refusal::not_permitted) << "the petitioner's to say";
    it.on("2026-03-13").does(BookingEndAsked{}, petitioner());
    EXPECT_EQ(it.matter.bookings[0].ended_on, day("2026-03-13"));
    EXPECT_EQ(state_of(it.matter.bookings[0]), BookingState::cancelled);
    EXPECT_FALSE(keeps_place(it.matter.bookings[0]));
    EXPECT_EQ(it.refused(BookingEndAsked{}, petitioner()), Refusal::no_booking);
    it.does(booking_a_place(), entering_for);
    EXPECT_EQ(it.matter.bookings[1].ordinal, 2);
    it.on("2026-03-20").does(BookingEndAsked{}, entering_for);
    EXPECT_EQ(it.matter.bookings[1].ended_on, day("2026-03-20"));
    EXPECT_EQ(it.matter.bookings[0].ended_on, day("2026-03-13"));
    it = booked().on("2026-03-21");
    EXPECT_EQ(it.refused(BookingEndAsked{}, petitioner()), Refusal::no_booking) << "it is past";
    it = booked().on("2026-03-20").does(ArrivalAsked{}, clerk);
    EXPECT_EQ(it.refused(BookingEndAsked{}, petitioner()), Refusal::arrived_already);
}

TEST(Arrival, IsEnteredOnTheDayByWhoReceives) {
    Case it = accepted().on("2026-03-12");
    EXPECT_EQ(it.refused(ArrivalAsked{}, clerk), Refusal::no_booking);
    it = booked().on("2026-03-19");
    EXPECT_EQ(it.refused(ArrivalAsked{}, clerk), Refusal::reception_ahead);
    EXPECT_EQ(it.refused(ArrivalAsked{}, handler), Refusal::not_your_unit);
    EXPECT_EQ(it.refused(ArrivalAsked{}, petitioner()), Refusal::not_permitted);
    it.on("2026-03-20").does(ArrivalAsked{}, clerk);
    EXPECT_EQ(it.matter.bookings[0].arrived_on, day("2026-03-20"));
    EXPECT_EQ(state_of(it.matter.bookings[0]), BookingState::arrived);
    EXPECT_EQ(it.refused(ArrivalAsked{}, clerk), Refusal::arrived_already);
    it.on("2026-03-21");
    EXPECT_EQ(it.refused(ArrivalAsked{}, clerk), Refusal::no_booking);
}

TEST(CallingOff, EndsTheBookingsOfThatReception) {
    Case it = booked();
    Reception off = reception_published();
    off.reason = "the leader is called away";
    const auto happened = call_off(it.matter, off);
    ASSERT_TRUE(happened);
    EXPECT_EQ(happened->booking, 1);
    EXPECT_EQ(happened->because, off.reason);
    it.on("2026-03-13").happen(*happened, router);
    EXPECT_EQ(it.matter.bookings[0].called_off_on, day("2026-03-13"));
    EXPECT_EQ(it.matter.bookings[0].because, off.reason);
    EXPECT_EQ(state_of(it.matter.bookings[0]), BookingState::called_off);
    EXPECT_FALSE(keeps_place(it.matter.bookings[0]));
    EXPECT_FALSE(is_live(it.matter.bookings[0], it.today));
    EXPECT_EQ(call_off(it.matter, off), std::nullopt);
    EXPECT_EQ(it.refused(booking_a_place(), petitioner()), std::nullopt);
    off.id = "r2";
    EXPECT_EQ(call_off(booked().matter, off), std::nullopt) << "another's";
    off.id = "r1";
    EXPECT_EQ(call_off(received().matter, off), std::nullopt) << "who was received was received";
}

TEST(BookingState, HasNames) {
    for (int i = 0; i < 5; ++i) {
        const auto one = static_cast<BookingState>(i);
        EXPECT_EQ(booking_state_from(name(one)), one);
    }
    EXPECT_EQ(name(BookingState::called_off), "called_off");
    EXPECT_EQ(booking_state_from("absent"), std::nullopt);
    for (int i = 0; i < 3; ++i) {
        const auto one = static_cast<ReadBack>(i);
        EXPECT_EQ(read_back_from(name(one)), one);
    }
    EXPECT_EQ(name(ReadBack::not_signed), "not_signed");
    EXPECT_EQ(read_back_from("signed"), std::nullopt);
}

// Whoever books, gives back and books again, in whatever order: no place is anybody else's, none is beyond
// those that are given, and what is given back is given again.
TEST(Booking, SharesNoPlaceWhateverHappens) {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        std::mt19937_64 random(seed);
        const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
        std::vector<Case> cases(6, accepted().on("2026-03-12"));
        Reception reception = reception_published();
        const auto taken = [&] {
            std::vector<int> places;
            for (const Case& one : cases)
                for (const Booking& booking : one.matter.bookings)
                    if (keeps_place(booking)) places.push_back(booking.place_number);
            return places;
        };
        for (int step = 0; step < 60; ++step) {
            Case& it = cases[below(cases.size())];
            const std::vector<int> before = taken();
            if (below(3) == 0) {
                it.act(BookingEndAsked{}, petitioner());
            } else {
                BookingAsked asked = booking_a_place(before);
                asked.kept = reception;
                const bool has_one = live_booking(it.matter, it.today);
                const bool is_full = std::ssize(before) == reception.places;
                const auto refusal = it.act(asked, petitioner());
                EXPECT_EQ(refusal, has_one   ? std::optional(Refusal::booked_already)
                                   : is_full ? std::optional(Refusal::reception_full)
                                             : std::nullopt);
            }
            if (below(20) == 0) ++reception.places;
            const std::vector<int> after = taken();
            EXPECT_EQ(std::set(after.begin(), after.end()).size(), after.size()) << "seed " << seed;
            for (const int place : after) {
                EXPECT_GE(place, 1);
                EXPECT_LE(place, reception.places);
            }
        }
    }
}

}  // namespace
}  // namespace dengwen
