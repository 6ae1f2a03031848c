#include "http/petition_form.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace dengwen::http {
namespace {

const Seal& seal() {
    static const Seal made(Seal::fresh_key());
    return made;
}

Tree places() {
    return Tree({{"900100", {"东浦区", "Dongpu"}, ""},
                 {"900100001", {"河口街道", "Hekou"}, "900100"},
                 {"900100002", {"石桥镇", "Shiqiao"}, "900100"}});
}

Tree categories() {
    return Tree({{"labour", {"劳动", "Labour"}, ""},
                 {"labour.wages", {"工资", "Wages"}, "labour"},
                 {"labour.wages.arrears", {"拖欠", "Arrears"}, "labour.wages"},
                 {"city", {"城管", "City"}, ""},
                 {"city.noise", {"噪声", "Noise"}, "city"}});
}

Offices offices() {
    return Offices({Unit{"labour-bureau", {"人社局", "Labour"}, UnitKind::unit, 4, "900100", "", {}, ""}});
}

// 周安 writes about three months' wages, as a phone would send it.
Fields wages() {
    return {{"kind", "request"},    {"title", "工地拖欠工资"}, {"text", "三个月没发。"},
            {"demand", "发清工资"}, {"place_1", "900100001"},  {"identity", "named"},
            {"name", "周安"},       {"phone", "010-5550 0100"}};
}

PetitionForm read(Fields fields) {
    return read_petition(Form{std::move(fields), {}}, seal(), phrases(Language::zh));
}

std::vector<std::string> wrongs(Fields fields) {
    PetitionForm form = read(std::move(fields));
    std::vector<std::string> out;
    for (const Wrong& wrong :
         check_petition(form, places(), categories(), offices(), phrases(Language::zh))) {
        out.push_back(wrong.field);
        EXPECT_FALSE(wrong.text.empty());
        EXPECT_FALSE(wrong.anchor.empty());
    }
    return out;
}

Fields with(Fields fields, const std::string& name, const std::string& value) {
    for (auto& [key, old] : fields)
        if (key == name) {
            old = value;
            return fields;
        }
    fields.emplace_back(name, value);
    return fields;
}

using List = std::vector<std::string>;

TEST(PetitionForm, AFullFormHasNoFault) { EXPECT_EQ(wrongs(wages()), List{}); }

TEST(PetitionForm, AnEmptyFormNamesEveryFieldItNeeds) {
    EXPECT_EQ(wrongs({}), (List{"kind", "title", "text", "place", "identity"}));
    EXPECT_EQ(wrongs({{"kind", "request"}}), (List{"title", "text", "demand-1", "place", "identity"}));
}

TEST(PetitionForm, OnlyARequestNeedsADemand) {
    const Fields none = with(wages(), "demand", "  ");
    EXPECT_EQ(wrongs(none), List{"demand-1"});
    EXPECT_EQ(wrongs(with(none, "kind", "suggestion")), List{});
}

TEST(PetitionForm, LengthsAndCharactersAreNamed) {
    std::string long_title;
    for (int i = 0; i < 101; ++i) long_title += "长";
    EXPECT_EQ(wrongs(with(wages(), "title", long_title)), List{"title"});
    EXPECT_EQ(wrongs(with(wages(), "text", "a\x01b")), List{"text"});
    EXPECT_EQ(wrongs(with(wages(), "name", "\xed\xa0\x80")), List{"name"});
    EXPECT_EQ(wrongs(with(wages(), "demand", std::string(2001, 'x'))), List{"demand-1"});
}

TEST(PetitionForm, AnonymousNeedsNoNameAndHasNoAgent) {
    Fields fields = with(with(with(wages(), "identity", "anonymous"), "name", ""), "phone", "");
    EXPECT_EQ(wrongs(fields), List{});
    fields.emplace_back("agent_name", "陆平");
    fields.emplace_back("agent_mandate", "yes");
    EXPECT_EQ(wrongs(fields), List{"agent"});
}

TEST(PetitionForm, ANameNeedsOneWayToBeReached) {
    EXPECT_EQ(wrongs(with(wages(), "phone", "")), List{"phone"});
    EXPECT_EQ(wrongs(with(with(wages(), "phone", ""), "address", "河口街道一号")), List{});
    EXPECT_EQ(wrongs(with(wages(), "name", "")), List{"name"});
    EXPECT_EQ(wrongs(with(wages(), "phone", "call me")), List{"phone"});
}

TEST(PetitionForm, PersonsAndRepresentativesMustAgree) {
    for (const char* bad : {"0", "-1", "two", "1000001", "3.5"})
        EXPECT_EQ(wrongs(with(wages(), "persons", bad)), List{"persons"}) << bad;
    Fields group = with(wages(), "persons", "6");
    for (int i = 0; i < 5; ++i) group.emplace_back("representative_name", "代表" + std::to_string(i));
    EXPECT_EQ(wrongs(group), List{});
    EXPECT_EQ(wrongs(with(group, "persons", "4")), List{"representatives"});
    group.emplace_back("representative_name", "第六位");
    EXPECT_EQ(wrongs(group), List{"representatives"});
}

TEST(PetitionForm, AnAgentNeedsNameAndMandate) {
    Fields agent = wages();
    agent.emplace_back("agent_phone", "010-5550 0101");
    EXPECT_EQ(wrongs(agent), List{"agent"});
    agent.emplace_back("agent_name", "陆平");
    EXPECT_EQ(wrongs(agent), List{"agent"});
    agent.emplace_back("agent_mandate", "yes");
    EXPECT_EQ(wrongs(agent), List{});
}

TEST(PetitionForm, UnknownPlaceCategoryAndUnitAreNamed) {
    EXPECT_EQ(wrongs(with(wages(), "place_1", "nowhere")), List{"place"});
    EXPECT_EQ(wrongs(with(wages(), "category_1", "nothing")), List{"category"});
    EXPECT_EQ(wrongs(with(with(wages(), "kind", "accusation"), "accused_unit", "no-unit")),
              List{"accused_unit"});
    EXPECT_EQ(wrongs(with(with(wages(), "kind", "accusation"), "accused_unit", "labour-bureau")), List{});
}

TEST(PetitionForm, WhatWasFilledInSurvivesHiddenFields) {
    Fields fields = wages();
    fields.insert(fields.end(), {{"demand", "第二条\n两行"},
                                 {"category_1", "labour"},
                                 {"category_2", "labour.wages"},
                                 {"electronic", "yes"},
                                 {"persons", "3"},
                                 {"representative_name", "甲"},
                                 {"representative_phone", ""},
                                 {"representative_name", "乙"},
                                 {"representative_phone", "5550100"},
                                 {"spot", "东门"},
                                 {"kept", sealed(seal(), {"ab", "照片 1.jpg", "image/jpeg", 10})}});
    const PetitionForm first = read(fields);
    const PetitionForm second = read(hidden_fields(first, seal()));
    EXPECT_EQ(hidden_fields(first, seal()), hidden_fields(second, seal()));
    EXPECT_EQ(second.demands, (List{"发清工资", "第二条\n两行"}));
    EXPECT_EQ(second.representatives[1].phone, "5550100");
    EXPECT_EQ(categories().choose(second.category_fields).code, "labour.wages");
    ASSERT_EQ(second.files.size(), 1u);
    EXPECT_EQ(second.files[0].name, "照片 1.jpg");
    EXPECT_TRUE(second.electronic);
}

TEST(PetitionForm, AFileThatWasNotHandedOutHereIsNotTaken) {
    Fields fields = wages();
    fields.emplace_back("kept", sealed(Seal(Seal::fresh_key()), {"ab", "a.jpg", "image/jpeg", 10}));
    EXPECT_EQ(wrongs(fields), List{"files"});
    EXPECT_TRUE(read(fields).files.empty());
}

TEST(Tree, NarrowsDownAndForgetsWhatStandsUnderAnother) {
    const Tree tree = categories();
    EXPECT_EQ(tree.choose({"labour", "labour.wages", "labour.wages.arrears"}).code, "labour.wages.arrears");
    EXPECT_EQ(tree.choose({"city", "labour.wages"}).code, "city");
    EXPECT_EQ(tree.choose({"", "labour.wages"}).code, "");
    EXPECT_TRUE(tree.choose({"made-up"}).unknown);
    EXPECT_EQ(tree.text("labour.wages", Language::en), "Labour › Wages");
    EXPECT_EQ(tree.fields_for("labour.wages"), (List{"labour", "labour.wages"}));
}

TEST(Tree, TheWholeMayBeMeant) {
    const Tree tree = places();
    ASSERT_NE(tree.whole(), nullptr);
    EXPECT_EQ(tree.choose({"900100"}).code, "900100");
    EXPECT_EQ(tree.choose({"900100001"}).code, "900100001");
    EXPECT_EQ(tree.fields_for("900100001"), List{"900100001"});
    EXPECT_EQ(tree.fields_for("900100"), List{"900100"});
}

TEST(Tree, ACircleOfParentsDoesNotHang) {
    const Tree tree({{"a", {"甲", "A"}, "b"}, {"b", {"乙", "B"}, "a"}});
    EXPECT_LE(tree.line("a").size(), 8u);
}

}  // namespace
}  // namespace dengwen::http
