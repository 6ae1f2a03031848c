#include "vault/vault_key.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <filesystem>

namespace dengwen::vault {
namespace {

class VaultKeyTest : public testing::Test {
  protected:
    VaultKeyTest() {
        std::string path = (std::filesystem::temp_directory_path() / "dengwen-vault-XXXXXX").string();
        folder = ::mkdtemp(path.data());
    }
    ~VaultKeyTest() override { std::filesystem::remove_all(folder); }
    std::string folder;
};

TEST_F(VaultKeyTest, IsReadBackFromItsFileThatOthersMayNotRead) {
    const auto key = VaultKey::made();
    const std::string file = folder + "/vault.key";
    keep(*key, file);
    EXPECT_EQ(load(file)->view(), key->view());
    EXPECT_EQ(load(file)->id(), key->id());
    struct stat status {};
    ASSERT_EQ(::stat(file.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777u, 0600u);
    EXPECT_THROW(keep(*VaultKey::made(), file), KeyFault) << "a key is never written over";
    ::chmod(file.c_str(), 0640);
    EXPECT_THROW(load(file), KeyFault);
    EXPECT_THROW(load(folder + "/none"), KeyFault);
    ::chmod(file.c_str(), 0600);
    EXPECT_EQ(ask("cat " + file)->id(), key->id());
    EXPECT_THROW(ask("echo nothing"), KeyFault);
}

TEST_F(VaultKeyTest, TakesThePlaceOfTheOneBefore) {
    const auto old = VaultKey::made(), next = VaultKey::made();
    keep(*old, folder + "/vault.key");
    keep(*next, folder + "/vault.key.new");
    signing::replace_secret(folder + "/vault.key.new", folder + "/vault.key");
    EXPECT_EQ(load(folder + "/vault.key")->id(), next->id());
    EXPECT_FALSE(std::filesystem::exists(folder + "/vault.key.new"));
    EXPECT_THROW(signing::replace_secret(folder + "/vault.key.new", folder + "/vault.key"), KeyFault);
}

TEST_F(VaultKeyTest, KeysDifferAndTheirNamesSayNothingOfThem) {
    const auto one = VaultKey::made(), other = VaultKey::made();
    EXPECT_NE(one->id(), other->id());
    EXPECT_EQ(one->id().size(), 16u);
    EXPECT_EQ(VaultKey::from_bytes(one->view())->id(), one->id());
    EXPECT_THROW(VaultKey::from_bytes("short"), KeyFault);
}

TEST_F(VaultKeyTest, TellsWhatIsNoKeyAndWhatIsDamaged) {
    const std::string text = VaultKey::made()->text();
    EXPECT_NO_THROW(VaultKey::from_text(text));
    for (const std::string& wrong :
         {std::string(), std::string("dengwen vault key 1\n"), text.substr(1),
          text.substr(0, text.size() - 1), text + "\n", std::string("dengwen vault key 1\nid\n\n")})
        EXPECT_THROW(VaultKey::from_text(wrong), KeyFault) << wrong;
    std::string damaged = text;
    damaged[20] = damaged[20] == '0' ? '1' : '0';  // the first digit of its name
    EXPECT_THROW(VaultKey::from_text(damaged), KeyFault);
}

TEST(VaultKey, MarksTheSameTextTheSameAndTellsNothingToAnotherKey) {
    const auto key = VaultKey::made();
    const std::string mark = key->mark("路灯坏了");
    EXPECT_EQ(mark.size(), 64u);
    EXPECT_EQ(key->mark("路灯坏了"), mark);
    EXPECT_EQ(VaultKey::from_text(key->text())->mark("路灯坏了"), mark);
    EXPECT_NE(key->mark("路灯坏"), mark);
    EXPECT_NE(VaultKey::made()->mark("路灯坏了"), mark);
}

}  // namespace
}  // namespace dengwen::vault
