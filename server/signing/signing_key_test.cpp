#include "signing/signing_key.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

namespace dengwen::signing {
namespace {

class SigningKeyTest : public ::testing::Test {
  protected:
    void SetUp() override { std::filesystem::create_directories(folder); }
    void TearDown() override { std::filesystem::remove_all(folder); }

    const std::string folder = ::testing::TempDir() + "/signing_key_" + std::to_string(::getpid());
    const std::string path = folder + "/ledger.key";
};

std::string words_of(const std::function<void()>& doing) {
    try {
        doing();
    } catch (const KeyFault& fault) {
        return fault.what();
    }
    return "";
}

TEST_F(SigningKeyTest, SignsAsTheVerifierKeySays) {
    const auto key = SigningKey::made("petitions.example/ledger");
    const auto open = key->verifier(ledger::KeyType::ed25519);
    EXPECT_EQ(open.name, "petitions.example/ledger");
    const std::string signature = key->sign("text\n");
    EXPECT_TRUE(verify(open.public_key, "text\n", signature));
    EXPECT_FALSE(verify(open.public_key, "test\n", signature));
    EXPECT_FALSE(verify(open.public_key, "text\n", signature.substr(1)));
    EXPECT_FALSE(verify("", "text\n", signature));
    EXPECT_NE(key->verifier(ledger::KeyType::receipt).key_id, open.key_id);
    EXPECT_NE(SigningKey::made("petitions.example/ledger")->verifier(ledger::KeyType::ed25519).public_key,
              open.public_key);
}

TEST_F(SigningKeyTest, HasTheSignaturesOfTheFormatsExample) {
    const auto key = SigningKey::from_text(
        "dengwen signing key 1\npetitions.example/ledger\n"
        "K7e71uc5lC0Zq7mMYGMi0igRT4QM5Y7gGlf6q+l/t4c=\n");
    EXPECT_EQ(ledger::vkey_text(key->verifier(ledger::KeyType::ed25519)),
              "petitions.example/ledger+cc438dc5+AZ2peM1SvDtfCUcejhJDW1g7XELk8+Hq3WosGIELs700");
}

TEST_F(SigningKeyTest, IsKeptForItsOwnerAloneAndNeverWrittenOver) {
    const auto key = SigningKey::made("petitions.example/ledger");
    keep(*key, path);
    struct stat status {};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 07777, 0600u);
    EXPECT_EQ(load(path)->verifier(ledger::KeyType::ed25519), key->verifier(ledger::KeyType::ed25519));
    EXPECT_NE(words_of([&] { keep(*key, path); }).find("nothing is changed"), std::string::npos);
}

TEST_F(SigningKeyTest, IsRefusedWhereOthersMayReadItOrItIsNone) {
    EXPECT_NE(words_of([&] { load(path); }).find("there is no key file"), std::string::npos);
    keep(*SigningKey::made("petitions.example/ledger"), path);
    ASSERT_EQ(::chmod(path.c_str(), 0640), 0);
    EXPECT_NE(words_of([&] { load(path); }).find("others may read"), std::string::npos);
    for (const char* text :
         {"", "dengwen signing key 1\n", "dengwen signing key 1\na\n\n", "dengwen signing key 1\na\nAAAA\n",
          "dengwen signing key 2\na\nK7e71uc5lC0Zq7mMYGMi0igRT4QM5Y7gGlf6q+l/t4c=\n",
          "dengwen signing key 1\na b\nK7e71uc5lC0Zq7mMYGMi0igRT4QM5Y7gGlf6q+l/t4c=\n",
          "dengwen signing key 1\na\nK7e71uc5lC0Zq7mMYGMi0igRT4QM5Y7gGlf6q+l/t4c="})
        EXPECT_NE(words_of([&] { SigningKey::from_text(text); }), "") << text;
    EXPECT_NE(words_of([] { SigningKey::made(""); }), "");
    EXPECT_NE(words_of([] { SigningKey::made("a+b"); }), "");
}

TEST_F(SigningKeyTest, MayBeGivenByACommand) {
    const auto key = SigningKey::made("petitions.example/ledger");
    std::ofstream(path) << key->text();
    EXPECT_EQ(ask("cat '" + path + "'")->verifier(ledger::KeyType::ed25519),
              key->verifier(ledger::KeyType::ed25519));
    EXPECT_NE(words_of([] { ask("false"); }), "");
}

}  // namespace
}  // namespace dengwen::signing
