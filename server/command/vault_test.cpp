#include "command/vault.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "command/temporary_directory.hpp"
#include "desk/keeping.hpp"
#include "vault/box.hpp"

namespace dengwen::command {
namespace {

using vault::VaultKey;

class VaultCommandTest : public testing::Test {
  protected:
    VaultCommandTest() {
        vault::keep(*key, file());
        store::Store store({data(), ""});
        desk::Keeping(store).set_key(key);
        store.keep(store::Sealed{std::string(64, 'a'), "file", key->id(), wrapped(*key), "box", {}});
    }

    std::string data() const { return directory.path(); }
    std::string file() const { return vault_key_file(data()); }
    static std::string raw() { return std::string(32, '\xaa'); }
    static std::string wrapped(const VaultKey& by) { return vault::closed(by, raw(), "a scan").wrapped; }

    int run(std::vector<std::string> words) {
        words.insert(words.begin(), "vault");
        std::vector<char*> argv;
        for (std::string& word : words) argv.push_back(word.data());
        out.str("");
        err.str("");
        return run_vault(static_cast<int>(argv.size()), argv.data(), out, err);
    }
    // What the one sealed thing is sealed under now.
    std::string under() {
        store::Store store({data(), ""});
        return store.sealed_after("", 1).at(0).vault_key;
    }

    TemporaryDirectory directory;
    std::shared_ptr<const VaultKey> key = VaultKey::made();
    std::ostringstream out, err;
};

TEST_F(VaultCommandTest, TheKeyIsRecoveredOnANewMachineFromEnoughShares) {
    const std::string shares = data() + "/shares";
    ASSERT_EQ(run({"split", "--data", data(), "--needed", "2", "--custodians", "3", "--out", shares}), done);
    std::vector<std::string> files;
    for (const auto& one : std::filesystem::directory_iterator(shares)) {
        files.push_back(one.path());
        struct stat status {};
        ASSERT_EQ(::stat(one.path().c_str(), &status), 0);
        EXPECT_EQ(status.st_mode & 0777u, 0600u);
    }
    ASSERT_EQ(files.size(), 3u);
    const TemporaryDirectory elsewhere;
    EXPECT_EQ(run({"recover", "--data", elsewhere.path(), files[0]}), refused);
    EXPECT_NE(err.str().find("2 shares are needed"), std::string::npos) << err.str();
    EXPECT_EQ(run({"recover", "--data", elsewhere.path(), files[2], files[0]}), done);
    EXPECT_EQ(vault::load(vault_key_file(elsewhere.path()))->id(), key->id());
    EXPECT_EQ(run({"recover", "--data", elsewhere.path(), files[2], files[0]}), refused)
        << "there is one already";
    EXPECT_EQ(run({"recover", "--data", elsewhere.path(), file()}), refused);
    EXPECT_NE(err.str().find("no share"), std::string::npos) << err.str();
}

TEST_F(VaultCommandTest, SharesArePrintedWhenNoPlaceIsNamed) {
    ASSERT_EQ(run({"split", "--data", data(), "--needed", "2", "--custodians", "2"}), done);
    std::ofstream(data() + "/typed") << out.str();
    const TemporaryDirectory elsewhere;
    EXPECT_EQ(run({"recover", "--data", elsewhere.path(), data() + "/typed"}), done) << err.str();
    EXPECT_EQ(run({"split", "--data", data(), "--needed", "1", "--custodians", "2"}), refused);
    EXPECT_EQ(run({"split"}), wrong_use);
}

TEST_F(VaultCommandTest, AfterAChangeOfKeyOldSharesOpenNothing) {
    ASSERT_EQ(run({"split", "--data", data(), "--needed", "2", "--custodians", "2"}), done);
    std::ofstream(data() + "/typed") << out.str();
    ASSERT_EQ(run({"rekey", "--data", data()}), done) << err.str();
    const auto now = vault::load(file());
    EXPECT_NE(now->id(), key->id());
    EXPECT_EQ(under(), now->id());
    EXPECT_FALSE(std::filesystem::exists(file() + ".new"));
    const TemporaryDirectory elsewhere;
    ASSERT_EQ(run({"recover", "--data", elsewhere.path(), data() + "/typed"}), done);
    store::Store store({data(), ""});
    desk::Keeping keeping(store);
    EXPECT_THROW(keeping.set_key(vault::load(vault_key_file(elsewhere.path()))), vault::KeyFault);
    EXPECT_NO_THROW(keeping.set_key(now));
}

TEST_F(VaultCommandTest, AChangeOfKeyGoesOnWhereverItWasKilled) {
    const auto next = VaultKey::made();
    vault::keep(*next, file() + ".new");
    // Killed after the new key was named and before anything was put under it.
    {
        store::Store store({data(), ""});
        store.add_vault_key(next->id());
    }
    ASSERT_EQ(run({"rekey", "--data", data()}), done) << err.str();
    EXPECT_EQ(vault::load(file())->id(), next->id());
    EXPECT_EQ(under(), next->id());
    // Killed after all was put under the new key and before its file took the place of the old one.
    std::filesystem::rename(file(), file() + ".new");
    vault::keep(*key, file());
    ASSERT_EQ(run({"rekey", "--data", data()}), done) << err.str();
    EXPECT_EQ(vault::load(file())->id(), next->id());
}

TEST_F(VaultCommandTest, AKeyThatIsNotTheStoresIsSaid) {
    std::filesystem::remove(file());
    try {
        vault_key_of({data(), "", ""});
        FAIL();
    } catch (const vault::KeyFault& fault) {
        EXPECT_NE(std::string(fault.what()).find("dengwen vault recover"), std::string::npos);
    }
    EXPECT_EQ(run({"seal", "--data", data()}), refused) << "no second key beside the lost one";
    vault::keep(*VaultKey::made(), file());
    EXPECT_EQ(run({"rekey", "--data", data()}), refused);
    EXPECT_NE(err.str().find("not the key of this store"), std::string::npos) << err.str();
    EXPECT_EQ(run({"seal", "--data", data()}), refused);
    EXPECT_THROW(run({"rekey", "--data", data() + "/nowhere"}), std::runtime_error);
}

TEST_F(VaultCommandTest, AStoreFromBeforeGetsItsKeyWhenItIsSealed) {
    const TemporaryDirectory before;
    { store::Store store({before.path(), ""}); }
    EXPECT_EQ(run({"seal", "--data", before.path()}), done) << err.str();
    const auto made = vault::load(vault_key_file(before.path()));
    store::Store store({before.path(), ""});
    EXPECT_NO_THROW(desk::Keeping(store).set_key(made));
    EXPECT_EQ(vault_key_of({before.path(), "", "cat " + vault_key_file(before.path())})->id(), made->id());
}

}  // namespace
}  // namespace dengwen::command
