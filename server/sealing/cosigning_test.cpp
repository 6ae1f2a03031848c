#include "sealing/cosigning.hpp"

#include "sealing/sealing.hpp"
#include "sealing/tiles.hpp"
#include "store/fixture.hpp"

namespace dengwen::sealing {
namespace {

class CosigningTest : public store::OnBoth {
  protected:
    void SetUp() override {
        OnBoth::SetUp();
        if (IsSkipped()) return;
        store = place->open();
        sealing = std::make_unique<Sealing>(*store, key, nullptr);
        sealing->take();
    }
    void grow() {
        ASSERT_EQ(store->commit(store::registration(store::numbered(++serial))), store::Committed::done);
        store::wait_for_events(*store, serial);
        while (sealing->take()) continue;
    }
    std::string checkpoint() { return resource(*store, "checkpoint").value(); }
    static std::string cosigned(const std::string& text, const signing::SigningKey& witness,
                                std::uint64_t time = 1'767'225'600) {
        ledger::Note note = ledger::note_from(text).value();
        note.signatures.push_back(ledger::cosignature_by(witness.verifier(ledger::KeyType::cosignature), time,
                                                         note.text, witness.signer()));
        return ledger::text_of(note);
    }
    Cosigned take(const std::string& note) { return take_cosignatures(*store, policy, note); }

    const std::shared_ptr<const signing::SigningKey> key = signing::SigningKey::made(
                                                         "petitions.example/ledger"),
                                                     one = signing::SigningKey::made("one.example"),
                                                     two = signing::SigningKey::made("two.example"),
                                                     stranger = signing::SigningKey::made("stranger.example");
    const ledger::Policy policy{
        key->verifier(ledger::KeyType::ed25519),
        {one->verifier(ledger::KeyType::cosignature), two->verifier(ledger::KeyType::cosignature)},
        2};
    std::unique_ptr<store::Store> store;
    std::unique_ptr<Sealing> sealing;
    int serial = 0;
};
INSTANTIATE_TEST_SUITE_P(Both, CosigningTest, store::both, store::database_name);

TEST_P(CosigningTest, ACheckpointIsWitnessedOnceEnoughHaveSigned) {
    grow();
    const std::string ours = checkpoint();
    EXPECT_EQ(take(cosigned(ours, *one)), Cosigned::taken);
    EXPECT_FALSE(ledger::is_witnessed(*ledger::note_from(checkpoint()), policy, signing::verify));
    EXPECT_EQ(store->newest_checkpoint(2), std::nullopt);
    EXPECT_EQ(take(cosigned(ours, *two)), Cosigned::taken);
    EXPECT_TRUE(ledger::is_witnessed(*ledger::note_from(checkpoint()), policy, signing::verify));
    grow();
    EXPECT_EQ(ledger::note_from(checkpoint())->signatures.size(), 1u);
    EXPECT_EQ(store->newest_checkpoint(2)->size, 1u);
    EXPECT_EQ(store->newest_checkpoint(0)->size, 2u);
}

TEST_P(CosigningTest, AWitnessStandsOnceUnderACheckpointHoweverOftenItSigns) {
    const std::string ours = checkpoint();
    EXPECT_EQ(take(cosigned(ours, *one)), Cosigned::taken);
    const std::string after = checkpoint();
    EXPECT_EQ(take(cosigned(ours, *one, 1'767'225'700)), Cosigned::taken);
    EXPECT_EQ(checkpoint(), after);
}

TEST_P(CosigningTest, ALateSignatureStillFindsItsCheckpoint) {
    const std::string early = checkpoint();
    grow();
    EXPECT_EQ(take(cosigned(early, *one)), Cosigned::taken);
    EXPECT_EQ(ledger::note_from(store->checkpoint(0)->note)->signatures.size(), 2u);
}

TEST_P(CosigningTest, RefusesWhatIsNotAWitnesssWordOnOurCheckpoint) {
    grow();
    const std::string ours = checkpoint();
    EXPECT_EQ(take(""), Cosigned::malformed);
    EXPECT_EQ(take("not a checkpoint\n\n" + ours.substr(ours.find("—"))), Cosigned::malformed);
    EXPECT_EQ(take(ours), Cosigned::unknown_witness);
    EXPECT_EQ(take(cosigned(ours, *stranger)), Cosigned::unknown_witness);
    // A checkpoint of another size, and one of this size with another root.
    for (const ledger::Checkpoint& forged : {ledger::Checkpoint{key->name(), 9, ledger::leaf_hash("")},
                                             ledger::Checkpoint{key->name(), 1, ledger::leaf_hash("")}}) {
        ledger::Note note{ledger::text_of(forged), {}};
        note.signatures = {
            ledger::cosignature_by(one->verifier(ledger::KeyType::cosignature), 1, note.text, one->signer())};
        EXPECT_EQ(take(ledger::text_of(note)), Cosigned::unknown_checkpoint);
    }
    // A witness's name and key over another text.
    ledger::Note note = *ledger::note_from(ours);
    note.signatures.push_back(
        ledger::cosignature_by(one->verifier(ledger::KeyType::cosignature), 1, "other\n", one->signer()));
    EXPECT_EQ(take(ledger::text_of(note)), Cosigned::wrong_signature);
    EXPECT_EQ(checkpoint(), ours);
}

}  // namespace
}  // namespace dengwen::sealing
