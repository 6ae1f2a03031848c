// Messages: what people wrote to an office and what it answered, with the times of both.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.hpp"

namespace dengwen::intake {

struct Message {
    std::string id;
    std::string title;
    std::string text;
    Instant sent;
    std::string reply;  // empty: never answered
    std::optional<Instant> replied;
};

struct Messages {
    std::vector<Message> all;
    std::size_t unreadable = 0;  // rows without a time, or with nothing in them
};

// Reads JSON lines with the members title, text, time, reply and reply_time (or their Chinese names). Times
// are civil times of China: "2019-04-25 09:32:09".
Messages messages_from(std::string_view jsonl);

Instant instant_from(Day day, int seconds_of_day);  // of China's civil time
Now now_at(Instant instant);                        // the instant and its civil day in China

}  // namespace dengwen::intake
