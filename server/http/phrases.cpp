#include "http/phrases.hpp"

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "http/web_files.hpp"

namespace dengwen::http {

Phrases::Phrases(Language language, std::string_view json) : language_(language) {
    const auto read = nlohmann::json::parse(json, nullptr, false);
    if (!read.is_object()) throw std::runtime_error("the words file is no JSON object");
    for (const auto& [key, value] : read.items()) {
        if (!value.is_string()) throw std::runtime_error("the word " + key + " is no text");
        words_.emplace(key, value.get<std::string>());
    }
}

const std::string& Phrases::at(std::string_view key) const {
    const auto found = words_.find(key);
    if (found == words_.end()) throw std::out_of_range("no word for " + std::string(key));
    return found->second;
}

std::string Phrases::say(std::string_view key, const Named& values) const {
    const std::string_view text = at(key);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto open = text.find("{{", i);
        const auto close = open == std::string_view::npos ? open : text.find("}}", open);
        if (close == std::string_view::npos) return out += text.substr(i);
        out += text.substr(i, open - i);
        const std::string_view wanted = text.substr(open + 2, close - open - 2);
        const auto one = wanted.find('|'), several = wanted.rfind('|');
        for (const auto& [name, value] : values) {
            if (name != wanted.substr(0, one)) continue;
            if (one == several)
                out += value;
            else if (value == "1")
                out += wanted.substr(one + 1, several - one - 1);
            else
                out += wanted.substr(several + 1);
        }
        i = close + 2;
    }
    return out;
}

std::string Phrases::day(Day day) const {
    const std::string text = iso(day);
    const auto number = [&](std::size_t at) { return std::to_string(std::stoi(text.substr(at, 2))); };
    return say("day.form",
               {{"YEAR", text.substr(0, 4)}, {"MONTH", at("day.month." + number(5))}, {"DAY", number(8)}});
}

std::string Phrases::joined(const std::vector<std::string>& parts) const {
    std::string out;
    for (const std::string& part : parts) {
        if (!out.empty()) out += at("list.join");
        out += part;
    }
    return out;
}

const Phrases& phrases(Language language) {
    static const Phrases chinese(Language::zh, web_file("src/words/zh.json").bytes);
    static const Phrases english(Language::en, web_file("src/words/en.json").bytes);
    return language == Language::en ? english : chinese;
}

}  // namespace dengwen::http
