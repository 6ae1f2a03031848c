// Published answers: public with the act that publishes, gone with the act that takes them down, found by
// day, unit, category and words; the same on both databases.
#include "store/published.hpp"

#include "store/fixture.hpp"
#include "store/verify.hpp"

namespace dengwen::store {
namespace {

class PublishedTest : public OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (place) store = place->open();
    }
    void TearDown() override {
        store.reset();
        place.reset();
    }

    // Registers a matter and publishes its answer on a day of March 2026.
    Matter publish(int serial, const std::string& day, const std::string& unit, const std::string& category,
                   const std::string& title, const std::string& answer = "已经处理。") {
        Change first = registration(numbered(serial));
        auto& registered = std::get<Registered>(first.entries[0].event);
        registered.category = category;
        registered.place = "430102007";
        first.after = fold(first.entries);
        EXPECT_EQ(store->commit(first), Committed::done);
        return publish_again(first.after, day, unit, title, answer);
    }
    Matter publish_again(const Matter& matter, const std::string& day, const std::string& unit,
                         const std::string& title, const std::string& answer) {
        const Content titled = content_of(title), asked = content_of("问题：" + title);
        const Content answered = content_of(answer + std::to_string(matter.number.value) + day);
        Publication publication;
        publication.title = {titled.digest};
        publication.question = {asked.digest};
        publication.answer = {answered.digest};
        publication.unit = unit;
        publication.registered_on = *day_from("2026-03-02");
        publication.answered_on = *day_from("2026-03-20");
        publication.published_on = *day_from(day);
        Change change = next(matter, Published{publication});
        change.contents = {titled, asked, answered};
        EXPECT_EQ(store->commit(change), Committed::done);
        return change.after;
    }
    std::vector<std::string> titles(const PublishedQuery& query) {
        std::vector<std::string> out;
        for (const PublishedAnswer& one : store->published_answers(query).answers) out.push_back(one.title);
        return out;
    }

    std::unique_ptr<Store> store;
};
INSTANTIATE_TEST_SUITE_P(Both, PublishedTest, both, database_name);

TEST_P(PublishedTest, ShowsAnAnswerAsItWasPublished) {
    const Matter matter = publish(1, "2026-04-01", "water", "c01.01", "水管漏水");
    const std::string id = public_id(*matter.publication);
    const auto found = store->published_answer(id);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->title, "水管漏水");
    EXPECT_EQ(found->question, "问题：水管漏水");
    EXPECT_EQ(found->basis, "");
    EXPECT_EQ(found->unit, "water");
    EXPECT_EQ(found->category, "c01.01");
    EXPECT_EQ(found->place, "430102");  // the county, and nothing finer
    EXPECT_EQ(iso(found->published_on), "2026-04-01");
    EXPECT_EQ(found->answered_on - found->registered_on, 18);
    EXPECT_EQ(id.find(std::to_string(matter.number.value)), std::string::npos);
    EXPECT_FALSE(store->published_answer("no such id"));
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
}

TEST_P(PublishedTest, IsGoneWithTheRetractionAndComesBack) {
    Matter matter = publish(1, "2026-04-01", "water", "c01", "水管漏水");
    const Change down = next(matter, Retracted{ContentRef{content_of("说明").digest}});
    ASSERT_EQ(store->commit(down), Committed::done);
    EXPECT_FALSE(store->published_answer(public_id(*matter.publication)));
    EXPECT_TRUE(titles({}).empty());
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
    publish_again(down.after, "2026-04-03", "water", "水管漏水", "已经更换。");
    EXPECT_EQ(titles({}), std::vector<std::string>{"水管漏水"});
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
}

TEST_P(PublishedTest, FallsWithARevokedOpinionAndStaysWithAnUpheldOne) {
    const Matter one = publish(1, "2026-04-01", "water", "c01", "一");
    const Matter two = publish(2, "2026-04-02", "water", "c01", "二");
    Opinion opinion;
    opinion.phase = Phase::review;
    opinion.outcome = ReviewOutcome::revoked;
    ASSERT_EQ(store->commit(next(one, Reviewed{opinion, {}})), Committed::done);
    opinion.outcome = ReviewOutcome::upheld;
    ASSERT_EQ(store->commit(next(two, Reviewed{opinion, {}})), Committed::done);
    EXPECT_EQ(titles({}), std::vector<std::string>{"二"});
    EXPECT_EQ(verify(*store, {}, nullptr).disagreement, "");
}

