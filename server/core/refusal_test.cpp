#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <set>

namespace dengwen {
namespace {

TEST(Refusal, HasANumberANameAndOneSentenceInBothLanguages) {
    std::set<std::string_view> names;
    int before = 100;
    for (const RefusalRow& line : refusals()) {
        EXPECT_GT(static_cast<int>(line.refusal), before) << line.name;
        before = static_cast<int>(line.refusal);
        EXPECT_TRUE(names.insert(line.name).second) << line.name;
        EXPECT_EQ(name(line.refusal), line.name);
        EXPECT_EQ(refusal_from(line.name), line.refusal);
        EXPECT_EQ(row(line.refusal).name, line.name);
        EXPECT_TRUE((std::set{403, 404, 409, 412, 422}.contains(line.status))) << line.name;
        EXPECT_TRUE(line.zh.ends_with("。")) << line.name;
        EXPECT_TRUE(line.en.ends_with(".")) << line.name;
        EXPECT_TRUE(line.pointer.empty() || line.pointer.starts_with("/")) << line.name;
        EXPECT_TRUE(line.article.empty() || line.article.starts_with("信访工作条例 ")) << line.name;
    }
    EXPECT_EQ(refusals().size(), 273u);
}

// These stand in records and in programs that call the interface.
TEST(Refusal, KeepsItsNumber) {
    EXPECT_EQ(refusal_from("matter_not_found"), static_cast<Refusal>(101));
    EXPECT_EQ(refusal_from("wrong_stage"), static_cast<Refusal>(201));
    EXPECT_EQ(refusal_from("accusation_to_accused"), static_cast<Refusal>(405));
    EXPECT_EQ(refusal_from("notice_first"), static_cast<Refusal>(506));
    EXPECT_EQ(refusal_from("extension_exceeds_limit"), static_cast<Refusal>(602));
    EXPECT_EQ(refusal_from("nothing_assigned"), static_cast<Refusal>(908));
    EXPECT_EQ(refusal_from("basis_unredacted"), static_cast<Refusal>(1009));
    EXPECT_EQ(refusal_from("no_such_name"), std::nullopt);
}

TEST(Refusal, AnswersWithTheStatusOfItsKind) {
    EXPECT_EQ(row(Refusal::matter_not_found).status, 404);
    EXPECT_EQ(row(Refusal::stale_version).status, 412);
    EXPECT_EQ(row(Refusal::not_your_unit).status, 403);
    EXPECT_EQ(row(Refusal::wrong_stage).status, 409);
    EXPECT_EQ(row(Refusal::extension_exceeds_limit).status, 422);
    EXPECT_EQ(row(Refusal::extension_exceeds_limit).pointer, "/days");
    EXPECT_EQ(row(Refusal::extension_exceeds_limit).article, "信访工作条例 34");
}

}  // namespace
}  // namespace dengwen
