// Route: which ways a message takes: to a unit's webhooks, and to the petitioner by the way that is there.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "notify/settings.hpp"
#include "store/post.hpp"
#include "store/store.hpp"

namespace dengwen::notices {

// Reach: how a matter's petitioner can be told. Nothing of it is kept by whoever asks.
struct Reach {
    bool named = false;  // somebody is there to be told
    std::string telephone;
    std::string email;
    std::string holder;  // who has the matter in hand
    store::Wish wish;
};
using ReachOf = std::function<Reach(MatterNumber)>;

inline constexpr std::string_view sms_route = "sms";
inline constexpr std::string_view email_route = "email";
inline constexpr std::string_view letter_route = "letter";
inline constexpr std::string_view reminder_word = "reminder";
inline constexpr std::string_view webhook_route = "webhook ";  // and its name

// By the petitioner's wish where that can be, else by telephone, else by e-mail, else by letter; empty where
// nobody can be told, or wants to be.
std::string route_to(const Reach& reach, const Settings& settings);
// The telephone number a gateway is given: digits, with a plus in front or not; empty where it is none.
std::string dialled(std::string_view written);

// The deliveries a message becomes, each with an id that is the same whenever it is sorted again.
std::vector<store::Delivery> deliveries_of(const store::Message& message, const Settings& settings,
                                           const ReachOf& reach, Instant now, int utc_offset_minutes);

// The same whenever the same reminder is made.
std::string name_of(const store::Reminder& reminder);
// Those of a reminder, to the webhooks of the unit; its day is the last day of what falls due.
std::vector<store::Delivery> deliveries_of(const store::Reminder& reminder, const Settings& settings,
                                           Instant now);

}  // namespace dengwen::notices
