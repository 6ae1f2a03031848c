#include "bench/texts.hpp"

#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "wording/folding.hpp"

namespace dengwen::bench {
namespace {

constexpr std::size_t characters_wanted = 150;  // what a message on the web has
constexpr std::size_t sentence_min = 6;

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 33;
    value *= 0xFF51AFD7ED558CCDU;
    value ^= value >> 33;
    value *= 0xC4CEB9FE1A85EC53U;
    return value ^ (value >> 33);
}

void add_sentences(const std::string& text, std::vector<std::string>& sentences) {
    const std::u32string folded = wording::folded(text);
    std::u32string one;
    for (const char32_t character : folded) {
        one += character;
        if (character != U'。' && character != U'!' && character != U'?' && character != U';') continue;
        if (one.size() >= sentence_min) sentences.push_back(wording::utf8(one));
        one.clear();
    }
    if (one.size() >= sentence_min) sentences.push_back(wording::utf8(one));
}

}  // namespace

Texts::Texts(const std::string& file) {
    if (file.empty()) {
        titles_ = {"河湾路路灯不亮", "拖欠三个月工资", "自来水浑浊有异味", "工地夜间施工噪音扰民"};
        sentences_ = {"路灯有一个多月不亮了。",   "打过两次热线都说已经登记。", "请尽快派人查看线路。",
                      "包工头一直推脱不发工资。", "家里还有老人和孩子。",       "水管里流出来的水是黄的。",
                      "晚上十一点还在打桩。",     "希望有关部门管一管。",       "小区物业不作为。"};
        return;
    }
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        const auto read = nlohmann::json::parse(line, nullptr, false);
        if (!read.is_object()) continue;
        if (const auto title = read.find("title"); title != read.end() && title->is_string())
            titles_.push_back(*title);
        if (const auto text = read.find("text"); text != read.end() && text->is_string())
            add_sentences(*text, sentences_);
    }
    if (titles_.empty() || sentences_.empty())
        throw std::runtime_error(file + ": 没有可用的文字 / holds no texts");
}

Texts::Message Texts::message(std::uint64_t ordinal) const {
    Message out;
    std::uint64_t chosen = mixed(ordinal + 1);
    out.title = titles_[chosen % titles_.size()];
    for (std::size_t bytes = 0; bytes < characters_wanted * 3;) {
        chosen = mixed(chosen + 1);
        const std::string& sentence = sentences_[chosen % sentences_.size()];
        out.text += sentence;
        bytes += sentence.size();
    }
    return out;
}

std::string Texts::word(std::uint64_t ordinal, std::size_t characters) const {
    for (std::uint64_t chosen = mixed(ordinal + 77);; chosen = mixed(chosen + 1)) {
        const std::u32string text = wording::folded(message(chosen).text);
        for (const wording::Run& run : wording::runs(text)) {
            if (run.kind != wording::Kind::han || run.length < characters + 2) continue;
            const auto at = run.begin + chosen % (run.length - characters);
            return wording::utf8(std::u32string_view(text).substr(at, characters));
        }
    }
}

}  // namespace dengwen::bench
