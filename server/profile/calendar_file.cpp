#include "profile/calendar_file.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>

namespace dengwen::profile {

namespace {

using Json = nlohmann::json;

constexpr std::size_t name_bytes_max = 100;

int line_at(std::string_view text, std::size_t offset) {
    return 1 + static_cast<int>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

// The line on which each element of the outermost list begins; the text is valid JSON.
std::vector<int> element_lines(std::string_view text) {
    std::vector<int> lines;
    int line = 1;
    int depth = 0;
    bool in_string = false;
    bool expects = false;  // an element of the outermost list may begin here
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '\n') ++line;
        if (in_string) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                in_string = false;
            continue;
        }
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
        if (expects && c != ']') lines.push_back(line);
        expects = (depth == 0 && c == '[') || (depth == 1 && c == ',');
        if (c == '"') in_string = true;
        if (c == '[' || c == '{') ++depth;
        if (c == ']' || c == '}') --depth;
    }
    return lines;
}

// Keys given twice in one object: JSON readers keep the last one silently, a calendar must not.
class Repeats {
  public:
    bool operator()(int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) {
            keys_.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            if (!keys_.empty()) keys_.pop_back();
        } else if (event == Json::parse_event_t::key && !keys_.empty()) {
            if (!keys_.back().insert(parsed.get<std::string>()).second) found_ = true;
        }
        return true;
    }
    bool found() const { return found_; }

  private:
    std::vector<std::set<std::string>> keys_;
    bool found_ = false;
};

class CalendarReader {
  public:
    CalendarReader(std::string_view text, int year, std::string file)
        : file_(std::move(file)), lines_(element_lines(text)) {
        read_.year = year;
    }

    CalendarRead read(const Json& list) {
        if (!list.is_array()) {
            fault(0, "", "文件须是放假日的列表", "the file must be a list of days");
        } else if (list.empty()) {
            fault(0, "", "没有列出任何日期", "no day is listed");
        } else {
            for (std::size_t i = 0; i < list.size(); ++i) read_entry(list[i], i);
        }
        if (!read_.faults.empty()) read_.days.clear();
        return std::move(read_);
    }

  private:
    void fault(int line, std::string key, std::string zh, std::string en) {
        read_.faults.push_back({file_, line, std::move(key), {std::move(zh), std::move(en)}});
    }

    void read_entry(const Json& entry, std::size_t index) {
        const int line = index < lines_.size() ? lines_[index] : 0;
        const std::string at = "[" + std::to_string(index) + "]";
        if (!entry.is_object()) {
            fault(line, at, "这里须是 {date, off, name}", "{date, off, name} belongs here");
            return;
        }
        for (const auto& [key, value] : entry.items()) {
            if (key == "date" || key == "off" || key == "name") continue;
            fault(line, at + "." + key, "未知的键", "an unknown key");
        }
        const auto date = read_date(entry, line, at);
        const auto off = entry.find("off");
        const bool has_off = off != entry.end() && off->is_boolean();
        if (!has_off) fault(line, at + ".off", "须是 true 或 false", "must be true or false");
        const auto name = entry.find("name");
        const bool has_name = name != entry.end() && name->is_string() &&
                              !name->get_ref<const std::string&>().empty() &&
                              name->get_ref<const std::string&>().size() <= name_bytes_max;
        if (!has_name) {
            fault(line, at + ".name", "须是不超过100字节的非空文字", "must be a text of 1 to 100 bytes");
        }
        if (date && has_off && has_name)
            read_.days.push_back({*date, off->get<bool>(), name->get<std::string>()});
    }

    std::optional<Day> read_date(const Json& entry, int line, const std::string& at) {
        const auto date = entry.find("date");
        if (date == entry.end() || !date->is_string()) {
            fault(line, at + ".date", "须是 YYYY-MM-DD 形式的文字", "must be a text of the form YYYY-MM-DD");
            return std::nullopt;
        }
        const auto& text = date->get_ref<const std::string&>();
        const auto day = day_from(text);
        if (!day) {
            fault(line, at + ".date", "没有这一天：" + text, "there is no such day: " + text);
        } else if (year_of(*day) != read_.year) {
            fault(line, at + ".date", "不属于本年（" + std::to_string(read_.year) + "）：" + text,
                  "not a day of " + std::to_string(read_.year) + ": " + text);
        } else if (!seen_.insert(*day).second) {
            fault(line, at + ".date", "重复的日期：" + text, "listed twice: " + text);
        } else {
            return day;
        }
        return std::nullopt;
    }

    const std::string file_;
    const std::vector<int> lines_;
    std::set<Day> seen_;
    CalendarRead read_;
};

}  // namespace

CalendarRead read_calendar_text(std::string_view text, int year, const std::string& file) {
    Repeats repeats;
    try {
        const Json list = Json::parse(text, std::ref(repeats));
        CalendarRead read = CalendarReader(text, year, file).read(list);
        if (repeats.found()) {
            read.days.clear();
            read.faults.push_back(
                {file, 0, "", {"同一条目中有重复的键", "a key is given twice in one entry"}});
        }
        return read;
    } catch (const Json::parse_error& error) {
        const std::size_t offset = std::min(text.size(), error.byte > 0 ? error.byte - 1 : 0);
        const int column = static_cast<int>(offset - (text.substr(0, offset).rfind('\n') + 1)) + 1;
        return {year,
                {},
                {{file,
                  line_at(text, offset),
                  "",
                  {"第" + std::to_string(column) + "列起不是有效的JSON",
                   "not valid JSON from column " + std::to_string(column)}}}};
    } catch (const Json::out_of_range&) {
        return {year, {}, {{file, 0, "", {"其中的数过大", "it holds a number that is too large"}}}};
    }
}

CalendarRead read_calendar(const std::string& path) {
    const std::string stem = std::filesystem::path(path).stem().string();
    const auto new_year = day_from(stem + "-01-01");
    if (!new_year) {
        return {
            0,
            {},
            {{path,
              0,
              "",
              {"文件名须是年份，如 2026.json", "the file must be named by its year, such as 2026.json"}}}};
    }
    try {
        return read_calendar_text(read_whole(path), year_of(*new_year), path);
    } catch (const Refused& refused) {
        return {year_of(*new_year), {}, refused.faults()};
    }
}

}  // namespace dengwen::profile
