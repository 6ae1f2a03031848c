#include "desk/receipts.hpp"

#include <algorithm>
#include <map>

#include "core/delegation.hpp"
#include "desk/desk.hpp"
#include "desk/rights.hpp"
#include "desk/rooms.hpp"
#include "ledger/receipt.hpp"
#include "record/references.hpp"
#include "sealing/proofs.hpp"

namespace dengwen::desk {

namespace {

constexpr int registration_event = 1;

}  // namespace

std::string signed_receipt(const signing::SigningKey& key, MatterNumber number, const Entry& entry,
                           const ledger::Entry& leaf, const std::vector<store::Content>& contents) {
    ledger::Receipt receipt{key.verifier(ledger::KeyType::ed25519),
                            text(number),
                            static_cast<std::uint64_t>(entry.seq),
                            iso(entry.at.instant),
                            leaf,
                            {}};
    std::map<std::string_view, const store::Content*> by_digest;
    for (const store::Content& content : contents) by_digest[content.digest] = &content;
    for (const std::string& digest : references(entry.event)) {
        const store::Content& content = *by_digest.at(digest);
        receipt.contents.push_back({content.kind, digest, content.kind == "person" ? "" : content.salt});
    }
    ledger::Note note{ledger::text_of(receipt), {}};
    note.signatures = {ledger::signature_by(key.verifier(ledger::KeyType::receipt), note.text, key.signer())};
    return ledger::text_of(note);
}

void Desk::set_receipt_key(std::shared_ptr<const signing::SigningKey> key) {
    rooms_->receipt_key = std::move(key);
}

std::optional<LedgerKeys> Desk::ledger_keys() const {
    if (!rooms_->receipt_key) return std::nullopt;
    const ledger::Policy& policy = rooms_->ledger_policy;
    LedgerKeys keys{ledger::vkey_text(policy.log), {}, policy.k};
    for (const ledger::VerifierKey& witness : policy.witnesses)
        keys.witnesses.push_back(ledger::vkey_text(witness));
    return keys;
}

Answered<std::optional<std::string>> Desk::signed_receipt(const Actor& actor, MatterNumber number) {
    store::Store& store = rooms_->store;
    const auto loaded = store.matter(number);
    if (!loaded) return Refusal::matter_not_found;
    if (actor.kind == ActorKind::officer && !may_see(with_lent_roles(actor), *loaded, *offices()))
        return Refusal::matter_not_found;
    const auto opening = store.opening(number, registration_event);
    if (!opening || !rooms_->receipt_key) return std::optional<std::string>();
    const std::vector<Entry> entries = store.entries(number);
    const Entry& entry = entries.at(0);
    const std::vector<std::string> named = references(entry.event);
    std::vector<ContentRef> refs;
    for (const std::string& digest : named) refs.push_back({digest});
    const std::vector<store::Content> contents = rooms_->keeping.contents(refs);
    const auto is_there = [&](const std::string& digest) {
        return std::ranges::find(contents, digest, &store::Content::digest) != contents.end();
    };
    if (!std::ranges::all_of(named, is_there)) return std::optional<std::string>();
    return std::optional(desk::signed_receipt(*rooms_->receipt_key, number, entry,
                                              ledger::event_entry(opening->salt, opening->text), contents));
}

std::variant<std::string, Desk::EntryUnknown, Desk::NotSealedYet> Desk::entry_proof(const EntryAsked& asked) {
    const auto opening = rooms_->store.opening(asked.number, asked.event);
    if (!opening || ledger::bytes_of(ledger::event_entry(opening->salt, opening->text)) != asked.entry)
        return EntryUnknown{};
    if (!opening->leaf) return NotSealedYet{};
    const auto proof = sealing::proof_of(rooms_->store, rooms_->ledger_policy, *opening->leaf);
    if (!proof) return NotSealedYet{};
    return ledger::text_of(*proof);
}

}  // namespace dengwen::desk
