#include "notify/spool.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

namespace dengwen::notices {
namespace {

class SpoolTest : public testing::Test {
  protected:
    SpoolTest() {
        std::string name = (std::filesystem::temp_directory_path() / "dengwen-spool-XXXXXX").string();
        directory_ = ::mkdtemp(name.data());
        store_ =
            std::make_unique<store::Store>(store::Store::Options{.directory = directory_, .database = ""});
    }
    ~SpoolTest() override {
        store_.reset();
        std::filesystem::remove_all(directory_);
    }

    void happen(int serial) {
        Registered registered;
        registered.number = matter_number(430102, 2026, serial);
        store::Change change;
        change.entries = {{.seq = 1,
                           .at = {.instant = {1'772'400'000'000}, .day = *day_from("2026-03-02")},
                           .by = {},
                           .event = registered}};
        change.after = fold(change.entries);
        change.outbox = {{.to = "petition-office", .word = "registration"},
                         {.to = "petitioner", .word = "registration"}};
        ASSERT_EQ(store_->commit(std::move(change)), store::Committed::done);
    }

    std::string spooled() const { return directory_ + "/outgoing"; }
    std::set<std::string> files() const {
        std::set<std::string> names;
        if (!std::filesystem::exists(spooled())) return names;
        for (const auto& file : std::filesystem::directory_iterator(spooled())) {
            names.insert(file.path().filename().string());
        }
        return names;
    }

    std::string directory_;
    std::unique_ptr<store::Store> store_;
};

TEST_F(SpoolTest, HandsOverOneFileForEachMessage) {
    happen(1);
    Spool spool(*store_, spooled(), nullptr);
    EXPECT_EQ(spool.hand_over(), 2);
    EXPECT_EQ(spool.hand_over(), std::nullopt);
    EXPECT_EQ(files(),
              (std::set<std::string>{"430102-2026-00000001-1-0.json", "430102-2026-00000001-1-1.json"}));
    std::ifstream file(spooled() + "/430102-2026-00000001-1-1.json");
    const auto body = nlohmann::json::parse(file);
    EXPECT_EQ(body,
              (nlohmann::json{
                  {"number", "430102-2026-00000001"},
                  {"noun", "registration"},
                  {"to", "petitioner"},
                  {"day", "2026-03-02"},
                  {"words",
                   {{"zh", "信访事项 430102-2026-00000001：" + row(Act::registration).name.zh},
                    {"en", "Petition matter 430102-2026-00000001: " + row(Act::registration).name.en}}}}));
}

TEST_F(SpoolTest, GoesOnWhereItStoppedAndCanBeMadeAgain) {
    happen(1);
    Spool(*store_, spooled(), nullptr).hand_over();
    std::filesystem::remove_all(spooled());
    happen(2);
    Spool spool(*store_, spooled(), nullptr);
    EXPECT_EQ(spool.hand_over(), 2);
    EXPECT_EQ(files().size(), 2u) << "what was delivered is not handed over again";
    spool.rebuild();
    EXPECT_EQ(spool.hand_over(), 4);
    EXPECT_EQ(files().size(), 4u) << "a repetition overwrites itself";
}

TEST_F(SpoolTest, FollowsInItsOwnThread) {
    Spool spool(*store_, spooled(), nullptr);
    spool.start();
    for (int serial = 1; serial <= 5; ++serial) happen(serial);
    for (int i = 0; i < 1000 && files().size() < 10; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    spool.stop();
    EXPECT_EQ(files().size(), 10u);
}

TEST_F(SpoolTest, SaysItsTroubleAndKeepsTheCursor) {
    happen(1);
    std::ofstream(spooled()) << "a file where the folder should be";
    std::atomic<int> troubles = 0;
    Spool spool(*store_, spooled(), [&](const std::string& words) {
        EXPECT_NE(words.find("outgoing"), std::string::npos) << words;
        ++troubles;
    });
    EXPECT_THROW(spool.hand_over(), store::Fault);
    spool.start();
    for (int i = 0; i < 1000 && troubles == 0; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    spool.stop();
    EXPECT_EQ(troubles, 1);
    std::filesystem::remove(spooled());
    EXPECT_EQ(spool.hand_over(), 2);
}

}  // namespace
}  // namespace dengwen::notices
