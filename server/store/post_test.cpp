// Deliveries and wishes, on both databases.
#include "store/post.hpp"

#include "store/fixture.hpp"

namespace dengwen::store {
namespace {

class PostTest : public OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (!place) return;
        store = place->open();
        post.emplace(store->post());
    }
    std::unique_ptr<Store> store;
    std::optional<Post> post;
};
INSTANTIATE_TEST_SUITE_P(Both, PostTest, both, database_name);

Delivery sms(int serial, std::int64_t next = 100) {
    Delivery out;
    out.matter = numbered(serial);
    out.id = text(out.matter) + "-1-0-sms";
    out.word = "registration";
    out.to = "petitioner";
    out.unit = "petition-office";
    out.route = "sms";
    out.day = *day_from("2026-03-02");
    out.next = {next};
    out.changed = {7};
    return out;
}

std::vector<std::string> ids(const std::vector<Delivery>& all) {
    std::vector<std::string> out;
    for (const Delivery& one : all) out.push_back(one.id);
    std::sort(out.begin(), out.end());
    return out;
}
using Ids = std::vector<std::string>;

TEST_P(PostTest, AddsTheDeliveriesOfEventsOnceTogetherWithTheCursor) {
    EXPECT_EQ(post->sorted_through(), 0);
    EXPECT_TRUE(post->add({sms(1), sms(2)}, 0, 5));
    EXPECT_EQ(post->sorted_through(), 5);
    EXPECT_FALSE(post->add({sms(3)}, 0, 5)) << "another node was first";
    EXPECT_EQ(post->delivery(sms(3).id), std::nullopt);
    EXPECT_TRUE(post->add({sms(2), sms(3)}, 5, 6)) << "the second time it is the same delivery";
    EXPECT_EQ(post->delivery(sms(2).id), sms(2));
    EXPECT_EQ(post->count(DeliveryState::waiting, 10), 3);
    EXPECT_EQ(post->count(DeliveryState::waiting, 2), 2);
    post->begin_at(99);
    EXPECT_EQ(post->sorted_through(), 6) << "it had begun";
}

TEST_P(PostTest, BeginsWhereItIsToldWhenNothingWasSortedYet) {
    post->begin_at(41);
    EXPECT_EQ(post->sorted_through(), 41);
    EXPECT_TRUE(post->add({}, 41, 42));
}

TEST_P(PostTest, HoldsWhatIsDueUntilItIsSettledOrTimeIsUp) {
    post->add({sms(1, 100), sms(2, 200), sms(3, 300)}, 0, 3);
    EXPECT_TRUE(post->take_due("sms", {99}, {1000}, 10).empty());
    EXPECT_TRUE(post->take_due("email", {999}, {1000}, 10).empty());
    const auto first = post->take_due("sms", {300}, {1000}, 2);
    EXPECT_EQ(ids(first), (Ids{sms(1).id, sms(2).id}));
    EXPECT_EQ(ids(post->take_due("sms", {999}, {2000}, 10)), Ids{sms(3).id}) << "the others are held";
    EXPECT_EQ(ids(post->take_due("sms", {1000}, {3000}, 10)), (Ids{sms(1).id, sms(2).id}));
    Delivery sent = sms(1), later = sms(2);
    sent.state = DeliveryState::sent;
    sent.tries = later.tries = 1;
    later.next = {5000};
    later.reason = "HTTP 503";
    post->settle({sent, later});
    EXPECT_EQ(post->delivery(sms(1).id), sent);
    EXPECT_EQ(post->delivery(sms(2).id), later);
    EXPECT_TRUE(post->take_due("sms", {1999}, {6000}, 10).empty());
    EXPECT_EQ(ids(post->take_due("sms", {5000}, {9000}, 10)), (Ids{sms(2).id, sms(3).id}));
}

