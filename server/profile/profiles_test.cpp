#include "profile/profiles.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace dengwen::profile {
namespace {

namespace fs = std::filesystem;

// Tree: a directory of profiles under the temporary directory, gone at the end of the test.
class Tree : public ::testing::Test {
  protected:
    Tree() {
        std::string pattern = (fs::temp_directory_path() / "dengwen-profiles-XXXXXX").string();
        root_ = mkdtemp(pattern.data());
        fs::create_directories(root_ / "law");
        fs::copy(fs::path(SOURCE_DIR) / "law" / "cn", root_ / "law" / "cn");
        fs::create_directories(root_ / "calendar");
        fs::copy(fs::path(SOURCE_DIR) / "calendar" / "cn", root_ / "calendar" / "cn");
    }
    ~Tree() override { fs::remove_all(root_); }

    void write(const std::string& path, const std::string& text) {
        fs::create_directories((root_ / path).parent_path());
        std::ofstream(root_ / path) << text;
    }

    // The faults loading ends with, as one text; empty when it holds.
    std::string faults() {
        try {
            load(root_.string());
            return "";
        } catch (const Refused& refused) {
            return refused.what();
        }
    }

    std::string later(const std::string& from, const std::string& to) {
        const std::string end = to.empty() ? "" : "in_force_to = " + to + "\n";
        return "id = \"cn-test\"\nbased_on = \"cn/2022-05-01\"\nin_force_from = " + from + "\n" + end +
               "name = { zh = \"测试\", en = \"Test\" }\n";
    }

    fs::path root_;
};

TEST(Profiles, TheShippedTreeHolds) {
    const Profiles profiles = load(SOURCE_DIR);
    EXPECT_EQ(profiles.laws().size(), 3u);
    EXPECT_EQ(profiles.in_force("cn", *day_from("2022-05-01"))->version(), "cn/2022-05-01");
    EXPECT_EQ(profiles.in_force("cn", *day_from("2022-04-30")), nullptr);
    EXPECT_EQ(profiles.in_force("nowhere", *day_from("2026-01-01")), nullptr);
    EXPECT_EQ(profiles.find("cn-beijing/2022-05-01")->id, "cn-beijing");
    EXPECT_EQ(profiles.find("cn"), nullptr);
    EXPECT_TRUE(profiles.has("cn-zhejiang"));
    EXPECT_FALSE(profiles.has("zhejiang"));
    EXPECT_EQ(profiles.calendar("cn").years(), (std::set<int>{2023, 2024, 2025, 2026}));
    EXPECT_TRUE(profiles.calendar("cn-zhejiang").is_published(*day_from("2026-12-31")));
    EXPECT_TRUE(profiles.calendar("elsewhere").years().empty());
}

TEST_F(Tree, VersionsFollowOneAnother) {
    write("law/cn-test/2023-01-01.toml", later("2023-01-01", "2024-12-31"));
    write("law/cn-test/2025-01-01.toml", later("2025-01-01", ""));
    EXPECT_EQ(faults(), "");
    const Profiles profiles = load(root_.string());
    EXPECT_EQ(profiles.in_force("cn-test", *day_from("2022-12-31")), nullptr);
    EXPECT_EQ(profiles.in_force("cn-test", *day_from("2023-01-01"))->version(), "cn-test/2023-01-01");
    EXPECT_EQ(profiles.in_force("cn-test", *day_from("2024-12-31"))->version(), "cn-test/2023-01-01");
    EXPECT_EQ(profiles.in_force("cn-test", *day_from("2025-01-01"))->version(), "cn-test/2025-01-01");
}

TEST_F(Tree, VersionsMustNotOverlap) {
    write("law/cn-test/2023-01-01.toml", later("2023-01-01", "2025-01-01"));
    write("law/cn-test/2025-01-01.toml", later("2025-01-01", ""));
    EXPECT_NE(faults().find("in force at the same time as cn-test/2023-01-01"), std::string::npos);
    write("law/cn-test/2023-01-01.toml", later("2023-01-01", ""));
    EXPECT_NE(faults().find("in force at the same time as cn-test/2023-01-01"), std::string::npos);
}

TEST_F(Tree, AFileStandsWhereItsNameSays) {
    write("law/cn-test/2023-01-02.toml", later("2023-01-01", ""));
    EXPECT_NE(faults().find("belongs at cn-test/2023-01-01.toml"), std::string::npos) << faults();
}

TEST_F(Tree, ABaseThatLeadsInACircleIsRefused) {
    write("law/cn-test/2023-01-01.toml",
          "id = \"cn-test\"\nbased_on = \"cn-test/2023-01-01\"\nin_force_from = 2023-01-01\n");
    EXPECT_NE(faults().find("based_on"), std::string::npos);
}

TEST_F(Tree, EveryFaultOfEveryFileIsNamed) {
    write("law/cn-test/2023-01-01.toml", "id = 1\n");
    write("calendar/cn/2027.json", "[{\"date\": \"2026-01-01\", \"off\": true, \"name\": \"元旦\"}]");
    const std::string all = faults();
    EXPECT_NE(all.find("2023-01-01.toml:1: id"), std::string::npos) << all;
    EXPECT_NE(all.find("2027.json:1: [0].date"), std::string::npos) << all;
}

TEST_F(Tree, LocalDaysLieOverTheNationalList) {
    write("calendar/cn-test/2026.json", "[{\"date\": \"2026-04-20\", \"off\": true, \"name\": \"三月三\"}]");
    const Profiles profiles = load(root_.string());
    const Day festival = *day_from("2026-04-20");
    EXPECT_TRUE(profiles.calendar("cn").is_working(festival));
    EXPECT_FALSE(profiles.calendar("cn-test").is_working(festival));
    EXPECT_EQ(profiles.calendar("cn-test").name(festival), "三月三");
    EXPECT_FALSE(profiles.calendar("cn-test").is_working(*day_from("2026-10-01")));
    EXPECT_TRUE(profiles.calendar("cn-test").is_published(festival));
}

TEST_F(Tree, WhatIsAskedForComesFirst) {
    EXPECT_EQ(profiles_root(root_.string()), root_.string());
    EXPECT_THROW(profiles_root((root_ / "calendar").string()), Refused);
    setenv("DENGWEN_PROFILES", root_.c_str(), 1);
    EXPECT_EQ(profiles_root(""), root_.string());
    EXPECT_EQ(profiles_root(SOURCE_DIR), SOURCE_DIR);
    unsetenv("DENGWEN_PROFILES");
}

TEST_F(Tree, WithoutAWordTheProfilesLieBesideTheProgram) {
    unsetenv("DENGWEN_PROFILES");
    EXPECT_EQ(profiles_root("", root_.string() + "/build/release/dengwen"), root_.string());
    fs::create_directories(root_ / "installed" / "share");
    fs::rename(root_ / "law", root_ / "installed" / "share" / "law");
    fs::create_directories(root_ / "installed" / "share" / "dengwen");
    fs::rename(root_ / "installed" / "share" / "law", root_ / "installed" / "share" / "dengwen" / "law");
    EXPECT_EQ(profiles_root("", root_.string() + "/installed/bin/dengwen"),
              root_.string() + "/installed/share/dengwen");
    EXPECT_THROW(profiles_root("", root_.string() + "/elsewhere/bin/dengwen"), Refused);
    EXPECT_THROW(profiles_root("", ""), Refused);
}

TEST_F(Tree, WithoutALawThereIsNothingToCountBy) {
    fs::remove_all(root_ / "law" / "cn");
    EXPECT_NE(faults().find("there is no law file here"), std::string::npos);
}

}  // namespace
}  // namespace dengwen::profile
