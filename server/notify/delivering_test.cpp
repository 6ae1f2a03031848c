#include "notify/delivering.hpp"

#include <gtest/gtest.h>

#include <atomic>

#include "notify/again.hpp"
#include "notify/signature.hpp"
#include "notify/sink_test.hpp"
#include "store/fixture.hpp"
#include "store/post.hpp"

namespace dengwen::notices {
namespace {

using store::DeliveryState;
constexpr std::int64_t noon = 1'772'424'000'000;  // 2026-03-02 12:00 in China
constexpr std::int64_t an_hour = 3'600'000;

SharedSecret kept_secret(std::string_view text) {
    auto made = std::make_shared<signing::Secret>(text.size());
    std::memcpy(made->data(), text.data(), text.size());
    return made;
}

class DeliveringTest : public testing::Test {
  protected:
    DeliveringTest() : store_(place_.open()) {
        settings_.address = "https://petitions.example";
        settings_.connections = 2;
    }

    void by_sms(const Sink& sink) {
        settings_.sms.emplace();
        settings_.sms->url = sink.url();
        settings_.sms->body = R"({"to":"{{telephone}}","text":"{{text}}"})";
        settings_.sms->headers = {"X-Key: {{secret}}"};
        settings_.sms->secret = kept_secret("tell nobody");
    }
    void by_webhook(const Sink& sink) {
        settings_.webhooks.push_back({"oa", sink.url(), {}, kept_secret("0123456789abcdef01234567")});
    }

    Delivering& delivering() {
        if (!delivering_)
            delivering_.emplace(
                *store_, settings_, [this](MatterNumber) { return reach_; },
                [this] {
                    return Now{{now_}, civil_day({now_}, 480), 480};
                },
                [this](const std::string& trouble) { said_.push_back(trouble); });
        return *delivering_;
    }
    // One registration, told to its petitioner and its unit.
    void happen(int serial) {
        store::Change change = store::registration(store::numbered(serial));
        change.outbox = {{"petitioner", "registration"}, {"petition-office", "registration"}};
        ASSERT_EQ(store_->commit(std::move(change)), store::Committed::done);
    }
    void happen_and_sort(int count) {
        delivering();
        for (int serial = 1; serial <= count; ++serial) happen(serial);
        while (delivering().sort()) continue;
    }
    store::Delivery delivery(int serial, const std::string& route) {
        return *store_->post().delivery(text(store::numbered(serial)) + route);
    }

