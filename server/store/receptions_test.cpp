// Receptions and their places on both databases: versions, pages, and who is first of several at once.
#include "store/receptions.hpp"

#include <atomic>
#include <latch>
#include <thread>

#include "store/fixture.hpp"
#include "store/verify.hpp"

namespace dengwen::store {
namespace {

class ReceptionsTest : public OnBoth {
  protected:
    static KeptReception kept(const std::string& id, const char* on) {
        KeptReception one;
        one.reception.id = id;
        one.reception.unit = "petition-office";
        one.reception.leader = "李红";
        one.reception.post = "副县长";
        one.reception.leader_unit = "county";
        one.reception.on = *day_from(on);
        one.reception.begins = "09:00";
        one.reception.ends = "11:30";
        one.reception.place = "接待中心";
        one.reception.places = 2;
        one.saved_by = "zhao";
        one.saved_at = {1'773'964'800'000};
        return one;
    }
    static Booked booked(int ordinal, const std::string& reception, int place) {
        Booking booking;
        booking.ordinal = ordinal;
        booking.reception = reception;
        booking.place_number = place;
        return {booking};
    }
    static Change booking(const Matter& before, const std::string& reception, int place, int version = 1) {
        Change change = next(before, booked(static_cast<int>(before.bookings.size()) + 1, reception, place));
        change.reception_version = version;
        return change;
    }
    static Matter entered(Store& store, int serial) {
        Change change = registration(numbered(serial));
        EXPECT_EQ(store.commit(change), Committed::done);
        return change.after;
    }
};
INSTANTIATE_TEST_SUITE_P(Both, ReceptionsTest, both, database_name);

TEST_P(ReceptionsTest, AreKeptVersionByVersion) {
    const auto store = place->open();
    Receptions receptions = store->receptions();
    EXPECT_EQ(receptions.reception("one"), std::nullopt);
    KeptReception one = kept("one", "2026-03-20");
    EXPECT_TRUE(receptions.save(one, false));
    EXPECT_EQ(receptions.reception("one"), one);
    EXPECT_FALSE(receptions.save(one, false)) << "somebody was first";
    one.version = 2;
    one.reception.places = 5;
    one.reception.called_off = true;
    one.reception.reason = "另有会议";
    EXPECT_TRUE(receptions.save(one, true));
    EXPECT_EQ(receptions.reception("one"), one) << "the newest counts";
}

TEST_P(ReceptionsTest, AreListedByDay) {
    const auto store = place->open();
    Receptions receptions = store->receptions();
    receptions.save(kept("b", "2026-03-20"), false);
    receptions.save(kept("a", "2026-03-20"), false);
    receptions.save(kept("c", "2026-04-01"), false);
    receptions.save(kept("past", "2026-03-19"), false);
    KeptReception others = kept("other", "2026-03-25");
    others.reception.unit = "city-office";
    receptions.save(others, false);
    const auto ids = [](const std::vector<KeptReception>& found) {
        std::string all;
        for (const KeptReception& one : found) all += one.reception.id + " ";
        return all;
    };
    const Day day = *day_from("2026-03-20");
    EXPECT_EQ(ids(receptions.from(day, {}, 10)), "a b other c ");
    EXPECT_EQ(ids(receptions.from(day, {}, 2)), "a b ");
    EXPECT_EQ(ids(receptions.from(day, ReceptionKey{day, "a"}, 2)), "b other ");
    EXPECT_EQ(ids(receptions.of("petition-office", {}, 10)), "c b a past ");
    EXPECT_EQ(ids(receptions.of("petition-office", ReceptionKey{day, "b"}, 1)), "a ");
    EXPECT_EQ(ids(receptions.of("nobody", {}, 1)), "");
    KeptReception moved = kept("c", "2026-03-18");
    moved.version = 2;
    EXPECT_TRUE(receptions.save(moved, true));
    EXPECT_EQ(ids(receptions.from(day, {}, 10)), "a b other ");
}

TEST_P(ReceptionsTest, GiveAPlaceOnceUntilItIsGivenBack) {
    const auto store = place->open();
    Receptions receptions = store->receptions();
    receptions.save(kept("one", "2026-03-20"), false);
    const Matter first = entered(*store, 1), second = entered(*store, 2);
    const Change took = booking(first, "one", 1);
    ASSERT_EQ(store->commit(took), Committed::done);
    EXPECT_EQ(store->commit(booking(second, "one", 1)), Committed::conflict);
    EXPECT_EQ(store->entries(numbered(2)).size(), 1u) << "nothing of it stays";
    ASSERT_EQ(store->commit(booking(second, "one", 2)), Committed::done);
    EXPECT_EQ(receptions.places("one"), (std::vector<BookedPlace>{{numbered(1), 1, "one", 1, false},
                                                                  {numbered(2), 1, "one", 2, false}}));
    const Change back = next(took.after, BookingEnded{1});
    ASSERT_EQ(store->commit(back), Committed::done);
    EXPECT_EQ(receptions.places_of(numbered(1)),
              (std::vector<BookedPlace>{{numbered(1), 1, "one", 1, true}}));
    const Change again = booking(back.after, "one", 1);
    ASSERT_EQ(store->commit(again), Committed::done);
    ASSERT_EQ(store->commit(next(again.after, BookingCalledOff{2, "另有会议"})), Committed::done);
    EXPECT_EQ(receptions.places_of(numbered(1)).at(1).given_back, true);
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
}

TEST_P(ReceptionsTest, AreBookedAsTheyStand) {
    const auto store = place->open();
    Receptions receptions = store->receptions();
    KeptReception one = kept("one", "2026-03-20");
    receptions.save(one, false);
    const Matter first = entered(*store, 1);
    one.version = 2;
    one.reception.place = "二楼";
    EXPECT_TRUE(receptions.save(one, true)) << "nobody has booked";
    EXPECT_EQ(store->commit(booking(first, "one", 1, 1)), Committed::conflict) << "what it was before";
    ASSERT_EQ(store->commit(booking(first, "one", 1, 2)), Committed::done);
    one.version = 3;
    EXPECT_FALSE(receptions.save(one, true)) << "somebody has booked";
    EXPECT_EQ(receptions.reception("one")->version, 2);
    one.reception.called_off = true;
    EXPECT_EQ(receptions.called_off_untold(*day_from("2026-03-01")), std::vector<std::string>{});
    EXPECT_TRUE(receptions.save(one, false));
    EXPECT_EQ(receptions.called_off_untold(*day_from("2026-03-20")), std::vector<std::string>{"one"});
    EXPECT_EQ(receptions.called_off_untold(*day_from("2026-03-21")), std::vector<std::string>{});
    ASSERT_EQ(store->commit(next(*store->matter(numbered(1)), BookingCalledOff{1, ""})), Committed::done);
    EXPECT_EQ(receptions.called_off_untold(*day_from("2026-03-20")), std::vector<std::string>{});
}

// Two nodes, and many who want the last place at once.
TEST_P(ReceptionsTest, GiveTheLastPlaceToOneOfManyAtOnce) {
    constexpr int wanting = 12;
    const auto one_node = place->open();
    one_node->receptions().save(kept("one", "2026-03-20"), false);
    std::vector<Matter> matters;
    for (int i = 1; i <= wanting; ++i) matters.push_back(entered(*one_node, i));
    // A file is one process's.
    const auto other_node = std::string_view(GetParam()) == "postgres" ? place->open() : nullptr;
    std::latch begin(wanting);
    std::vector<std::thread> booking_now;
    std::atomic<int> done{0};
    for (int i = 0; i < wanting; ++i)
        booking_now.emplace_back([&, i] {
            Store& node = other_node && i % 2 ? *other_node : *one_node;
            begin.arrive_and_wait();
            const Committed committed = node.commit(booking(matters[static_cast<std::size_t>(i)], "one", 1));
            if (committed == Committed::done) ++done;
        });
    for (auto& one : booking_now) one.join();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(one_node->receptions().places("one").size(), 1u);
    EXPECT_EQ(verify(*one_node, {}, nullptr).disagreement, "");
}

// Whoever changes what nobody has booked, and whoever books what is changed: one of them is told.
TEST_P(ReceptionsTest, AreNotChangedUnderWhoBooks) {
    const auto store = place->open();
    for (int round = 1; round <= 10; ++round) {
        const std::string id = "r" + std::to_string(round);
        KeptReception one = kept(id, "2026-03-20");
        store->receptions().save(one, false);
        const Matter matter = entered(*store, round);
        std::latch begin(2);
        Committed committed{};
        std::thread books([&] {
            begin.arrive_and_wait();
            committed = store->commit(booking(matter, id, 1));
        });
        begin.arrive_and_wait();
        one.version = 2;
        const bool changed = store->receptions().save(one, true);
        books.join();
        EXPECT_NE(changed, committed == Committed::done) << "round " << round;
    }
}

}  // namespace
}  // namespace dengwen::store
