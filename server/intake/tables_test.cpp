#include "intake/tables.hpp"

#include <gtest/gtest.h>

#include "intake/csv.hpp"

namespace dengwen::intake {
namespace {

TEST(Tables, BuiltInCategoriesAreSoundAndInBothLanguages) {
    const auto categories = categories_from(built_in_categories());
    EXPECT_EQ(categories.size(), 660u);
    for (const store::Category& category : categories) {
        EXPECT_NE(category.name.en, category.name.zh) << category.code;
        EXPECT_EQ(category.level,
                  1 + static_cast<int>(std::count(category.code.begin(), category.code.end(), '.')));
        EXPECT_TRUE(category.level == 1 || category.code.starts_with(category.parent + "."));
    }
}

TEST(Tables, SampleFilesAreSound) {
    EXPECT_EQ(divisions_from(sample_divisions()).front().name.zh, "澜江省");
    int matters = 0;
    read_csv(sample_matters(), [&](Row&& row) {
        EXPECT_FALSE(row.fault) << row.line;
        return ++matters, true;
    });
    EXPECT_GE(matters, 40);
}

TEST(Tables, RefusesWhatDoesNotHang) {
    EXPECT_THROW(divisions_from("code,zh,parent\n1,甲,2\n"), FileFault);
    EXPECT_THROW(divisions_from("code,zh,parent\n1,甲,\n1,乙,\n"), FileFault);
    EXPECT_THROW(divisions_from("code,zh,parent\n1,甲,2\n2,乙,1\n"), FileFault);
    EXPECT_THROW(divisions_from("code,zh,parent\n1,,\n"), FileFault);
    EXPECT_THROW(divisions_from("code,zh,parent\nA B,甲,\n"), FileFault);
    EXPECT_THROW(categories_from("code,zh,parent\n1,甲,\n2,乙,1\n3,丙,2\n4,丁,3\n"), FileFault);
    EXPECT_EQ(divisions_from("code,name,parent\n1,甲,\n").front().name.en, "甲");
}

}  // namespace
}  // namespace dengwen::intake
