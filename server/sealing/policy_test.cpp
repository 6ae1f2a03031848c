#include "sealing/policy.hpp"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

namespace dengwen::sealing {
namespace {

const auto log_key =
    signing::SigningKey::made("petitions.example/ledger") -> verifier(ledger::KeyType::ed25519);

std::string witness_line(const std::string& name, ledger::KeyType type = ledger::KeyType::cosignature) {
    return "witness " + ledger::vkey_text(signing::SigningKey::made(name)->verifier(type)) + "\n";
}

std::string refusal_of(const std::string& text) {
    try {
        policy_from(text, log_key);
    } catch (const signing::KeyFault& fault) {
        return fault.what();
    }
    return "";
}

TEST(PolicyFile, NamesWitnessesAndHowManyMustHaveSigned) {
    const ledger::Policy policy = policy_from("# the two that watch us\n\n" + witness_line("one.example") +
                                                  witness_line("two.example") + "quorum 1\n",
                                              log_key);
    EXPECT_EQ(policy.log, log_key);
    ASSERT_EQ(policy.witnesses.size(), 2u);
    EXPECT_EQ(policy.witnesses[1].name, "two.example");
    EXPECT_EQ(policy.k, 1u);
}

TEST(PolicyFile, WithoutAQuorumAllMustHaveSigned) {
    EXPECT_EQ(policy_from(witness_line("one.example") + witness_line("two.example"), log_key).k, 2u);
    EXPECT_EQ(policy_from("", log_key).k, 0u);
}

TEST(PolicyFile, IsRefusedByItsLine) {
    EXPECT_NE(refusal_of("witness nobody\n").find("line 1"), std::string::npos);
    EXPECT_NE(refusal_of("\nwitness\n").find("line 2"), std::string::npos);
    EXPECT_NE(refusal_of(witness_line("log.example", ledger::KeyType::ed25519)), "");
    EXPECT_NE(refusal_of("quorum two\n"), "");
    EXPECT_NE(refusal_of("quorum\n"), "");
    EXPECT_NE(refusal_of(witness_line("one.example") + "quorum 1\nquorum 1\n").find("line 3"),
              std::string::npos);
    EXPECT_NE(refusal_of(witness_line("one.example") + "quorum 2\n").find("larger"), std::string::npos);
    EXPECT_NE(refusal_of("quorum 2\n" + witness_line("one.example")).find("larger"), std::string::npos);
    EXPECT_NE(refusal_of("sealed yes\n"), "");
}

TEST(PolicyFile, ThatIsThereAndCannotBeReadIsNotAPolicyWithoutWitnesses) {
    std::string folder = testing::TempDir() + "policy-XXXXXX";
    ASSERT_NE(mkdtemp(folder.data()), nullptr);
    const std::string path = folder + "/ledger.policy";
    EXPECT_EQ(policy_in(path, log_key).k, 0u);
    std::ofstream(path) << witness_line("one.example");
    EXPECT_EQ(policy_in(path, log_key).k, 1u);
    std::filesystem::remove(path);
    std::filesystem::create_directory(path);
    EXPECT_THROW(policy_in(path, log_key), signing::KeyFault);
    std::filesystem::remove(path);
    std::filesystem::create_symlink(path, path);  // leads nowhere
    EXPECT_THROW(policy_in(path, log_key), signing::KeyFault);
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace dengwen::sealing
