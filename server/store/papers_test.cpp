#include "store/papers.hpp"

#include "store/fixture.hpp"

namespace dengwen::store {
namespace {

class PapersTest : public OnBoth {};
INSTANTIATE_TEST_SUITE_P(Both, PapersTest, both, database_name);

Change issuing(const Matter& before, int serial) {
    Change change;
    PaperIssued issued;
    issued.of = 1;
    issued.kind = "registration";
    issued.unit = "petitions";
    issued.number = {"信登", 2026, serial};
    change.entries = {{before.version + 1, {{0}, *day_from("2026-03-02")}, {}, issued}};
    change.after = apply(before, change.entries.front());
    return change;
}

TEST_P(PapersTest, GiveEachNumberOnce) {
    const auto store = place->open();
    for (int serial : {17, 18}) store->commit(registration(numbered(serial)));
    EXPECT_EQ(store->last_paper("petitions", 2026), 0);
    EXPECT_EQ(store->commit(issuing(*store->matter(numbered(17)), 1)), Committed::done);
    EXPECT_EQ(store->last_paper("petitions", 2026), 1);
    EXPECT_EQ(store->commit(issuing(*store->matter(numbered(18)), 1)), Committed::conflict);
    EXPECT_EQ(store->matter(numbered(18))->version, 1) << "nothing of it is there";
    EXPECT_EQ(store->commit(issuing(*store->matter(numbered(18)), 2)), Committed::done);
    EXPECT_EQ(store->last_paper("petitions", 2026), 2);
    EXPECT_EQ(store->last_paper("petitions", 2027), 0);
    EXPECT_EQ(store->last_paper("housing", 2026), 0);
}

TEST_P(PapersTest, KeepEveryVersionOfATemplate) {
    const auto store = place->open();
    EXPECT_FALSE(store->paper_template("opinion"));
    const PaperTemplate first{"opinion", 1, "一", "admin", {5}};
    const PaperTemplate second{"opinion", 2, "二", "root", {6}};
    EXPECT_TRUE(store->save(first));
    EXPECT_TRUE(store->save(second));
    EXPECT_FALSE(store->save(PaperTemplate{"opinion", 2, "三", "late", {7}})) << "somebody was first";
    EXPECT_EQ(store->paper_template("opinion"), second);
    EXPECT_EQ(store->paper_template("opinion", 1), first);
    EXPECT_FALSE(store->paper_template("opinion", 3));
    EXPECT_FALSE(store->paper_template("notice"));
}

}  // namespace
}  // namespace dengwen::store
