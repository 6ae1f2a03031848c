#include "same/names.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dengwen::same {
namespace {

std::vector<std::string> named(std::string_view utf8, NameKind kind) {
    const Text text = units_of(utf8, 200);
    std::vector<std::string> found;
    for (const Name& name : names(text))
        if (name.kind == kind) found.push_back(words(text, name.unit, name.length));
    return found;
}

std::string without_persons(std::string_view utf8) {
    Text text = units_of(utf8, 200);
    drop_persons(text);
    std::string left;
    for (std::size_t at = 0; at < text.units.size(); at++)
        left += text.units[at].sign == 0 ? "|" : words(text, at, 1);
    return left;
}

TEST(Names, are_known_by_how_they_end) {
    EXPECT_EQ(named("请问青枫雅苑的电梯", NameKind::place), (std::vector<std::string>{"青枫雅苑"}));
    EXPECT_EQ(named("松涛中学乱收费", NameKind::organisation), (std::vector<std::string>{"松涛中学"}));
    EXPECT_EQ(named("地铁3号线何时通车", NameKind::object), (std::vector<std::string>{"地铁3号线"}));
    EXPECT_TRUE(named("小区", NameKind::place).empty()) << "an ending alone names nothing";
    EXPECT_TRUE(named("", NameKind::place).empty());
}

TEST(Names, what_follows_a_district_is_where_the_place_is_named) {
    const Text text = units_of("A3区青枫国际精装价格虚高", 200);
    const std::vector<bool> zone = place_zone(text);
    std::string place;
    for (std::size_t at = 0; at < zone.size(); at++)
        if (zone[at]) place += words(text, at, 1);
    EXPECT_EQ(place, "a3区青枫国际");
}

TEST(Persons, are_dropped) {
    EXPECT_EQ(without_persons("胡书记您好"), "|书记您好");
    EXPECT_EQ(without_persons("经理刘志远先生说"), "经理|||先生说");
    EXPECT_EQ(without_persons("业主某占道"), "业主某占道");
    EXPECT_EQ(without_persons("业主李某占道"), "业主|某占道");
    EXPECT_EQ(without_persons("举报人：王小明，电话"),
              "举报人||||"
              "|电话");
    EXPECT_EQ(without_persons("我姓向，是农民工"), "我姓||是农民工");
}

TEST(Persons, what_only_sounds_like_one_stays) {
    EXPECT_EQ(without_persons("石桥村三组"), "石桥村三组");
    EXPECT_EQ(without_persons("某小区"), "某小区");
}

}  // namespace
}  // namespace dengwen::same
