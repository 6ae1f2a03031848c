#include "command/witness.hpp"

#include <signal.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

#include "command/usage.hpp"
#include "signing/signing_key.hpp"
#include "witness/state.hpp"
#include "witness/web.hpp"

namespace dengwen::command {

namespace {

struct WitnessWanted {
    std::string address;
    std::string key_file;
    std::string name;
    std::string log;
    std::string state_file;
    int every_seconds = 60;
    bool once = false;
};

// Fetches, checks, remembers, and only then signs and hands in. Refused when an alarm is due.
int look_once(const WitnessWanted& wanted, const ledger::VerifierKey& log, const signing::SigningKey& key,
              const Clockwork& now) {
    const witness::Web web(wanted.address);
    const auto fetch = [&](const std::string& path) { return web.get(path); };
    const witness::Look looked =
        witness::look(log, witness::seen_in(wanted.state_file), fetch, signing::verify);
    const Words words = witness::words_of(looked.finding);
    if (witness::is_alarm(looked.finding)) {
        std::cerr << "警报 / ALARM: " << words.zh << " / " << words.en << ": " << wanted.address << "\n"
                  << ledger::text_of(looked.note) << std::flush;
        return refused;
    }
    witness::remember(wanted.state_file, looked.now);
    // Our own line alone: what others signed they hand in themselves.
    const auto seconds = static_cast<std::uint64_t>(now().instant.milliseconds / 1000);
    const ledger::Note note{looked.note.text,
                            {ledger::cosignature_by(key.verifier(ledger::KeyType::cosignature), seconds,
                                                    looked.note.text, key.signer())}};
    const auto [status, answer] = web.post("cosignatures", ledger::text_of(note));
    if (status != 200 && status != 204) {
        std::cerr << "账本没有收下签名 / the ledger did not take the signature: HTTP " << status << " "
                  << answer << "\n";
        return refused;
    }
    std::cout << words.zh << " / " << words.en << ": " << looked.now.size << " "
              << ledger::hex(looked.now.root) << std::endl;
    return done;
}

// An unreachable ledger is tried again; an alarm ends the watch, for people have to look.
int watch(const WitnessWanted& wanted, const ledger::VerifierKey& log, const signing::SigningKey& key,
          const Clockwork& now) {
    sigset_t stops;
    sigemptyset(&stops);
    sigaddset(&stops, SIGTERM);
    sigaddset(&stops, SIGINT);
    pthread_sigmask(SIG_BLOCK, &stops, nullptr);
    const timespec pause{wanted.every_seconds, 0};
    for (;;) {
        try {
            const int status = look_once(wanted, log, key, now);
            if (status != done || wanted.once) return status;
        } catch (const witness::Unreachable& trouble) {
            std::cerr << "账本无法访问 / the ledger cannot be reached: " << trouble.what() << std::endl;
            if (wanted.once) return refused;
        }
        if (sigtimedwait(&stops, nullptr, &pause) > 0) return done;
    }
}

int begin(WitnessWanted wanted, const Clockwork& now) {
    if (wanted.state_file.empty()) wanted.state_file = wanted.key_file + ".seen";
    if (!wanted.name.empty() && !std::filesystem::exists(wanted.key_file))
        signing::keep(*signing::SigningKey::made(wanted.name), wanted.key_file);
    const auto key = signing::load(wanted.key_file);
    std::cout << "见证人的验证密钥 / the witness's verifier key: "
              << ledger::vkey_text(key->verifier(ledger::KeyType::cosignature)) << std::endl;
    if (wanted.address.empty()) return done;
    const auto log = ledger::verifier_key_from(wanted.log);
    if (!log || log->type != ledger::KeyType::ed25519) {
        std::cerr
            << "--log 须为账本的验证密钥（dengwen ledger key 显示） / --log must be the ledger's verifier "
               "key, as dengwen ledger key shows it\n";
        return wrong_use;
    }
    return watch(wanted, *log, *key, now);
}

}  // namespace

int run_witness(int argc, char** argv, const Clockwork& now) {
    CLI::App app("作为外部见证人核对一本存证账本并签名 / watch a ledger as an outside witness and sign",
                 "dengwen witness");
    speak_both(app);
    WitnessWanted wanted;
    app.add_option(
        "--of", wanted.address,
        "账本网址，如 https://…/ledger ；缺省只显示密钥 / the ledger's address; without it only the key "
        "is shown");
    app.add_option("--key", wanted.key_file, "见证人的密钥文件 / the witness's key file")->required();
    app.add_option("--name", wanted.name,
                   "没有密钥文件时以此名新建 / makes the key file under this name when there is none");
    app.add_option("--log", wanted.log, "账本的验证密钥 / the ledger's verifier key");
    app.add_option("--state", wanted.state_file,
                   "上次所见，缺省为 密钥文件.seen / what was seen last; else KEYFILE.seen");
    app.add_option("--every", wanted.every_seconds, "间隔秒数 / seconds between two looks")
        ->check(CLI::Range(1, 86400))
        ->capture_default_str();
    app.add_flag("--once", wanted.once, "只看一次 / look once");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, std::cout, std::cerr);
    }
    try {
        return begin(std::move(wanted), now);
    } catch (const std::runtime_error& fault) {
        std::cerr << fault.what() << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
