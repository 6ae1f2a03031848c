#include "command/verify.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "ledger/receipt.hpp"
#include "ledger/tree.hpp"
#include "signing/signing_key.hpp"

namespace dengwen::command {
namespace {

class VerifyCommand : public testing::Test {
  protected:
    VerifyCommand() {
        std::string name = (std::filesystem::temp_directory_path() / "dengwen-verify-XXXXXX").string();
        directory_ = ::mkdtemp(name.data());
    }
    ~VerifyCommand() override { std::filesystem::remove_all(directory_); }

    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(directory_ + "/" + name, std::ios::binary) << bytes;
        return directory_ + "/" + name;
    }
    std::string receipt() const {
        const ledger::Receipt made{key_->verifier(ledger::KeyType::ed25519),
                                   "430102-2026-00000017",
                                   1,
                                   "2026-01-05T04:10:05.123Z",
                                   entry_,
                                   {}};
        ledger::Note note{ledger::text_of(made), {}};
        note.signatures = {
            ledger::signature_by(key_->verifier(ledger::KeyType::receipt), note.text, key_->signer())};
        return ledger::text_of(note);
    }
    std::string proof() const {
        const ledger::Hash root = ledger::leaf_hash(ledger::bytes_of(entry_));
        ledger::Note head{ledger::text_of(ledger::Checkpoint{key_->name(), 1, root}), {}};
        head.signatures = {
            ledger::signature_by(key_->verifier(ledger::KeyType::ed25519), head.text, key_->signer())};
        return ledger::text_of(ledger::Proof{receipt(), 0, {}, head});
    }
    std::string vkey() const { return ledger::vkey_text(key_->verifier(ledger::KeyType::ed25519)); }

    int verify(std::vector<std::string> words) {
        words.insert(words.begin(), "verify");
        std::vector<char*> argv;
        for (std::string& word : words) argv.push_back(word.data());
        out_.str("");
        err_.str("");
        return run_verify(static_cast<int>(argv.size()), argv.data(), out_, err_);
    }
    bool says(const std::string& words) const { return out_.str().find(words) != std::string::npos; }

    const std::shared_ptr<const signing::SigningKey> key_ = signing::SigningKey::made(
                                                         "petitions.example/ledger"),
                                                     other_ = signing::SigningKey::made(
                                                         "petitions.example/ledger");
    const ledger::Entry entry_ = ledger::event_entry(std::string(32, 's'), "the event");
    std::string directory_;
    std::ostringstream out_;
    std::ostringstream err_;
};

TEST_F(VerifyCommand, TellsAPromiseFromAKeptOne) {
    const std::string promise = write("one.receipt", receipt()), kept = write("one.tlog-proof", proof());
    EXPECT_EQ(verify({promise, "--log", vkey()}), done) << err_.str();
    EXPECT_TRUE(says("it is a promise") && says("430102-2026-00000017"));
    EXPECT_FALSE(says("compare it with"));
    EXPECT_EQ(verify({kept, "--log", vkey()}), done) << err_.str();
    EXPECT_TRUE(says("entry 1 of 1") && !says("it is a promise"));
    EXPECT_EQ(verify({kept}), done) << err_.str();
    EXPECT_TRUE(says("the key is the file's own") && says(vkey()));
}

TEST_F(VerifyCommand, RefusesWhatWasChangedOrSignedByAnother) {
    std::string changed = receipt();
    changed.replace(changed.find("00000017"), 8, "00000018");
    EXPECT_EQ(verify({write("changed.receipt", changed), "--log", vkey()}), refused);
    EXPECT_EQ(verify({write("one.receipt", receipt()), "--log",
                      ledger::vkey_text(other_->verifier(ledger::KeyType::ed25519))}),
              refused);
    EXPECT_EQ(verify({write("short.receipt", receipt().substr(0, 200))}), refused);
    EXPECT_EQ(verify({directory_ + "/none"}), refused);
}

TEST_F(VerifyCommand, AsksForTheWitnessesOfThePolicy) {
    const auto witness = signing::SigningKey::made("witness.example");
    const std::string policy = write(
        "policy", "witness " + ledger::vkey_text(witness->verifier(ledger::KeyType::cosignature)) + "\n");
    EXPECT_EQ(verify({write("one.tlog-proof", proof()), "--log", vkey(), "--policy", policy}), done);
    EXPECT_TRUE(says("have not all signed"));
    EXPECT_EQ(verify({write("one.receipt", receipt()), "--log", vkey(), "--policy", write("bad", "none\n")}),
              refused);
}

TEST_F(VerifyCommand, SaysWhatIsWrongWithItsWords) {
    EXPECT_EQ(verify({}), wrong_use);
    EXPECT_EQ(verify({write("one.receipt", receipt()), "--log", "not a key"}), wrong_use);
    EXPECT_NE(err_.str().find("--log"), std::string::npos);
}

}  // namespace
}  // namespace dengwen::command
