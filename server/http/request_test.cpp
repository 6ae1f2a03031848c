#include "http/request.hpp"

#include <gtest/gtest.h>

#include "http/table.hpp"

namespace dengwen::http {
namespace {

TEST(Language, IsChineseUnlessEnglishIsWeightedHigher) {
    EXPECT_EQ(language_of(""), Language::zh);
    EXPECT_EQ(language_of("en"), Language::en);
    EXPECT_EQ(language_of("en-GB,en;q=0.9"), Language::en);
    EXPECT_EQ(language_of("zh-CN,zh;q=0.9,en;q=0.8"), Language::zh);
    EXPECT_EQ(language_of("en;q=0.8, zh;q=0.8"), Language::zh);
    EXPECT_EQ(language_of("en;q=0.9, zh;q=0.85"), Language::en);
    EXPECT_EQ(language_of("fr"), Language::zh);
    EXPECT_EQ(language_of("en;q=0"), Language::zh);
    EXPECT_EQ(language_of("*;q=0.9, en;q=0.5"), Language::zh);
    EXPECT_EQ(language_of("EN"), Language::en);
    EXPECT_EQ(language_of(";;,,q=,en;q=,zh;q=x"), Language::zh);
}

TEST(Form, DecodesOrRefuses) {
    const auto fields = form_fields("a=1+2&b=%E7%99%BB&c&a=3");
    ASSERT_TRUE(fields);
    EXPECT_EQ(*find(*fields, "a"), "1 2");
    EXPECT_EQ(*find(*fields, "b"), "登");
    EXPECT_EQ(*find(*fields, "c"), "");
    EXPECT_EQ(find(*fields, "d"), nullptr);
    EXPECT_FALSE(form_fields("a=%4"));
    EXPECT_FALSE(form_fields("a=%zz"));
    EXPECT_EQ(percent_decoded("a+b", false), "a+b");
}

TEST(Request, FindsHeadersAndCookiesWhateverTheirCase) {
    Request request;
    request.headers = {{"HOST", "x"}, {"Cookie", "a=1; dengwen_session=abc ;b=2"}};
    EXPECT_EQ(request.header("host"), "x");
    EXPECT_EQ(request.header("none"), "");
    EXPECT_EQ(request.cookie("dengwen_session"), "abc");
    EXPECT_EQ(request.cookie("session"), "");
}

TEST(Table, FindsBySegmentsAndTellsMethodsApart) {
    const Table table({{Method::get, "/", {}, {}, 1},
                       {Method::get, "/matters/{number}", {}, {}, 2},
                       {Method::post, "/matters/{number}/acceptance", {}, {}, 3},
                       {Method::get, "/matters/last", {}, {}, 4},
                       {Method::get, "/matters/{number}/files/{digest}", {}, {}, 5}});
    const auto size = [&](Method method, std::string_view path) {
        const auto found = table.find(method, path);
        return found.route ? found.route->bytes_max : 0;
    };
    EXPECT_EQ(size(Method::get, "/"), 1u);
    EXPECT_EQ(size(Method::get, "/matters/17"), 2u);
    EXPECT_EQ(size(Method::head, "/matters/17"), 2u);
    EXPECT_EQ(size(Method::post, "/matters/17/acceptance"), 3u);
    EXPECT_EQ(size(Method::get, "/matters/last"), 4u);
    EXPECT_EQ(size(Method::get, "/matters/17/"), 0u);
    EXPECT_EQ(size(Method::get, "/matters//files/x"), 0u);
    EXPECT_EQ(size(Method::get, "matters"), 0u);
    EXPECT_EQ(table.find(Method::get, "/matters/a%2Fb/files/c").parameters,
              (std::vector<std::string>{"a/b", "c"}));
    EXPECT_EQ(table.find(Method::put, "/matters/17").allowed, "GET, HEAD");
    EXPECT_EQ(table.find(Method::get, "/none").allowed, "");
}

TEST(Query, IsWrittenSoThatItReadsBack) {
    const Fields fields{{"place", "430102"}, {"name", "住 建&局=1"}, {"after", ""}};
    EXPECT_EQ(query_of(fields), "?place=430102&name=%E4%BD%8F%20%E5%BB%BA%26%E5%B1%80%3D1");
    EXPECT_EQ(form_fields(query_of(fields).substr(1)), (Fields{fields[0], fields[1]}));
    EXPECT_EQ(query_of({{"name", ""}}), "");
}

TEST(Percent, EncodesWhatDecodingGivesBack) {
    EXPECT_EQ(percent_encoded("a b&水=+%"), "a%20b%26%E6%B0%B4%3D%2B%25");
    EXPECT_EQ(percent_decoded(percent_encoded("自来水 +&?#/"), true), "自来水 +&?#/");
}

}  // namespace
}  // namespace dengwen::http