TEST_P(PublishedTest, IsPagedFromTheNewest) {
    for (int i = 1; i <= 5; ++i)
        publish(i, "2026-04-0" + std::to_string((i + 1) / 2), "water", "c01", std::to_string(i));
    PublishedQuery query;
    query.limit = 2;
    std::vector<std::string> seen;
    for (int pages = 0; pages < 5; ++pages) {
        const PublishedPage page = store->published_answers(query);
        for (const PublishedAnswer& answer : page.answers) seen.push_back(answer.title);
        query.after = page.next;
        if (!page.next) break;
    }
    ASSERT_EQ(seen.size(), 5u);
    EXPECT_EQ(seen.front(), "5");
    std::sort(seen.begin(), seen.end());
    EXPECT_EQ(seen, (std::vector<std::string>{"1", "2", "3", "4", "5"}));
}

TEST_P(PublishedTest, IsFoundByUnitCategoryAndDay) {
    publish(1, "2026-04-01", "water", "c01", "一");
    publish(2, "2026-04-02", "housing", "c01.01", "二");
    publish(3, "2026-04-03", "housing", "c02", "三");
    PublishedQuery of_unit;
    of_unit.unit = "housing";
    EXPECT_EQ(titles(of_unit), (std::vector<std::string>{"三", "二"}));
    PublishedQuery of_category;
    of_category.categories = {"c01"};
    EXPECT_EQ(titles(of_category), std::vector<std::string>{"一"});
    of_category.categories = {"c01", "c01.01", "c01.02"};
    EXPECT_EQ(titles(of_category), (std::vector<std::string>{"二", "一"}));
    PublishedQuery of_days;
    of_days.from = day_from("2026-04-02");
    of_days.until = day_from("2026-04-02");
    EXPECT_EQ(titles(of_days), std::vector<std::string>{"二"});
    EXPECT_EQ(store->published_units(10), (std::vector<std::string>{"housing", "water"}));
    EXPECT_EQ(store->published_units(1), std::vector<std::string>{"housing"});
}

TEST_P(PublishedTest, IsFoundByWords) {
    publish(1, "2026-04-01", "water", "c01", "自来水发黄", "Pipe 更换，100% 完成");
    publish(2, "2026-04-02", "water", "c01", "水费多收", "退还 'quoted' _ 金额");
    const auto found = [&](std::vector<std::string> words) {
        PublishedQuery query;
        query.words = std::move(words);
        return titles(query);
    };
    EXPECT_EQ(found({"水"}), (std::vector<std::string>{"水费多收", "自来水发黄"}));
    EXPECT_EQ(found({"水", "黄"}), std::vector<std::string>{"自来水发黄"});
    EXPECT_EQ(found({"ＰＩＰＥ"}), std::vector<std::string>{"自来水发黄"});
    EXPECT_EQ(found({"100%"}), std::vector<std::string>{"自来水发黄"});
    EXPECT_EQ(found({"'quoted' _"}), std::vector<std::string>{"水费多收"});
    EXPECT_TRUE(found({"%"}).size() == 1 && found({"没有的词"}).empty());
}

TEST_P(PublishedTest, IsUnsoundWhenTheRowIsNotOfTheMatter) {
    publish(1, "2026-04-01", "water", "c01", "一");
    store.reset();
    place->open_database()->connect()->script("UPDATE published_answer SET words = 'other'");
    store = place->open();
    EXPECT_NE(verify(*store, {}, nullptr).disagreement.find("published answer"), std::string::npos);
}

TEST(Published, FoldsWhatIsWrittenWide) {
    EXPECT_EQ(folded("ＡＢＣ１２３－Ｚ AbC"), "abc123-z abc");
    EXPECT_EQ(folded("水。￥～é\xEF"), folded("水。￥") + "~é\xEF");
}

}  // namespace
}  // namespace dengwen::store
