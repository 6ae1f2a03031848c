// Play: real messages and their real answers put through the whole thread at their own times.
//
// Only two moments of a message are known: when it was sent and when it was answered. The steps between are
// the player's: forwarded the next morning, notice and acceptance two days later, never after the answer.
// Nothing is forced: what a rule refuses is counted, and what is late stays late.
#pragma once

#include <functional>
#include <map>

#include "desk/desk.hpp"
#include "intake/messages.hpp"

namespace dengwen::intake {

// ClockTally: one clock over all matters played.
struct ClockTally {
    std::size_t in_time = 0;
    std::size_t late = 0;
    std::size_t open = 0;
    std::size_t provisional = 0;
    int slowest_days = 0;  // from day zero to the day it was done
    MatterNumber slowest;
};

struct Played {
    std::size_t messages = 0;
    std::size_t unreadable = 0;
    std::size_t unanswered = 0;
    std::size_t answered_before_sent =
        0;  // the answer bears an earlier time; it is given as soon as the law lets it
    std::size_t events = 0;
    std::map<Clock, ClockTally> clocks;
    std::map<Refusal, std::size_t> refusals;
    std::map<Stage, std::size_t> stages;
    std::map<FindingKind, std::size_t> findings;  // in how many of the answers
    std::map<int, std::size_t> years;
    double seconds = 0;
    std::size_t verified = 0;  // matters whose row is the fold of their events
    std::size_t disagreeing = 0;
    bool is_green() const { return disagreeing == 0 && verified > 0; }
};

// Builds the invented district in an empty store and plays the messages there in the order of time over all
// matters. `told` hears how many of how many steps are done.
Played play(desk::Desk& desk, const Messages& messages,
            const std::function<void(std::size_t done, std::size_t all)>& told);

}  // namespace dengwen::intake
