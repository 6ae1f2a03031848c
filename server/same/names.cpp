#include "same/names.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "wording/folding.hpp"

namespace dengwen::same {
namespace {

struct Ending {
    std::u32string_view words;
    NameKind kind;
};

// Longer ones first.
constexpr std::array endings{
    Ending{U"派出所", NameKind::organisation},
    Ending{U"幼儿园", NameKind::organisation},
    Ending{U"有限公司", NameKind::organisation},
    Ending{U"国际城", NameKind::place},
    Ending{U"安置区", NameKind::place},
    Ending{U"项目部", NameKind::organisation},
    Ending{U"立交桥", NameKind::place},
    Ending{U"委员会", NameKind::organisation},
    Ending{U"小区", NameKind::place},
    Ending{U"花园", NameKind::place},
    Ending{U"家园", NameKind::place},
    Ending{U"公园", NameKind::place},
    Ending{U"花苑", NameKind::place},
    Ending{U"新城", NameKind::place},
    Ending{U"雅苑", NameKind::place},
    Ending{U"公馆", NameKind::place},
    Ending{U"广场", NameKind::place},
    Ending{U"大厦", NameKind::place},
    Ending{U"社区", NameKind::place},
    Ending{U"街道", NameKind::place},
    Ending{U"大道", NameKind::place},
    Ending{U"楼盘", NameKind::place},
    Ending{U"工地", NameKind::place},
    Ending{U"大桥", NameKind::place},
    Ending{U"市场", NameKind::place},
    Ending{U"号线", NameKind::object},
    Ending{U"中学", NameKind::organisation},
    Ending{U"小学", NameKind::organisation},
    Ending{U"学校", NameKind::organisation},
    Ending{U"学院", NameKind::organisation},
    Ending{U"大学", NameKind::organisation},
    Ending{U"医院", NameKind::organisation},
    Ending{U"公司", NameKind::organisation},
    Ending{U"集团", NameKind::organisation},
    Ending{U"驾校", NameKind::organisation},
    Ending{U"平台", NameKind::organisation},
    Ending{U"银行", NameKind::organisation},
    Ending{U"苑", NameKind::place},
    Ending{U"城", NameKind::place},
    Ending{U"村", NameKind::place},
    Ending{U"镇", NameKind::place},
    Ending{U"乡", NameKind::place},
    Ending{U"路", NameKind::place},
    Ending{U"街", NameKind::place},
    Ending{U"桥", NameKind::place},
    Ending{U"湾", NameKind::place},
    Ending{U"府", NameKind::place},
    Ending{U"郡", NameKind::place},
    Ending{U"园", NameKind::place},
    Ending{U"庭", NameKind::place},
    Ending{U"寺", NameKind::place},
    Ending{U"里", NameKind::place},
    Ending{U"组", NameKind::place},
    Ending{U"栋", NameKind::object},
    Ending{U"站", NameKind::place},
    Ending{U"线", NameKind::object},
    Ending{U"湖", NameKind::place},
    Ending{U"县", NameKind::place},
    Ending{U"区", NameKind::place},
    Ending{U"市", NameKind::place},
};

// Characters that stand before names far more often than in them.
constexpr std::u32string_view outside =
    U"的在是我与和及了请对把被向从至到位住于有为问将让来去又也就都不附近旁";
constexpr std::u32string_view districts = U"市区县旗州";

constexpr std::u32string_view surnames =
    U"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚"
    U"卢傅"
    U"钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤易伍";
constexpr std::array<std::u32string_view, 22> after_persons{
    U"先生", U"女士", U"小姐", U"老师", U"书记", U"局长", U"市长", U"县长", U"区长", U"主任", U"院长",
    U"校长", U"经理", U"科长", U"处长", U"所长", U"师傅", U"镇长", U"村长", U"董事", U"老板", U"某"};
constexpr std::array<std::u32string_view, 13> before_persons{
    U"姓名",   U"举报人", U"控告人", U"联系人", U"投诉人",     U"申请人", U"信访人",
    U"上访人", U"我叫",   U"户主",   U"法人",   U"法定代表人", U"负责人"};

bool is_one_of(std::u32string_view set, char32_t character) {
    return set.find(character) != std::u32string_view::npos;
}

// The character a unit is; 0 for a break and for letters and digits.
char32_t character(const Text& text, std::size_t unit) {
    const Unit& one = text.units[unit];
    if (one.sign == 0 || one.length != 1) return 0;
    const char32_t character = text.folded[one.begin];
    return wording::kind_of(character) == wording::Kind::han ? character : 0;
}

bool is_break(const Text& text, std::size_t unit) { return text.units[unit].sign == 0; }

// Whether the units from `unit` on are these characters.
bool stands(const Text& text, std::size_t unit, std::u32string_view words) {
    if (unit + words.size() > text.units.size()) return false;
    for (std::size_t at = 0; at < words.size(); at++)
        if (character(text, unit + at) != words[at]) return false;
    return true;
}

// The longest ending whose last unit is `last`.
std::optional<Ending> ending_at(const Text& text, std::size_t last) {
    for (const Ending& ending : endings)
        if (last + 1 >= ending.words.size() && stands(text, last + 1 - ending.words.size(), ending.words))
            return ending;
    return std::nullopt;
}

bool is_district(const Text& text, std::size_t unit) {
    return unit > 0 && is_one_of(districts, character(text, unit)) && !is_break(text, unit - 1) &&
           character(text, unit - 1) == 0;
}

void drop(Text& text, std::size_t unit, std::size_t length) {
    for (std::size_t at = unit; at < unit + length && at < text.units.size(); at++) text.units[at].sign = 0;
}

// A surname and at most two characters, right before `end`.
void drop_before(Text& text, std::size_t end) {
    for (std::size_t length = 1; length <= 3 && length <= end; length++) {
        const char32_t first = character(text, end - length);
        if (first == 0) return;
        if (is_one_of(surnames, first)) return drop(text, end - length, length);
    }
}

void drop_after(Text& text, std::size_t begin) {
    while (begin < text.units.size() && is_break(text, begin)) begin++;
    if (begin >= text.units.size() || !is_one_of(surnames, character(text, begin))) return;
    std::size_t length = 1;
    while (length < 3 && begin + length < text.units.size() && character(text, begin + length) != 0) length++;
    drop(text, begin, length);
}

}  // namespace

std::vector<Name> names(const Text& text) {
    std::vector<Name> found;
    for (std::size_t last = 0; last < text.units.size(); last++) {
        const auto ending = ending_at(text, last);
        if (!ending) continue;
        const std::size_t length = ending->words.size();
        std::size_t begin = last + 1 - length;
        while (begin > 0 && last - begin < 7 + length && !is_break(text, begin - 1) &&
               !is_one_of(outside, character(text, begin - 1)))
            begin--;
        if (begin + length > last) continue;  // an ending alone names nothing
        const Name name{ending->kind, static_cast<std::uint32_t>(begin),
                        static_cast<std::uint32_t>(last + 1 - begin)};
        if (!found.empty() && found.back().unit >= name.unit) found.pop_back();
        found.push_back(name);
    }
    return found;
}

std::vector<bool> place_zone(const Text& text) {
    std::vector<bool> zone(text.units.size(), false);
    std::optional<std::size_t> district;
    for (std::size_t last = 0; last < text.units.size(); last++) {
        if (is_district(text, last)) district = last;
        const auto ending = ending_at(text, last);
        if (!ending) continue;
        for (std::size_t back = 0; back <= last && back < ending->words.size() + 3; back++) {
            if (is_break(text, last - back) || is_one_of(outside, character(text, last - back))) break;
            zone[last - back] = true;
        }
    }
    if (!district) return zone;
    for (std::size_t at = *district - 1; at < text.units.size() && at < *district + 5; at++) {
        if (is_break(text, at) || (at > *district + 2 && is_one_of(outside, character(text, at)))) break;
        zone[at] = true;
    }
    return zone;
}

void drop_persons(Text& text) {
    for (std::size_t at = 0; at < text.units.size(); at++) {
        const char32_t first = character(text, at);
        if (first == 0) continue;
        for (const std::u32string_view title : after_persons)
            if (title.front() == first && stands(text, at, title)) drop_before(text, at);
        for (const std::u32string_view label : before_persons)
            if (label.front() == first && stands(text, at, label)) drop_after(text, at + label.size());
        if (first == U'姓' && at + 1 < text.units.size() && is_one_of(surnames, character(text, at + 1)))
            drop(text, at + 1, 1);
    }
}

}  // namespace dengwen::same
