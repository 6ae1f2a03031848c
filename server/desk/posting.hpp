// Posting: what goes out to be told, as the administrator sees it; the letters a unit prints; and how a
// petitioner wishes to be told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "desk/desk.hpp"
#include "store/post.hpp"

namespace dengwen::desk {

inline constexpr int post_counted_max = 1000;  // more are not counted

// For administrators, who read of it the number, the way, and what became of it.
struct PostSeen {
    std::vector<store::Delivery> items;
    bool more = false;
    int waiting = 0;
    int dead = 0;
};
PostSeen post(Desk& desk, const store::DeliveryQuery& query);
bool send_again(Desk& desk, const Officer& by, const std::string& id);  // false: not given up

// Letters of the officer's unit that nobody printed yet, of matters the officer may see.
struct LettersSeen {
    std::vector<std::pair<store::Delivery, Words>> items;  // with the text to print
    std::string next;  // the key after which the next page begins; empty: there is none
};
// `address` is where the reader of a letter is sent to.
LettersSeen letters(Desk& desk, const Actor& actor, const std::string& address, const std::string& after,
                    int limit);
bool print_letter(Desk& desk, const Actor& actor, const std::string& id);  // false: not there

// The petitioner's own alone.
std::optional<store::Wish> wish(Desk& desk, const Actor& actor, MatterNumber number);
bool set_wish(Desk& desk, const Actor& actor, MatterNumber number, const store::Wish& wish);

}  // namespace dengwen::desk
