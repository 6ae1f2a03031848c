#include "command/reindex.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <sstream>

#include "command/vault.hpp"
#include "core/event.hpp"
#include "search/index.hpp"
#include "signing/secret_file.hpp"
#include "store/store.hpp"

namespace dengwen::command {
namespace {

class ReindexCommand : public testing::Test {
  protected:
    ReindexCommand() {
        std::string name = (std::filesystem::temp_directory_path() / "dengwen-reindex-XXXXXX").string();
        directory_ = ::mkdtemp(name.data());
    }
    ~ReindexCommand() override { std::filesystem::remove_all(directory_); }

    void fill() {
        vault::keep(*vault::VaultKey::made(), vault_key_file(directory_));
        store::Store store({.directory = directory_, .database = ""});
        for (int serial = 1; serial <= 3; ++serial) {
            Registered registered;
            registered.number = matter_number(430102, 2026, serial);
            registered.submission.statement.digest = std::string(64, 'a');
            store::Change change;
            change.entries = {{.seq = 1, .at = {}, .by = {}, .event = registered}};
            change.after = fold(change.entries);
            ASSERT_EQ(store.commit(std::move(change)), store::Committed::done);
        }
    }
    int reindex(std::vector<std::string> words = {}) {
        words.insert(words.begin(), {"reindex", "--data", directory_});
        std::vector<char*> argv;
        for (std::string& word : words) argv.push_back(word.data());
        out_.str("");
        err_.str("");
        return run_reindex(
            static_cast<int>(argv.size()), argv.data(), [] { return Now{}; }, out_, err_);
    }

    std::string directory_;
    std::ostringstream out_;
    std::ostringstream err_;
};

TEST_F(ReindexCommand, MakesTheIndexAgainWithItsProgress) {
    fill();
    EXPECT_EQ(reindex(), done) << err_.str();
    EXPECT_EQ(out_.str(), "search: 3 件 / matters\n");
    EXPECT_NE(err_.str().find("reindex"), std::string::npos) << err_.str();
    EXPECT_EQ(reindex({"--go-on"}), done);
    EXPECT_EQ(reindex(), done) << "as often as one likes";
    EXPECT_EQ(search::Index(directory_ + "/search.sqlite").progress().rows, 3);
}

TEST_F(ReindexCommand, RefusesWhatIsNoStore) {
    EXPECT_EQ(reindex(), refused);
    EXPECT_FALSE(std::filesystem::exists(directory_ + "/search.sqlite")) << "looking makes nothing";
    EXPECT_EQ(reindex({"--no-such-option"}), wrong_use);
}

}  // namespace
}  // namespace dengwen::command
