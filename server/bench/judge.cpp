#include "bench/judge.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "classify/learning.hpp"
#include "classify/model_file.hpp"
#include "wording/folding.hpp"

namespace dengwen::bench {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::size_t judged_messages = 4096;
constexpr std::size_t judged_characters = 380;  // of a text; the real ones' mean
constexpr std::size_t kinds = 7;
constexpr char32_t first_character = 0x4E00;

// Every kind draws most of its characters from a range of its own, the rest from one all share.
std::vector<classify::Example> invented_messages() {
    std::uint32_t random = 2022;
    const auto drawn = [&](std::size_t kind, std::size_t count) {
        std::u32string text;
        while (text.size() < count) {
            random = random * 1664525u + 1013904223u;
            const bool is_own = (random >> 8) % 3 == 0;
            text += static_cast<char32_t>(first_character + (is_own ? 800 + kind * 150 : 0) +
                                          (random >> 12) % (is_own ? 150 : 800));
        }
        return wording::utf8(text);
    };
    std::vector<classify::Example> out;
    for (std::size_t at = 0; at < judged_messages; at++) {
        const std::size_t kind = at * 5 % kinds;
        out.push_back({drawn(kind, 18), drawn(kind, judged_characters), std::to_string(kind)});
    }
    return out;
}

// Rounds over all messages until the time is up.
template <typename Work>
double messages_per_second(const std::vector<classify::Example>& messages, double seconds, std::size_t& done,
                           const Work& work) {
    const auto begin = Steady::now();
    done = 0;
    do {
        for (const classify::Example& one : messages) work(one);
        done += messages.size();
    } while (seconds_since(begin) < seconds);
    return static_cast<double>(done) / seconds_since(begin);
}

}  // namespace

void measure_judging(double seconds, const Told& told) {
    const auto messages = invented_messages();
    classify::LearningAsked asked;
    asked.label = "kind";
    asked.day = first_day;
    const auto begin = Steady::now();
    const classify::Model model = classify::learn(messages, asked);
    const double learned_in = seconds_since(begin);
    classify::Judge judge(model);
    std::size_t sum = 0;
    std::size_t folded = 0;
    Figure figure;
    figure.work = "judge";
    figure.per_second = messages_per_second(messages, seconds, figure.n, [&](const classify::Example& one) {
        sum += judge.likeliest({one.title, one.text}).label;
    });
    figure.limit_per_second =
        messages_per_second(messages, seconds / 4, folded, [&](const classify::Example& one) {
            sum += wording::folded(one.title).size() + wording::folded(one.text).size();
        });
    figure.limit = {"同样的文字只做折叠，不作判断", "the same texts folded only, not judged"};
    figure.note = {
        fmt::format("模型 {:.1f} MB；校验 {}", static_cast<double>(bytes_of(model).size()) / 1e6, sum % 10),
        fmt::format("a model of {:.1f} MB; sum {}", static_cast<double>(bytes_of(model).size()) / 1e6,
                    sum % 10)};
    told(figure);
    Figure learning;
    learning.work = "learn";
    learning.n = messages.size();
    learning.per_second = static_cast<double>(messages.size()) / learned_in;
    learning.limit_per_second = figure.per_second;
    learning.limit = {"同样的事项每件只判断一次", "the same matters judged once each"};
    learning.note = {fmt::format("两个线程 {:.1f} 秒", learned_in),
                     fmt::format("{:.1f} s on two threads", learned_in)};
    told(learning);
}

}  // namespace dengwen::bench
