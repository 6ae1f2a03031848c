#include "command/same.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "command/commands.hpp"
#include "command/temporary_directory.hpp"

namespace dengwen::command {
namespace {

constexpr const char* letters =
    "{\"id\": 7, \"title\": \"岳秀区青枫雅苑楼下烧烤店油烟扰民\", \"text\": "
    "\"青枫雅苑楼下烧烤店油烟大，无法开窗。\"}\n"
    "{\"id\": \"x\", \"title\": \"青枫雅苑烧烤店油烟扰民何时解决\", \"text\": "
    "\"烧烤店油烟大，青枫雅苑住户无法开窗。\"}\n"
    "{\"id\": 9, \"title\": \"临江区望月路公交线路停运\", \"text\": \"孩子上学要走四十分钟。\"}\n";

class SameCommand : public testing::Test {
  protected:
    struct Result {
        int status = 0;
        std::string out;
        std::string err;
    };

    std::string file(const std::string& name, const std::string& bytes) {
        const std::string path = directory_.path() + "/" + name;
        std::ofstream(path) << bytes;
        return path;
    }

    static Result same(std::vector<std::string> given) {
        given.insert(given.begin(), "same");
        std::vector<char*> argv;
        for (std::string& word : given) argv.push_back(word.data());
        std::ostringstream out;
        std::ostringstream err;
        const int status = run_same(static_cast<int>(argv.size()), argv.data(), out, err);
        return {status, out.str(), err.str()};
    }

    TemporaryDirectory directory_;
};

TEST_F(SameCommand, prints_a_score_for_each_pair) {
    const Result result =
        same({"--in", file("in", letters), "--pairs",
              file("pairs", "{\"pair\": 1, \"a\": 7, \"b\": \"x\"}\n{\"pair\": 2, \"a\": 7, \"b\": 9}\n")});
    EXPECT_EQ(result.status, done) << result.err;
    std::istringstream lines(result.out);
    std::string first;
    std::string second;
    double near = 0;
    double far = 0;
    lines >> first >> near >> second >> far;
    EXPECT_EQ(first, "1");
    EXPECT_EQ(second, "2");
    EXPECT_GT(near, 0.5);
    EXPECT_LT(far, 0.5);
    EXPECT_EQ(std::count(result.out.begin(), result.out.end(), '\t'), 2);
}

TEST_F(SameCommand, prints_the_cluster_of_each_message) {
    const Result result = same({"--in", file("in", letters), "--cluster"});
    EXPECT_EQ(result.status, done) << result.err;
    EXPECT_EQ(result.out, "7\t0\nx\t0\n9\t1\n");
}

TEST_F(SameCommand, says_which_line_is_wrong_and_why) {
    const std::string in = file("in", letters);
    const Result unknown =
        same({"--in", in, "--pairs", file("pairs", "{\"pair\": 1, \"a\": 7, \"b\": 8}\n")});
    EXPECT_EQ(unknown.status, refused);
    EXPECT_NE(unknown.err.find(":1: b"), std::string::npos) << unknown.err;
    EXPECT_NE(unknown.err.find("no such id in it: 8"), std::string::npos) << unknown.err;
    const Result missing = same({"--in", in, "--pairs", file("pairs", "{\"pair\": 1, \"a\": 7}\n")});
    EXPECT_NE(missing.err.find(":1: b"), std::string::npos) << missing.err;
    const Result twice = same({"--in", file("twice", std::string(letters) + letters), "--cluster"});
    EXPECT_EQ(twice.status, refused);
    EXPECT_NE(twice.err.find(":4: id"), std::string::npos) << twice.err;
    EXPECT_EQ(same({"--in", file("no id", "{\"title\": \"路\"}\n"), "--cluster"}).status, refused);
    EXPECT_EQ(same({"--in", file("no text", "{\"id\": 1}\n"), "--cluster"}).status, refused);
    EXPECT_EQ(same({"--in", file("no json", "路\n"), "--cluster"}).status, refused);
}

TEST_F(SameCommand, wants_one_of_two_things) {
    const std::string in = file("in", letters);
    EXPECT_EQ(same({"--in", in}).status, wrong_use);
    EXPECT_EQ(same({"--in", in, "--cluster", "--pairs", in}).status, wrong_use);
    EXPECT_EQ(same({"--cluster"}).status, wrong_use);
    EXPECT_EQ(same({"--help"}).status, done);
}

}  // namespace
}  // namespace dengwen::command
