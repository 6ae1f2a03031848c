#include "search/index.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>

#include "store/store.hpp"
#include "wording/folding.hpp"

namespace dengwen::search {
namespace {

class IndexTest : public testing::Test {
  protected:
    IndexTest() {
        std::string name = (std::filesystem::temp_directory_path() / "dengwen-search-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary directory");
        directory = name;
        index = std::make_unique<Index>(directory + "/search.sqlite");
    }
    ~IndexTest() override { std::filesystem::remove_all(directory); }

    static Document document(int serial, std::string_view text, std::vector<std::string> marks = {"all"}) {
        Document one;
        one.matter = matter_number(430102, 2026, serial);
        one.version = 1;
        one.day = Day{20000 + serial};
        one.marks = std::move(marks);
        one.texts = {wording::folded(text)};
        one.title = wording::folded(text);
        return one;
    }
    void put(std::vector<Document> documents) {
        ASSERT_TRUE(index->write(documents, position, position + 1));
        ++position;
    }
    static Wanted wanted(std::string_view typed, std::vector<std::string> marks = {"all"}) {
        Wanted out;
        out.phrases = std::get<Query>(read_query(typed)).phrases;
        out.marks = {std::move(marks)};
        out.most = 2000;
        return out;
    }
    std::vector<int> found(const Wanted& wanted) {
        std::vector<int> serials;
        for (const Hit& hit : index->find(wanted).hits)
            serials.push_back(static_cast<int>(hit.matter.value % 100'000'000));
        return serials;
    }
    std::vector<int> found(std::string_view typed, std::vector<std::string> marks = {"all"}) {
        return found(wanted(typed, std::move(marks)));
    }

