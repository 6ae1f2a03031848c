// What the tests of this folder share: messages of our own, and how they are read.
#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "same/reading.hpp"

namespace dengwen::same {

inline const std::vector<std::string>& some_places() {
    static const std::vector<std::string> places{"岳秀区青枫雅苑", "岳秀区槐荫小区", "临江区石桥村三组",
                                                 "临江区望月路",   "北湾县柳溪镇",   "岳秀区松涛中学",
                                                 "临江区白鹭公园", "北湾县映山花园"};
    return places;
}

struct Trouble {
    std::string title;
    std::string text;
};

inline const std::vector<Trouble>& some_troubles() {
    static const std::vector<Trouble> troubles{
        {"楼下烧烤店油烟扰民", "楼下开了一家烧烤店，每天晚上油烟从窗户进来，关着窗也睡不着，请派人来看。"},
        {"电梯坏了三个月没人修", "一单元的电梯坏了三个月，老人下不了楼，物业一直说在等配件，请督促维修。"},
        {"拖欠民工工资", "工程完工半年，工钱一分没给，包工头说上面没有拨款，几十个人等着回家过年。"},
        {"公交线路停运", "原来的公交线路停了以后，孩子上学要走四十分钟，希望恢复早晚两班。"},
        {"自来水发黄有异味", "这半个月自来水发黄，烧开以后还有味道，不知道能不能喝，请化验并公布结果。"}};
    return troubles;
}

inline Message told(std::size_t place, std::size_t trouble) {
    const std::string& where = some_places()[place % some_places().size()];
    const Trouble& what = some_troubles()[trouble % some_troubles().size()];
    return {where + what.title, "我们住在" + where + "。" + what.text};
}

// Weighed in a town where all of this is said now and then, and much else: districts and troubles are common
// there, single estates are not.
inline const Rarity& rarity_of_town() {
    static const Rarity made = [] {
        Rarity rarity;
        for (std::size_t at = 0; at < 400; at++) {
            rarity.add(read(told(at, at / 8)));
            const std::string estate = "第" + std::to_string(at) + "小区";
            for (const char* district : {"岳秀区", "临江区", "北湾县"})
                rarity.add(read({district + estate + some_troubles()[at % 5].title, ""}));
        }
        return rarity;
    }();
    return made;
}

inline Read read_weighed(const Message& message) {
    Read made = read(message);
    weigh(made, rarity_of_town());
    return made;
}

// Any place with any trouble, sometimes with anything else behind it.
inline rc::Gen<Message> any_message() {
    return rc::gen::map(
        rc::gen::tuple(rc::gen::inRange<std::size_t>(0, 8), rc::gen::inRange<std::size_t>(0, 5),
                       rc::gen::arbitrary<std::string>(), rc::gen::arbitrary<bool>()),
        [](const std::tuple<std::size_t, std::size_t, std::string, bool>& drawn) {
            const auto& [place, trouble, rest, is_alone] = drawn;
            if (is_alone) return Message{rest, rest};
            Message message = told(place, trouble);
            message.text += rest;
            return message;
        });
}

}  // namespace dengwen::same
