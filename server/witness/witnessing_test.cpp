// A witness against logs that behave and logs that do not: what it finds, and that it signs for no other.
#include "witness/witnessing.hpp"

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

#include "ledger/tile.hpp"
#include "signing/signing_key.hpp"

namespace dengwen::witness {
namespace {

const auto log_key = signing::SigningKey::made("petitions.example/ledger");
const auto other_key = signing::SigningKey::made("petitions.example/ledger");

// A log in memory: its leaves, and what it serves for them.
struct Log {
    std::vector<ledger::Hash> leaves;
    std::shared_ptr<const signing::SigningKey> key = log_key;
    std::map<std::string, std::string> instead = {};  // served in place of what is right
    std::string origin = "petitions.example/ledger";

    static Log of(int size, int from = 0) {
        Log log;
        for (int i = 0; i < size; ++i)
            log.leaves.push_back(ledger::leaf_hash("entry " + std::to_string(i < from ? i : i + 1'000'000)));
        return log;
    }
    ledger::Hash at(int level, std::uint64_t index) const {
        if (level == 0) return leaves.at(index);
        return ledger::node_hash(at(level - 1, 2 * index), at(level - 1, 2 * index + 1));
    }
    ledger::SubtreeReader reader() const {
        return [this](int level, std::uint64_t index) { return at(level, index); };
    }
    ledger::Checkpoint head() const {
        return {origin, leaves.size(), ledger::root_of(leaves.size(), reader())};
    }
    std::string checkpoint() const {
        ledger::Note note{ledger::text_of(head()), {}};
        note.signatures = {
            ledger::signature_by(key->verifier(ledger::KeyType::ed25519), note.text, key->signer())};
        return ledger::text_of(note);
    }
    std::string serve(const std::string& path) const {
        if (const auto found = instead.find(path); found != instead.end()) return found->second;
        if (path == "checkpoint") return checkpoint();
        const auto name = ledger::tile_from_path(path);
        if (!name) throw Unreachable(path);
        std::vector<ledger::Hash> hashes;
        for (int i = 0; i < name->width; ++i)
            hashes.push_back(at(8 * name->level, name->index * 256 + static_cast<std::uint64_t>(i)));
        return ledger::tile_of(hashes);
    }
};

Look look_at(const Log& log, const std::optional<ledger::Checkpoint>& seen) {
    return look(
        log_key->verifier(ledger::KeyType::ed25519), seen,
        [&](const std::string& path) { return log.serve(path); }, signing::verify);
}

// The same log when it was shorter.
ledger::Checkpoint head_at(const Log& log, std::size_t size) {
    Log shorter = log;
    shorter.leaves.resize(size);
    return shorter.head();
}

TEST(Witnessing, SignsWhateverItFindsFirst) {
    EXPECT_EQ(look_at(Log::of(0), std::nullopt).finding, Finding::grew);
    const Look looked = look_at(Log::of(300), std::nullopt);
    EXPECT_EQ(looked.finding, Finding::grew);
    EXPECT_EQ(looked.now, Log::of(300).head());
    EXPECT_EQ(ledger::text_of(looked.note), Log::of(300).checkpoint());
}

RC_GTEST_PROP(Witnessing, FollowsALogThatOnlyGrows, ()) {
    const int size = *rc::gen::inRange(0, 700);
    const Log log = Log::of(size);
    const auto before = head_at(log, static_cast<std::size_t>(*rc::gen::inRange(0, size + 1)));
    RC_ASSERT(look_at(log, before).finding ==
              (before.size == log.leaves.size() ? Finding::unchanged : Finding::grew));
}

// However far back the first leaf that differs lies.
RC_GTEST_PROP(Witnessing, FindsThatWhatItSawWasChanged, ()) {
    const int seen = *rc::gen::inRange(1, 600);
    const int size = *rc::gen::inRange(seen, 700);
    const Log log = Log::of(size), other = Log::of(seen, *rc::gen::inRange(0, seen));
    // `other` has the first leaves of no log at all: `of` numbers them apart from `from` on.
    RC_PRE(head_at(log, static_cast<std::size_t>(seen)).root != other.head().root);
    const Look looked = look_at(log, other.head());
    RC_ASSERT(looked.finding == Finding::split);
    RC_ASSERT(is_alarm(looked.finding));
}

TEST(Witnessing, FindsThatALogBecameShorter) {
    EXPECT_EQ(look_at(Log::of(299), Log::of(300).head()).finding, Finding::rolled_back);
    EXPECT_EQ(look_at(Log::of(0), Log::of(1).head()).finding, Finding::rolled_back);
}

TEST(Witnessing, BelievesTheLogsOwnKeyAndNameOnly) {
    Log log = Log::of(5);
    log.key = other_key;
    EXPECT_EQ(look_at(log, std::nullopt).finding, Finding::not_signed);
    log = Log::of(5);
    log.instead["checkpoint"] = Log::of(6).checkpoint().replace(25, 1, "7");
    EXPECT_EQ(look_at(log, std::nullopt).finding, Finding::not_signed);
    log.instead["checkpoint"] = "";
    EXPECT_EQ(look_at(log, std::nullopt).finding, Finding::not_signed);
    // Signed by the right key, and yet the checkpoint of another ledger.
    log = Log::of(5);
    log.origin = "elsewhere.example/ledger";
    EXPECT_EQ(look_at(log, std::nullopt).finding, Finding::not_signed);
}

TEST(Witnessing, BelievesNoTileThatDoesNotLeadToTheRoot) {
    Log log = Log::of(300);
    std::string tile = log.serve("tile/0/001.p/44");
    tile[7] ^= 1;
    log.instead["tile/0/001.p/44"] = tile;
    EXPECT_EQ(look_at(log, std::nullopt).finding, Finding::unproven);
    log.instead["tile/0/001.p/44"] = "";
    EXPECT_EQ(look_at(log, std::nullopt).finding, Finding::unproven);
    log.instead["tile/0/001.p/44"] = Log::of(300).serve("tile/0/001.p/43");
    EXPECT_EQ(look_at(log, std::nullopt).finding, Finding::unproven);
}

TEST(Witnessing, HasWordsForEachFinding) {
    for (const Finding finding : {Finding::grew, Finding::unchanged, Finding::not_signed,
                                  Finding::rolled_back, Finding::split, Finding::unproven}) {
        EXPECT_FALSE(words_of(finding).zh.empty());
        EXPECT_FALSE(words_of(finding).en.empty());
    }
}

}  // namespace
}  // namespace dengwen::witness
