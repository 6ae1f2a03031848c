// Matters of three made-up kinds, each with words of its own, for the tests.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "classify/learning.hpp"

namespace dengwen::classify::testing {

struct Subject {
    const char* label;
    std::array<const char*, 6> words;
};

inline constexpr std::array subjects{
    Subject{"交通运输", {"公交线路", "高速收费", "出租车", "地铁", "路口信号灯", "货车超载"}},
    Subject{"环境保护", {"污水", "噪音扰民", "废气", "垃圾焚烧", "河道发黑", "扬尘"}},
    Subject{"卫生计生", {"医院", "医保报销", "疫苗", "药品价格", "挂号", "产假"}},
};

// The same for the same number, on every machine.
inline std::vector<Example> examples(std::size_t count) {
    constexpr std::array places{"东风路", "解放村", "新华小区", "人民桥", "红旗镇"};
    std::vector<Example> out;
    for (std::size_t at = 0; at < count; at++) {
        const Subject& subject = subjects[at % subjects.size()];
        const std::string word = subject.words[at * 7 / 3 % subject.words.size()];
        const std::string other = subject.words[at * 5 / 2 % subject.words.size()];
        const std::string place = places[at * 11 % places.size()];
        out.push_back({place + word + "的问题",
                       "您好，我住在" + place + "，" + word + "已经" + std::to_string(at) + "天没有人管，" +
                           other + "也一样，请尽快处理。",
                       subject.label});
    }
    return out;
}

inline LearningAsked asked(std::size_t threads = 2) {
    LearningAsked asked;
    asked.label = "label1";
    asked.day = Day{20'000};
    asked.threads = threads;
    return asked;
}

inline const Model& example_model() {
    static const Model model = learn(examples(120), asked());
    return model;
}

}  // namespace dengwen::classify::testing
