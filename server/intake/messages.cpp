#include "intake/messages.hpp"

#include <initializer_list>

#include "intake/jsonl.hpp"

namespace dengwen::intake {
namespace {

constexpr std::int64_t day_milliseconds = 86'400'000;
constexpr std::int64_t china_offset = 8 * 3'600'000;

std::string first_of(const Row& row, std::initializer_list<const char*> columns) {
    for (const char* column : columns)
        if (const std::string* text = row.find(column)) return *text;
    return "";
}

std::optional<Instant> instant_of(const std::string& text) {
    const auto day = day_from(std::string_view(text).substr(0, 10));
    if (!day) return std::nullopt;
    int seconds = 0;
    if (text.size() >= 16) {
        const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
        for (const std::size_t at : {11u, 12u, 14u, 15u})
            if (text[at] < '0' || text[at] > '9') return std::nullopt;
        seconds = two(11) * 3600 + two(14) * 60;
        if (text.size() >= 19 && std::isdigit(static_cast<unsigned char>(text[17])) &&
            std::isdigit(static_cast<unsigned char>(text[18])))
            seconds += two(17);
    }
    if (seconds >= 86'400) return std::nullopt;
    return instant_from(*day, seconds);
}

}  // namespace

Instant instant_from(Day day, int seconds_of_day) {
    return {day.number * day_milliseconds + seconds_of_day * std::int64_t{1000} - china_offset};
}

Now now_at(Instant instant) {
    const std::int64_t local = instant.milliseconds + china_offset;
    const std::int64_t day =
        local >= 0 ? local / day_milliseconds : (local - day_milliseconds + 1) / day_milliseconds;
    return {instant, Day{static_cast<std::int32_t>(day)}};
}

Messages messages_from(std::string_view jsonl) {
    Messages messages;
    read_jsonl(jsonl, [&](Row&& row) {
        Message message;
        message.id = first_of(row, {"id", "编号", "留言编号"});
        message.title = first_of(row, {"title", "标题", "留言主题"});
        message.text = first_of(row, {"text", "content", "内容", "留言详情"});
        message.reply = first_of(row, {"reply", "答复", "答复意见"});
        const auto sent = instant_of(first_of(row, {"time", "时间", "留言时间"}));
        if (!message.reply.empty()) message.replied = instant_of(first_of(row, {"reply_time", "答复时间"}));
        if (row.fault || !sent || (message.title.empty() && message.text.empty())) {
            ++messages.unreadable;
            return true;
        }
        message.sent = *sent;
        messages.all.push_back(std::move(message));
        return true;
    });
    return messages;
}

}  // namespace dengwen::intake
