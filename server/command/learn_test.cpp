#include "command/learn.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "command/classify.hpp"
#include "command/temporary_directory.hpp"

namespace dengwen::command {
namespace {

Now learning_now() { return {Instant{1'727'000'000'000}, Day{20'000}}; }

struct Said {
    int status = 0;
    std::string out;
    std::string err;
};

Said learned(std::vector<std::string> words) {
    words.insert(words.begin(), "learn");
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    std::ostringstream out;
    std::ostringstream err;
    const int status = run_learn(static_cast<int>(argv.size()), argv.data(), learning_now, out, err);
    return {status, out.str(), err.str()};
}

Said classified(std::vector<std::string> words, const std::string& input) {
    words.insert(words.begin(), "classify");
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    const int status = run_classify(static_cast<int>(argv.size()), argv.data(), in, out, err);
    return {status, out.str(), err.str()};
}

class Learn : public ::testing::Test {
  protected:
    Learn() {
        std::ofstream file(rows_);
        for (int at = 0; at < 60; at++)
            file << R"({"title":"关于)" << (at % 2 == 0 ? "医院挂号" : "河道污水") << R"(的问题","text":"第)"
                 << at << (at % 2 == 0 ? "次挂号，医院没有号" : "天了，污水还在河道里") << R"(","id":)" << at
                 << R"(,"label1":")" << (at % 2 == 0 ? "卫生计生" : "环境保护") << "\"}\n";
        file << R"({"title":"没有标签","text":"医院"})"
             << "\n"
             << "{坏\n"
             << "\n";
    }

    TemporaryDirectory place_{""};
    std::string rows_ = place_.path() + "/rows.jsonl";
    std::string model_ = place_.path() + "/model";
};

TEST_F(Learn, LearnsAndClassifiesAndTellsWhatWasLeftOut) {
    const Said said = learned({"--from", rows_, "--label", "label1", "--out", model_});
    EXPECT_EQ(said.status, done) << said.err;
    EXPECT_NE(said.out.find("learned from 60 rows, 2 labels"), std::string::npos) << said.out;
    EXPECT_NE(said.err.find("1 rows without label1"), std::string::npos) << said.err;
    EXPECT_NE(said.err.find("rows.jsonl:62: 不是有效的 JSON"), std::string::npos) << said.err;

    const Said told = classified(
        {"--model", model_},
        "{\"title\":\"医院\",\"text\":\"挂号\"}\n\n{\"text\":\"污水流进河道\"}\nnull\n{\"text\":\"\"}");
    EXPECT_EQ(told.status, refused);
    EXPECT_NE(told.err.find("line 4"), std::string::npos) << told.err;
    EXPECT_EQ(told.out.substr(0, 15), "1\t卫生计生\t");
    EXPECT_NE(told.out.find("\n2\t环境保护\t"), std::string::npos) << told.out;
    EXPECT_NE(told.out.find("\n3\t-\t0.0000\n4\t"), std::string::npos) << told.out;
}

TEST_F(Learn, ClassifyKeepsSilentBelowTheThresholdAndGivesReasons) {
    ASSERT_EQ(learned({"--from", rows_, "--out", model_}).status, done);
    EXPECT_EQ(classified({"--model", model_, "--threshold", "1"}, "{\"text\":\"你好\"}\n").out.substr(0, 4),
              "1\t-\t");
    const Said told = classified({"--model", model_, "--reasons"}, "{\"text\":\"医院\"}\n");
    EXPECT_EQ(told.status, done) << told.err;
    EXPECT_NE(told.out.find("医院 "), std::string::npos) << told.out;
    EXPECT_EQ(classified({"--model", model_}, "").out, "");
}

TEST_F(Learn, WhatCannotBeIsSaidClearly) {
    EXPECT_EQ(learned({"--from", rows_}).status, wrong_use);
    EXPECT_THROW(learned({"--from", rows_ + "-none", "--out", model_}), std::runtime_error);
    EXPECT_NE(learned({"--from", rows_, "--label", "label9", "--out", model_}).err.find("no row has label9"),
              std::string::npos);
    EXPECT_THROW(learned({"--from", rows_, "--out", place_.path() + "/none/model"}), std::runtime_error);
    EXPECT_FALSE(std::filesystem::exists(model_));

    ASSERT_EQ(learned({"--from", rows_, "--out", model_}).status, done);
    std::filesystem::resize_file(model_, std::filesystem::file_size(model_) / 2);
    const Said told = classified({"--model", model_}, "{\"text\":\"医院\"}\n");
    EXPECT_EQ(told.status, refused);
    EXPECT_NE(told.err.find("cut short"), std::string::npos) << told.err;
    EXPECT_EQ(told.out, "");
}

TEST_F(Learn, WithoutAnyHistoryTheCategoriesOwnWordsServe) {
    for (const char* level : {"1", "2", "3"}) {
        ASSERT_EQ(learned({"--cold-start", level, "--out", model_}).status, done) << level;
        const Said told =
            classified({"--model", model_}, "{\"title\":\"退牧还草补偿\",\"text\":\"退牧还草\"}\n");
        EXPECT_EQ(told.out.substr(2, 12), "农村农业") << level << told.out;
    }
    EXPECT_EQ(learned({"--cold-start", "4", "--out", model_}).status, wrong_use);
    EXPECT_EQ(learned({"--cold-start", "1", "--from", rows_, "--out", model_}).status, wrong_use);
    EXPECT_EQ(learned({"--out", model_}).status, wrong_use);
}

TEST_F(Learn, AnOlderModelIsReplacedWholeAndNothingIsLeftBeside) {
    ASSERT_EQ(learned({"--from", rows_, "--out", model_}).status, done);
    ASSERT_EQ(learned({"--from", rows_, "--out", model_}).status, done);
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& one : std::filesystem::directory_iterator(place_.path())) files++;
    EXPECT_EQ(files, 2u);
}

}  // namespace
}  // namespace dengwen::command