    store::Place place_{false};
    std::unique_ptr<store::Store> store_;
    Settings settings_;
    Reach reach_{true, "138 0000 0000", "", "petition-office", {}};
    std::atomic<std::int64_t> now_ = noon;
    std::vector<std::string> said_;
    std::optional<Delivering> delivering_;
};

TEST_F(DeliveringTest, SendsEachMessageOnceWithItsKey) {
    const Sink sink([](int) { return 200; });
    by_sms(sink);
    happen_and_sort(5);
    EXPECT_EQ(delivering().send("sms"), 5);
    EXPECT_EQ(delivering().send("sms"), 0);
    const auto got = sink.requests();
    ASSERT_EQ(got.size(), 5u);
    for (const std::string& one : got) {
        EXPECT_NE(one.find("X-Key: tell nobody"), std::string::npos);
        EXPECT_NE(one.find("Idempotency-Key: 430102-2026-0000000"), std::string::npos);
        EXPECT_NE(one.find(R"({"to":"13800000000","text":"您的信访事项 430102-2026-)"), std::string::npos)
            << one;
    }
    EXPECT_EQ(delivery(3, "-1-0-sms").state, DeliveryState::sent);
    EXPECT_EQ(delivery(3, "-1-0-sms").tries, 1);
}

TEST_F(DeliveringTest, SignsWhatGoesToAWebhook) {
    const Sink sink([](int) { return 204; });
    by_webhook(sink);
    happen_and_sort(1);
    EXPECT_EQ(delivering().send("webhook oa"), 1);
    const std::string got = sink.requests().at(0);
    const std::string body = got.substr(got.find("\r\n\r\n") + 4);
    const std::string id = "430102-2026-00000001-1-1-webhook-oa";
    EXPECT_NE(got.find("webhook-id: " + id), std::string::npos) << got;
    EXPECT_NE(got.find("webhook-timestamp: 1772424000"), std::string::npos);
    EXPECT_NE(got.find("webhook-signature: " +
                       webhook_signature("0123456789abcdef01234567", id, noon / 1000, body)),
              std::string::npos);
    EXPECT_EQ(body.find("petitioner"), std::string::npos);
}

TEST_F(DeliveringTest, BeginsWithWhatHappensAfterItWasSetUp) {
    happen(1);
    const Sink sink([](int) { return 200; });
    by_sms(sink);
    EXPECT_EQ(delivering().sort(), std::nullopt) << "nobody is told what happened before";
    happen(2);
    EXPECT_EQ(delivering().sort(), 1);
}

TEST_F(DeliveringTest, GivesUpWhatIsRefusedAndSendsItAgainWhenAsked) {
    const Sink sink([](int ordinal) { return ordinal == 0 ? 422 : 200; });
    by_sms(sink);
    happen_and_sort(1);
    delivering().send("sms");
    EXPECT_EQ(delivery(1, "-1-0-sms").state, DeliveryState::dead);
    EXPECT_EQ(delivery(1, "-1-0-sms").reason, "HTTP 422");
    EXPECT_EQ(delivering().send("sms"), 0);
    EXPECT_TRUE(store_->post().send_again(delivery(1, "-1-0-sms").id, "admin", {noon}));
    EXPECT_EQ(delivering().send("sms"), 1);
    EXPECT_EQ(delivery(1, "-1-0-sms").state, DeliveryState::sent);
}

TEST_F(DeliveringTest, FollowsNoRedirect) {
    const Sink sink([](int) { return 302; });
    by_sms(sink);
    happen_and_sort(1);
    delivering().send("sms");
    EXPECT_EQ(delivery(1, "-1-0-sms").state, DeliveryState::dead);
    EXPECT_EQ(delivery(1, "-1-0-sms").reason, "HTTP 302");
    EXPECT_EQ(sink.requests().size(), 1u);
}

TEST_F(DeliveringTest, OutlivesAGatewayThatIsDownForADay) {
    std::atomic<bool> is_down = true;
    const Sink sink([&](int) { return is_down ? 503 : 200; });
    by_sms(sink);
    happen_and_sort(30);
    for (int minutes = 0; minutes < 24 * 60; ++minutes, now_ += 60'000) {
        if (minutes % 60 == 0) {
            happen(100 + minutes / 60);
            while (delivering().sort()) continue;
        }
        delivering().send("sms");
    }
    EXPECT_EQ(store_->post().count(DeliveryState::sent, 100), 0);
    EXPECT_EQ(store_->post().count(DeliveryState::dead, 100), 0) << "nothing is given up";
    EXPECT_FALSE(said_.empty());
    EXPECT_EQ(said_.front(), "sms: HTTP 503");
    const std::size_t in_vain = sink.requests().size();
    EXPECT_LT(in_vain, 200u) << "one tries for all";
    is_down = false;
    for (int minutes = 0; minutes < 6 * 60; ++minutes, now_ += 60'000) delivering().send("sms");
    EXPECT_EQ(store_->post().count(DeliveryState::sent, 100), 54);
    EXPECT_EQ(sink.requests().size(), in_vain + 54) << "and then each goes out once";
}

TEST_F(DeliveringTest, GivesUpAfterForty) {
    const Sink sink([](int) { return 408; });
    by_sms(sink);
    happen_and_sort(1);
    int tries = 0;
    const auto is_waiting = [&] { return delivery(1, "-1-0-sms").state == DeliveryState::waiting; };
    for (int i = 0; i < 100 && is_waiting(); ++i, now_ += 3 * an_hour) tries += delivering().send("sms");
    EXPECT_EQ(tries, tries_max);
    EXPECT_EQ(delivery(1, "-1-0-sms").state, DeliveryState::dead);
    EXPECT_EQ(delivery(1, "-1-0-sms").reason, "HTTP 408");
}

TEST_F(DeliveringTest, TriesAgainWhereTheLineWasCut) {
    const Sink sink([](int ordinal) { return ordinal == 0 ? 0 : 200; });
    by_sms(sink);
    happen_and_sort(1);
    delivering().send("sms");
    EXPECT_EQ(delivery(1, "-1-0-sms").state, DeliveryState::waiting);
    EXPECT_NE(delivery(1, "-1-0-sms").reason, "");
    now_ += an_hour;
    delivering().send("sms");
    EXPECT_EQ(delivery(1, "-1-0-sms").state, DeliveryState::sent);
}

TEST_F(DeliveringTest, DisturbsNobodyAtNight) {
    const Sink sink([](int) { return 200; });
    by_sms(sink);
    by_webhook(sink);
    settings_.quiet = Quiet{21 * 60, 8 * 60};
    happen_and_sort(1);
    now_ = noon + 10 * an_hour;
    EXPECT_EQ(delivering().send("sms"), 0) << "also what was due before the night";
    EXPECT_EQ(delivering().send("webhook oa"), 1) << "a machine does not sleep";
    now_ = noon + 20 * an_hour;
    EXPECT_EQ(delivering().send("sms"), 1);
}

TEST_F(DeliveringTest, SaysWhereTheContactIsGone) {
    const Sink sink([](int) { return 200; });
    by_sms(sink);
    happen_and_sort(1);
    reach_ = {};
    delivering().send("sms");
    EXPECT_EQ(delivery(1, "-1-0-sms").state, DeliveryState::dead);
    EXPECT_EQ(delivery(1, "-1-0-sms").reason, "no contact any more");
    EXPECT_TRUE(sink.requests().empty());
}

TEST_F(DeliveringTest, SortsAndSendsByItselfUntilItIsStopped) {
    const Sink sink([](int) { return 200; });
    by_sms(sink);
    by_webhook(sink);
    delivering().start();
    for (int serial = 1; serial <= 40; ++serial) happen(serial);
    for (int i = 0; i < 200 && store_->post().count(DeliveryState::sent, 100) < 80; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    delivering().stop();
    EXPECT_EQ(store_->post().count(DeliveryState::sent, 100), 80);
    EXPECT_EQ(sink.requests().size(), 80u);
    happen(41);
    EXPECT_EQ(delivering().sort(), 2) << "stopped, it took no more";
}

}  // namespace
}  // namespace dengwen::notices
