#include "bench/ledger.hpp"

#include <chrono>
#include <memory>
#include <optional>

#include "bench/filling.hpp"
#include "bench/letters.hpp"
#include "fsck/fsck.hpp"
#include "ledger/receipt.hpp"
#include "ledger/sha256.hpp"
#include "ledger/tile.hpp"
#include "ledger/tree.hpp"
#include "sealing/proofs.hpp"
#include "sealing/sealing.hpp"
#include "store/driver.hpp"

namespace dengwen::bench {
namespace {

using Steady = std::chrono::steady_clock;

double seconds_from(Steady::time_point begin) {
    return std::chrono::duration<double>(Steady::now() - begin).count();
}

// How often a second SHA-256 goes over so many bytes.
double bare_sha256_per_second(std::size_t bytes, double seconds) {
    const std::string text(bytes, 'x');
    const auto begin = Steady::now();
    std::size_t done = 0;
    std::uint8_t sum = 0;
    do {
        for (int i = 0; i < 1'000; ++i) sum ^= ledger::sha256_of(text)[0];
        done += 1'000;
    } while (seconds_from(begin) < seconds);
    return static_cast<double>(done) / seconds_from(begin) + sum * 1e-9;
}

// Does it again and again until the time is up.
template <class Work>
Figure repeated(const std::string& work, double seconds, const Work& once) {
    Figure figure;
    figure.work = work;
    std::vector<double> samples;
    const auto begin = Steady::now();
    do {
        const auto at = Steady::now();
        once(figure.n++);
        samples.push_back(seconds_from(at) * 1000);
    } while (seconds_from(begin) < seconds);
    figure.per_second = static_cast<double>(figure.n) / seconds_from(begin);
    figure.p50_ms = percentile(samples, 0.5);
    figure.p99_ms = percentile(samples, 0.99);
    return figure;
}

// One pass over many, as one figure for each of them.
Figure passed(const std::string& work, std::uint64_t count, double seconds) {
    Figure figure;
    figure.work = work;
    figure.n = count;
    figure.per_second = static_cast<double>(count) / seconds;
    figure.p50_ms = figure.p99_ms = 1000 * seconds / static_cast<double>(count);
    return figure;
}

std::size_t text_bytes(store::Store& store, std::uint64_t events) {
    std::size_t bytes = 0, seen = 0;
    for (const MatterNumber number : store.matters({}, 100))
        if (const auto opening = store.opening(number, 1); opening && seen < events) {
            bytes += opening->text.size();
            ++seen;
        }
    return seen == 0 ? 0 : bytes / seen;
}

Figure receipts(const std::shared_ptr<const signing::SigningKey>& key, std::size_t text_size,
                double seconds) {
    const std::string salt(32, 's');
    ledger::Receipt receipt{key->verifier(ledger::KeyType::ed25519),
                            "430102-2026-00000017",
                            1,
                            "2026-01-05T04:10:05.123Z",
                            ledger::event_entry(salt, std::string(text_size, 'x')),
                            {}};
    for (const char* kind : {"statement", "person", "demand", "demand", "demand"})
        receipt.contents.push_back({kind, std::string(64, 'a'), kind == std::string("person") ? "" : salt});
    const auto signing_key = key->verifier(ledger::KeyType::receipt);
    return repeated("receipt", seconds, [&](std::size_t) {
        ledger::Note note{ledger::text_of(receipt), {}};
        note.signatures = {ledger::signature_by(signing_key, note.text, key->signer())};
        if (ledger::text_of(note).empty()) throw std::runtime_error("a receipt without a text");
    });
}

}  // namespace

void measure_ledger(const std::string& directory, const profile::Profiles& profiles,
                    const desk::Clockwork& clock, std::uint64_t letter_count, double seconds,
                    const Told& told) {
    const Now now = clock();
    const Law* law = profiles.in_force("cn", now.day);
    if (!law) throw std::runtime_error("今天没有施行中的法规 / no law is in force today");
    const Letters letters(*law, profiles.calendar("cn"), 1, now);
    const auto key = signing::SigningKey::made("bench.example/ledger");
    std::uint64_t events = 0;
    {
        store::Store store({.directory = directory, .database = ""});
        fill(store, letters, 0, letter_count, [](std::uint64_t) {});
        events = store.leaf_count();
    }
    store::open_sqlite(directory + "/dengwen.sqlite")->connect()->script("DELETE FROM leaf");
    auto begin = Steady::now();
    store::Store store({.directory = directory, .database = ""});  // gives the leaves again, batch by batch
    sealing::Sealing sealing(store, key, nullptr);
    while (sealing.take()) continue;
    const double appending_seconds = seconds_from(begin);
    const std::size_t text_size = text_bytes(store, events);
    // Domain, salt and text of the event; the leaf over 33 bytes; one node above each leaf.
    const double bare = 1 / (1 / bare_sha256_per_second(16 + 32 + text_size, seconds / 8) +
                             1 / bare_sha256_per_second(1 + 33, seconds / 8) +
                             1 / bare_sha256_per_second(1 + 64, seconds / 8));
    const Words same_bytes{"只对同样的字节算 SHA-256", "SHA-256 over the same bytes and nothing else"};

    Figure appended = passed("append", events, appending_seconds);
    appended.limit_per_second = bare;
    appended.limit = same_bytes;
    appended.note = {"补给存证并签检查点，每批落盘",
                     "leaves given and checkpoints signed, each batch on disk"};
    told(appended);

    const ledger::Policy policy{key->verifier(ledger::KeyType::ed25519), {}, 0};
    std::size_t hashes = 0;
    Figure proofs = repeated("proof", seconds, [&](std::size_t at) {
        const auto proof = sealing::proof_of(store, policy, at * 7'919 % events);
        if (!proof) throw std::runtime_error("the benchmark's entry is not in the ledger");
        hashes = proof->path.size();
    });
    // Each proof folds a tile of the leaves and as many of their entries.
    proofs.limit_per_second = bare_sha256_per_second(1 + 33, seconds / 8) / (2 * ledger::tile_width);
    proofs.limit = {"只算这么多散列", "as many hashes and nothing else"};
    proofs.note = {"每次从库里读，路径 " + std::to_string(hashes) + " 个散列",
                   "read from the store each time, a path of " + std::to_string(hashes) + " hashes"};
    told(proofs);

    // What whoever fetched all bundles does: entries to leaves, leaves to the root that is signed.
    std::vector<std::string> bundles;
    for (std::uint64_t at = 0; at + ledger::tile_width <= events; at += ledger::tile_width)
        bundles.push_back(ledger::bundle_of(store.leaf_entries(at, ledger::tile_width)));
    begin = Steady::now();
    std::uint64_t verified = 0;
    do {
        ledger::Frontier frontier;
        for (const std::string& bundle : bundles) {
            const auto entries = ledger::entries_of(bundle).value();
            for (const std::string& entry : entries) frontier.append(ledger::leaf_hash(entry));
        }
        if (frontier.size() == events && frontier.root() != store.newest_checkpoint()->root)
            throw std::runtime_error("the ledger of the benchmark does not verify");
        verified += frontier.size();
    } while (seconds_from(begin) < seconds);
    Figure verifying = passed("verify", verified, seconds_from(begin));
    verifying.limit_per_second = 1 / (1 / bare_sha256_per_second(1 + 33, seconds / 8) +
                                      1 / bare_sha256_per_second(1 + 64, seconds / 8));
    verifying.limit = same_bytes;
    verifying.note = {"从条目包算到树根", "from the bundles to the root"};
    told(verifying);

    begin = Steady::now();
    const fsck::Found found = fsck::look_through(
        {directory, "", key->verifier(ledger::KeyType::ed25519), nullptr, {fsck::Part::ledger}}, nullptr);
    if (!found.is_sound() || found.leaves != static_cast<std::int64_t>(events))
        throw std::runtime_error("fsck did not find every leaf of the benchmark sound");
    Figure looked = passed("fsck", events, seconds_from(begin));
    looked.limit_per_second = bare;
    looked.limit = same_bytes;
    looked.note = {"fsck 的账本部分：每个事件的存证都从库里重新算过",
                   "the ledger's part of fsck: each event's leaf computed again from the store"};
    told(looked);

    Figure signing = receipts(key, text_size, seconds);
    const std::string message(1'000, 'x');
    Figure bare_signing = repeated("sign", seconds / 4, [&](std::size_t) { key->sign(message); });
    signing.limit_per_second = bare_signing.per_second;
    signing.limit = {"只做一次 Ed25519 签名", "one Ed25519 signature and nothing else"};
    told(signing);
}

}  // namespace dengwen::bench
