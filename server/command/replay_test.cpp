#include "command/replay.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "command/commands.hpp"
#include "store/driver.hpp"
#include "store/store.hpp"

namespace dengwen::command {
namespace {

class ReplayCommand : public testing::Test {
  protected:
    ReplayCommand() {
        std::string name = (std::filesystem::temp_directory_path() / "dengwen-replay-XXXXXX").string();
        directory_ = ::mkdtemp(name.data());
    }
    ~ReplayCommand() override { std::filesystem::remove_all(directory_); }

    void fill() {
        store::Store store({.directory = directory_, .database = ""});
        for (int serial = 1; serial <= 3; ++serial) {
            Registered registered;
            registered.number = matter_number(430102, 2026, serial);
            registered.submission.statement.digest = std::string(64, 'a');
            store::Change change;
            change.entries = {{.seq = 1, .at = {}, .by = {}, .event = registered}};
            change.after = fold(change.entries);
            change.outbox = {{.to = "petitioner", .word = "registration"}};
            ASSERT_EQ(store.commit(std::move(change)), store::Committed::done);
        }
    }

    int replay(std::vector<std::string> words) {
        words.insert(words.begin(), {"replay", "--data", directory_});
        std::vector<char*> argv;
        for (std::string& word : words) argv.push_back(word.data());
        out_.str("");
        err_.str("");
        return run_replay(static_cast<int>(argv.size()), argv.data(), out_, err_);
    }

    std::string directory_;
    std::ostringstream out_;
    std::ostringstream err_;
};

TEST_F(ReplayCommand, FindsRowsAndEventsInAgreement) {
    fill();
    EXPECT_EQ(replay({}), done);
    EXPECT_EQ(out_.str(), "row == fold(events): 3 件 / matters, 3 事件 / events\n");
    EXPECT_EQ(replay({"--from", "430102-2026-00000002"}), done);
    EXPECT_EQ(out_.str(), "row == fold(events): 1 件 / matters, 1 事件 / events\n");
}

TEST_F(ReplayCommand, NamesTheFirstMatterThatIsWrong) {
    fill();
    store::open_sqlite(directory_ + "/dengwen.sqlite")
        ->connect()
        ->script("UPDATE matter SET body = replace(body, '\"registered\"', '\"ended\"')");
    EXPECT_EQ(replay({}), refused);
    EXPECT_NE(err_.str().find("430102-2026-00000001 has a row that is not the sum"), std::string::npos)
        << err_.str();
}

TEST_F(ReplayCommand, MakesTheFollowersAgain) {
    fill();
    EXPECT_EQ(replay({"--followers"}), done);
    EXPECT_EQ(out_.str(), "outgoing: 3 条 / messages\ntally: 3 事件 / events\n");
    EXPECT_TRUE(std::filesystem::exists(directory_ + "/outgoing/430102-2026-00000002-1-0.json"));
}

TEST_F(ReplayCommand, RefusesWhatIsNoStoreAndNoNumber) {
    EXPECT_EQ(replay({}), refused);
    EXPECT_FALSE(std::filesystem::exists(directory_ + "/dengwen.sqlite")) << "looking makes nothing";
    EXPECT_EQ(replay({"--from", "17"}), wrong_use);
    EXPECT_EQ(replay({"--colour"}), wrong_use);
    EXPECT_EQ(replay({"--help"}), done);
}

}  // namespace
}  // namespace dengwen::command