    std::string directory;
    std::unique_ptr<Index> index;
    std::int64_t position = 0;
};

using Serials = std::vector<int>;

TEST_F(IndexTest, one_character_two_and_words_are_found_the_newest_first) {
    put({document(1, "路灯坏了两周"), document(2, "自来水浑浊"), document(3, "路边噪音 GAS 12号")});
    EXPECT_EQ(found("路"), (Serials{3, 1}));
    EXPECT_EQ(found("路灯"), Serials{1});
    EXPECT_EQ(found("gas"), Serials{3});
    EXPECT_EQ(found("12"), Serials{3});
    EXPECT_EQ(found("路 噪音"), Serials{3});
    EXPECT_EQ(found("没有"), Serials{});
}

TEST_F(IndexTest, only_who_bears_the_mark_is_found) {
    put({document(1, "路灯", {"office/a"}), document(2, "路灯", {"office/a", "office/b"}),
         document(3, "路灯", {"office/c"})});
    EXPECT_EQ(found("路灯", {"office/a"}), (Serials{2, 1}));
    EXPECT_EQ(found("路灯", {"office/b", "office/c"}), (Serials{3, 2}));
    EXPECT_EQ(found("路灯", {"nobody"}), Serials{});
    EXPECT_TRUE(index->row_of(matter_number(430102, 2026, 1), {{"office/a"}}));
    EXPECT_FALSE(index->row_of(matter_number(430102, 2026, 1), {{"office/b"}}));
    EXPECT_FALSE(index->row_of(matter_number(430102, 2026, 1), {{"office/c"}}));
}

TEST_F(IndexTest, nobody_reaches_a_mark_by_typing_it) {
    put({document(1, "路灯", {"office/a"})});
    const Wanted typed = wanted(
        "office/a \x01"
        "1",
        {"office/a"});
    EXPECT_EQ(found(typed), Serials{});
}

TEST_F(IndexTest, a_changed_matter_gains_words_and_loses_marks) {
    put({document(1, "路灯", {"office/a", "stage/registered"}), document(2, "水管", {"office/a"})});
    Document more = document(1, "已经修好", {"office/a", "stage/ended"});
    more.version = 2;
    put({more});
    EXPECT_EQ(found("路灯", {"office/a"}), Serials{1});
    EXPECT_EQ(found("修好", {"stage/ended"}), Serials{1});
    EXPECT_EQ(found("路灯", {"stage/registered"}), Serials{});
    EXPECT_EQ(index->known(matter_number(430102, 2026, 1))->version, 2);
}

TEST_F(IndexTest, what_is_forgotten_is_found_no_more) {
    Document one = document(1, "路灯坏了");
    put({one});
    one.texts = {wording::folded("路灯坏了"), wording::folded("张三说")};  // more than was ever put in
    one.is_forgotten = true;
    put({one});
    EXPECT_EQ(found("路灯"), Serials{});
    EXPECT_EQ(found("说"), Serials{});
    put({one});
    EXPECT_EQ(found("坏"), Serials{}) << "twice is once";
    put({document(2, "路灯")});
    EXPECT_EQ(found("路灯"), Serials{2});
}

TEST_F(IndexTest, days_bound_the_hits_and_pages_go_on) {
    for (int serial = 1; serial <= 9; ++serial) put({document(serial, "路灯")});
    Wanted some = wanted("路灯");
    some.from = Day{20003};
    some.until = Day{20005};
    EXPECT_EQ(found(some), (Serials{5, 4, 3}));
    Wanted page = wanted("路灯");
    page.most = 4;
    EXPECT_EQ(found(page), (Serials{9, 8, 7, 6}));
    page.below = index->find(page).hits.back().row;
    EXPECT_EQ(found(page), (Serials{5, 4, 3, 2}));
}

TEST_F(IndexTest, what_stands_in_the_title_and_is_new_comes_first) {
    Document old_one = document(1, "噪音扰民"), fresh = document(2, "噪音扰民"),
             beside = document(3, "噪音扰民");
    beside.title = wording::folded("其他");
    put({old_one, fresh, beside});
    const Hits hits = index->find(wanted("噪音"));
    ASSERT_EQ(hits.hits.size(), 3U);
    EXPECT_GT(hits.hits[1].score, hits.hits[0].score) << "in the title";
    EXPECT_GE(hits.hits[1].score, hits.hits[2].score) << "newer";
}

TEST_F(IndexTest, only_the_first_of_two_followers_writes_a_batch) {
    EXPECT_TRUE(index->write({document(1, "路灯")}, 0, 5));
    EXPECT_FALSE(index->write({document(2, "路灯")}, 0, 5));
    EXPECT_EQ(found("路灯"), Serials{1});
    EXPECT_EQ(index->progress().position, 5);
}

TEST_F(IndexTest, it_begins_anew_and_keeps_the_numbers_of_marks) {
    put({document(1, "路灯", {"office/a", "office/b"})});
    index->begin_anew(7);
    EXPECT_EQ(found("路灯", {"office/a"}), Serials{});
    EXPECT_EQ(index->progress().position, 0);
    EXPECT_EQ(index->progress().whole_until, 7);
    position = 0;
    put({document(1, "路灯", {"office/b"})});
    EXPECT_EQ(found("路灯", {"office/b"}), Serials{1});
    EXPECT_EQ(found("路灯", {"office/a"}), Serials{});
}

TEST_F(IndexTest, rows_are_marked_anew_under_another_tree) {
    put({document(1, "路灯", {"office/a"}), document(2, "路灯", {"office/a"})});
    index->begin_marking("another tree");
    EXPECT_EQ(index->rows_to_mark(1).size(), 1U);
    Document one = document(1, "", {"office/b"});
    one.texts.clear();
    index->write_marks({one}, 1);
    EXPECT_EQ(found("路灯", {"office/a"}), Serials{2});
    EXPECT_EQ(found("路灯", {"office/b"}), Serials{1});
    index->write_marks({}, 2);
    EXPECT_TRUE(index->rows_to_mark(1).empty());
    EXPECT_EQ(index->progress().scoping, "another tree");
    EXPECT_EQ(index->progress().marked_row, -1);
}

}  // namespace
}  // namespace dengwen::search
