#include "http/reader.hpp"

#include <gtest/gtest.h>

#include "http/strict_json.hpp"

namespace dengwen::http {
namespace {

std::optional<Flaw> flaw_of(std::string text, TextLimit limit) { return take(text, limit); }

TEST(Text, CountsCharactersAndRefusesWhatHides) {
    EXPECT_FALSE(flaw_of("登闻鼓", {1, 3}));
    EXPECT_EQ(flaw_of("登闻鼓院", {1, 3}), Flaw::too_long);
    EXPECT_EQ(flaw_of("登", {2, 3}), Flaw::too_short);
    EXPECT_EQ(flaw_of("", {1, 3}), Flaw::missing);
    EXPECT_EQ(flaw_of(" 　\n", {1, 9, true}), Flaw::missing);
    EXPECT_EQ(flaw_of("a\nb", {1, 9}), Flaw::control_character);
    EXPECT_FALSE(flaw_of("a\nb\tc", {1, 9, true}));
    EXPECT_EQ(flaw_of("a\x1b[1m", {1, 9, true}), Flaw::control_character);
    EXPECT_EQ(flaw_of("a\u202eb", {1, 9}), Flaw::control_character);
    EXPECT_EQ(flaw_of("\u0085x", {1, 9}), Flaw::control_character);
    EXPECT_EQ(flaw_of("\xff", {1, 9}), Flaw::not_utf8);
    EXPECT_EQ(flaw_of("\xc0\x80", {1, 9}), Flaw::not_utf8);
    EXPECT_EQ(flaw_of("\xed\xa0\x80", {1, 9}), Flaw::not_utf8);
    EXPECT_EQ(flaw_of("\xf4\x90\x80\x80", {1, 9}), Flaw::not_utf8);
    EXPECT_EQ(flaw_of("\xe7\x99", {1, 9}), Flaw::not_utf8);
    EXPECT_FALSE(flaw_of("𠮷", {1, 1}));
}

TEST(Text, MakesLineEndsOne) {
    std::string text = "一\r\n二\n三";
    EXPECT_FALSE(take(text, {1, 9, true}));
    EXPECT_EQ(text, "一\n二\n三");
    std::string alone = "一\r二";
    EXPECT_EQ(take(alone, {1, 9, true}), Flaw::control_character);
}

JsonFlaw json_flaw(std::string_view text) {
    JsonFlaw flaw;
    EXPECT_FALSE(read_json(text, flaw));
    return flaw;
}

TEST(StrictJson, NamesThePlaceOfTheFault) {
    EXPECT_EQ(json_flaw(R"({"a":1,"a":2})").pointer, "/a");
    EXPECT_EQ(json_flaw(R"({"a":1,"a":2})").flaw, Flaw::repeated_field);
    EXPECT_EQ(json_flaw(R"({"a":[1,{"b~/":"\ud800"}]})").pointer, "/a/1/b~0~1");
    EXPECT_EQ(json_flaw(R"({"a":"\udc00"})").flaw, Flaw::not_utf8);
    EXPECT_EQ(json_flaw("{\"a\":\"\xff\"}").flaw, Flaw::not_utf8);
    EXPECT_EQ(json_flaw("{\"a\":").flaw, Flaw::not_well_formed);
    EXPECT_EQ(json_flaw("{} x").flaw, Flaw::not_well_formed);
    EXPECT_EQ(json_flaw("").flaw, Flaw::not_well_formed);
    EXPECT_EQ(json_flaw(std::string(100000, '[')).flaw, Flaw::too_deep);
    JsonFlaw flaw;
    EXPECT_EQ(read_json(R"({"a":[1,2,{"b":null}],"c":"登"})", flaw)->dump(),
              R"({"a":[1,2,{"b":null}],"c":"登"})");
}

struct Read {
    nlohmann::json body;
    Reading reading;
    Object object;

    explicit Read(std::string_view text) : body(nlohmann::json::parse(text)), object(reading, &body, "") {}
    std::string faults() {
        object.close();
        std::string out;
        for (const Malformed& one : reading.faults) out += one.pointer + " " + one.name + "; ";
        return out;
    }
};

TEST(Reader, TakesWhatFits) {
    Read read(R"({"day":"2026-01-05","n":3,"yes":true,"list":["a","b"],"kind":"request","text":"因为"})");
    EXPECT_EQ(iso(read.object.day("day")), "2026-01-05");
    EXPECT_EQ(read.object.number("n", 1, 3), 3);
    EXPECT_TRUE(read.object.flag_or("yes", false));
    EXPECT_EQ(read.object.texts("list", {1, 5}, 2).size(), 2u);
    EXPECT_EQ(read.object.word("kind", kind_from), Kind::request);
    const ContentRef ref = read.object.content("text", limit::reason, "reason");
    EXPECT_EQ(read.faults(), "");
    ASSERT_EQ(read.reading.contents.all().size(), 1u);
    EXPECT_EQ(read.reading.contents.all()[0].digest, ref.digest);
    EXPECT_EQ(read.reading.contents.all()[0].body, "因为");
}

TEST(Reader, NamesEveryFieldAtFault) {
    Read read(R"({"day":"2026-02-30","n":4,"yes":"yes","list":["a",7,"toolong"],"kind":"x","other":1,"o":[],
                  "u":18446744073709551615})");
    read.object.day("day");
    read.object.number("n", 1, 3);
    read.object.number("u", 1, 3);
    read.object.flag_or("yes", false);
    read.object.texts("list", {1, 5}, 3);
    read.object.word("kind", kind_from);
    read.object.text("absent", {1, 5});
    Object inner = read.object.object("o");
    inner.text("silent", {1, 5});
    EXPECT_EQ(read.faults(),
              "/day no_such_day; /n out_of_range; /u out_of_range; /yes wrong_type; /list/1 wrong_type; "
              "/list/2 too_long; "
              "/kind unknown_word; /absent missing; /o wrong_type; /other unknown_field; ");
}

TEST(Reader, CountsListsBeforeReadingThem) {
    Read read(R"({"list":["a","b","c"]})");
    EXPECT_TRUE(read.object.texts("list", {1, 5}, 2).empty());
    EXPECT_EQ(read.faults(), "/list too_many; ");
}

}  // namespace
}  // namespace dengwen::http
