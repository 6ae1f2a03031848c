#include "command/rehearsal_clock.hpp"

#include <charconv>
#include <fstream>
#include <stdexcept>

namespace dengwen::command {

namespace {

// Two digits at `at`, or -1.
int two(std::string_view text, std::size_t at) {
    int value = -1;
    if (at + 2 > text.size()) return -1;
    const auto read = std::from_chars(text.data() + at, text.data() + at + 2, value);
    return read.ptr == text.data() + at + 2 ? value : -1;
}

}  // namespace

std::optional<Now> now_from(std::string_view text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return std::nullopt;
    const auto day = day_from(text.substr(0, 10));
    const int hour = two(text, 11), minute = two(text, 14), second = two(text, 17);
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    const std::string_view offset = text.substr(19);
    int minutes_east = 0;
    if (offset != "Z") {
        const int hours = two(offset, 1), minutes = two(offset, 4);
        if (offset.size() != 6 || (offset[0] != '+' && offset[0] != '-') || offset[3] != ':' || hours < 0 ||
            hours > 14 || minutes < 0 || minutes > 59)
            return std::nullopt;
        minutes_east = (offset[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
    }
    const std::int64_t minutes = (std::int64_t{day->number} * 24 + hour) * 60 + minute - minutes_east;
    return Now{{(minutes * 60 + second) * 1000}, *day, minutes_east};
}

Clockwork clock_from(const std::string& path) {
    return [path] {
        std::ifstream file(path);
        std::string text;
        std::getline(file, text);
        const auto now = now_from(text);
        if (!now)
            throw std::runtime_error(path + " 里没有时间 / holds no time such as 2026-03-01T09:00:00+08:00");
        return *now;
    };
}

bool may_set_clock(store::Store& store, const std::string& path, std::ostream& err) {
    if (path.empty() || store.setting("rehearsal") == "true") return true;
    err << "只有用 init --rehearsal 建立的数据目录才能拨动时钟 / only a store made with init --rehearsal may "
           "have its clock set\n";
    return false;
}

}  // namespace dengwen::command