TEST_P(PostTest, LetsGoOfWhatAKilledProcessHeldAndOfNothingElse) {
    post->add({sms(1, 100), sms(2, 900)}, 0, 2);
    post->take_due("sms", {100}, {100'000}, 10);
    store = nullptr;
    store = place->open();
    post.emplace(store->post());
    post->let_go({200});
    EXPECT_EQ(ids(post->take_due("sms", {200}, {100'000}, 10)), Ids{sms(1).id})
        << "the other waits for its time";
}

TEST_P(PostTest, ShowsTheLatestFirstPageByPage) {
    for (int serial = 1; serial <= 5; ++serial) {
        Delivery one = sms(serial);
        one.changed = {serial < 4 ? 10 : 20};
        post->add({one}, serial - 1, serial);
    }
    DeliveryQuery query;
    query.limit = 2;
    std::vector<std::string> seen;
    for (;;) {
        const auto page = post->deliveries(query);
        for (const Delivery& one : page) seen.push_back(one.id);
        if (page.size() < 2) break;
        query.before = {page.back().changed, page.back().id};
    }
    EXPECT_EQ(seen, (Ids{sms(5).id, sms(4).id, sms(3).id, sms(2).id, sms(1).id}));
    query = {};
    query.state = DeliveryState::dead;
    EXPECT_TRUE(post->deliveries(query).empty());
}

TEST_P(PostTest, SendsAgainWhatWasGivenUpAndNothingElse) {
    post->add({sms(1)}, 0, 1);
    EXPECT_FALSE(post->send_again(sms(1).id, "admin", {50}));
    Delivery dead = sms(1);
    dead.state = DeliveryState::dead;
    dead.tries = 40;
    dead.reason = "HTTP 400";
    post->settle({dead});
    EXPECT_EQ(post->count(DeliveryState::dead, 10), 1);
    EXPECT_TRUE(post->send_again(sms(1).id, "admin", {50}));
    EXPECT_FALSE(post->send_again(sms(1).id, "admin", {50}));
    const auto again = post->delivery(sms(1).id);
    EXPECT_EQ(again->state, DeliveryState::waiting);
    EXPECT_EQ(again->tries, 0);
    EXPECT_EQ(again->done_by, "admin");
    EXPECT_EQ(again->next, Instant{});
    EXPECT_EQ(again->changed, Instant{50});
    EXPECT_EQ(again->reason, "HTTP 400") << "why it was given up stays in sight";
}

TEST_P(PostTest, KeepsTheLettersOfAUnitUntilTheyArePrinted) {
    Delivery one = sms(1), other = sms(2), third = sms(3);
    one.route = other.route = third.route = "letter";
    other.unit = "housing-bureau";
    post->add({one, other, third, sms(4)}, 0, 4);
    EXPECT_EQ(ids(post->letters("petition-office", "", 10)), (Ids{one.id, third.id}));
    EXPECT_EQ(ids(post->letters("petition-office", one.id, 10)), Ids{third.id});
    EXPECT_EQ(ids(post->letters("petition-office", "", 1)), Ids{one.id});
    EXPECT_TRUE(post->print(one.id, "lin", {60}));
    EXPECT_FALSE(post->print(one.id, "lin", {61}));
    EXPECT_FALSE(post->print(sms(4).id, "lin", {61})) << "no letter";
    EXPECT_EQ(ids(post->letters("petition-office", "", 10)), Ids{third.id});
    EXPECT_EQ(post->delivery(one.id)->done_by, "lin");
    post->forget_sent({60});
    EXPECT_TRUE(post->delivery(one.id));
    post->forget_sent({61});
    EXPECT_FALSE(post->delivery(one.id));
    EXPECT_TRUE(post->delivery(third.id));
}

TEST_P(PostTest, KnowsAMailThatCameIn) {
    EXPECT_EQ(post->mail_is_done("a"), std::nullopt);
    post->keep_mail("a", false, *day_from("2026-03-02"));
    EXPECT_EQ(post->mail_is_done("a"), false);
    post->keep_mail("a", true, *day_from("2026-03-03"));
    EXPECT_EQ(post->mail_is_done("a"), true);
    EXPECT_EQ(post->mail_is_done("b"), std::nullopt);
}

TEST_P(PostTest, KeepsTheLastWishOfAMatter) {
    EXPECT_EQ(post->wish(numbered(1)), Wish{});
    post->set_wish(numbered(1), {"letter", "en"});
    post->set_wish(numbered(2), {"none", ""});
    post->set_wish(numbered(1), {"email", ""});
    EXPECT_EQ(post->wish(numbered(1)), (Wish{"email", ""}));
    EXPECT_EQ(post->wish(numbered(2)), (Wish{"none", ""}));
}

}  // namespace
}  // namespace dengwen::store
