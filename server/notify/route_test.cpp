#include "notify/route.hpp"

#include <gtest/gtest.h>

namespace dengwen::notices {
namespace {

const MatterNumber number = matter_number(430102, 2026, 17);

Settings both() {
    Settings out;
    out.address = "https://petitions.example";
    out.sms.emplace();
    out.email.emplace();
    return out;
}

Reach reach(std::string telephone, std::string email, std::string wished = "") {
    return {true, std::move(telephone), std::move(email), "holder", {std::move(wished), ""}};
}

TEST(Route, IsTheTelephoneThenTheMailThenALetter) {
    EXPECT_EQ(route_to(reach("138 0000 0000", "a@b.example"), both()), "sms");
    EXPECT_EQ(route_to(reach("", "a@b.example"), both()), "email");
    EXPECT_EQ(route_to(reach("ask my son", "a@b.example"), both()), "email");
    EXPECT_EQ(route_to(reach("", ""), both()), "letter");
    EXPECT_EQ(route_to(reach("", "no address"), both()), "letter");
    EXPECT_EQ(route_to(Reach{}, both()), "") << "nobody is there";
    Settings none;
    EXPECT_EQ(route_to(reach("13800000000", "a@b.example"), none), "letter");
}

TEST(Route, FollowsTheWishWhereThatCanBe) {
    EXPECT_EQ(route_to(reach("13800000000", "a@b.example", "email"), both()), "email");
    EXPECT_EQ(route_to(reach("13800000000", "a@b.example", "letter"), both()), "letter");
    EXPECT_EQ(route_to(reach("13800000000", "a@b.example", "none"), both()), "");
    EXPECT_EQ(route_to(reach("13800000000", "", "email"), both()), "sms");
    EXPECT_EQ(route_to(reach("13800000000", "a@b.example", "sms"), both()), "sms");
    EXPECT_EQ(route_to(reach("", "", "sms"), both()), "letter");
}

TEST(Dialled, IsDigitsWithAPlusInFrontOrNothing) {
    EXPECT_EQ(dialled("138-0000 0000"), "13800000000");
    EXPECT_EQ(dialled("+86 (731) 123"), "+86731123");
    EXPECT_EQ(dialled("12"), "");
    EXPECT_EQ(dialled("+12"), "");
    EXPECT_EQ(dialled("1234567890123456"), "");
    EXPECT_EQ(dialled("138\r\n0000"), "");
    EXPECT_EQ(dialled("138+0000"), "");
    EXPECT_EQ(dialled(""), "");
}

store::Message message(std::string to, std::string word = "acceptance", std::string unit = "housing") {
    return {5, number, 3, 1, std::move(to), std::move(word), std::move(unit), *day_from("2026-03-02")};
}

TEST(Deliveries, GoToTheWebhooksOfAUnit) {
    Settings settings = both();
    settings.webhooks = {{"all", "https://a", {}, nullptr},
                         {"oa", "https://b", {"housing", "labour"}, nullptr}};
    const ReachOf nobody = [](MatterNumber) -> Reach { throw std::logic_error("nobody asks"); };
    const auto to_labour = deliveries_of(message("labour"), settings, nobody, {9}, 0);
    ASSERT_EQ(to_labour.size(), 2u);
    EXPECT_EQ(to_labour.at(0).route, "webhook all");
    EXPECT_EQ(to_labour.at(1).route, "webhook oa");
    EXPECT_EQ(to_labour.at(1).id, "430102-2026-00000017-3-1-webhook-oa");
    EXPECT_EQ(to_labour.at(1).to, "labour");
    EXPECT_EQ(to_labour.at(1).next, Instant{9});
    EXPECT_EQ(deliveries_of(message("water"), settings, nobody, {9}, 0).size(), 1u);
}

TEST(Deliveries, ToThePetitionerWaitForTheMorning) {
    Settings settings = both();
    settings.quiet = Quiet{0, 60};
    const auto of = [&](Reach there, store::Message what) {
        return deliveries_of(
            what, settings, [&](MatterNumber) { return there; }, {60'000}, 0);
    };
    const auto sms = of(reach("13800000000", ""), message("petitioner"));
    ASSERT_EQ(sms.size(), 1u);
    EXPECT_EQ(sms.front().next, Instant{3'600'000});
    EXPECT_EQ(sms.front().changed, Instant{60'000});
    EXPECT_EQ(sms.front().unit, "housing");
    EXPECT_EQ(of(reach("13800000000", ""), message("petitioner", "registration", "")).front().unit, "holder")
        << "of the petitioner's own act the letter is the holder's";
    const auto letter = of(reach("", ""), message("petitioner"));
    EXPECT_EQ(letter.front().route, "letter");
    EXPECT_EQ(letter.front().next, Instant{60'000}) << "a letter wakes nobody";
    EXPECT_TRUE(of(reach("", "", "none"), message("petitioner")).empty());
}

TEST(Deliveries, NoLetterTellsOfAnIdentityOpenedToAddressALetter) {
    const auto of = [](Reach there) {
        return deliveries_of(
            message("petitioner", "identity_opening"), both(), [&](MatterNumber) { return there; }, {}, 0);
    };
    EXPECT_TRUE(of(reach("", "")).empty());
    EXPECT_EQ(of(reach("13800000000", "")).size(), 1u);
}

}  // namespace
}  // namespace dengwen::notices
