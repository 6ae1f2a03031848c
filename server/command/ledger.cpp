#include "command/ledger.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <array>
#include <iostream>

#include "command/commands.hpp"
#include "command/usage.hpp"
#include "signing/signing_key.hpp"

namespace dengwen::command {

std::string ledger_key_file(const std::string& data) { return data + "/ledger.key"; }

std::string default_origin() {
    std::array<char, 256> host{};
    const bool is_named = gethostname(host.data(), host.size() - 1) == 0 && host[0] != '\0';
    return (is_named ? std::string(host.data()) : "localhost") + "/ledger";
}

namespace {

int say_key(const signing::SigningKey& key) {
    std::cout << ledger::vkey_text(key.verifier(ledger::KeyType::ed25519)) << "\n";
    return done;
}

}  // namespace

int run_ledger(int argc, char** argv) {
    CLI::App app("存证账本的密钥 / the key of the ledger", "dengwen ledger");
    speak_both(app);
    app.require_subcommand(1);
    std::string data, origin;
    CLI::App* showing =
        app.add_subcommand("key", "显示验证密钥，可以公开 / show the verifier key, which anybody may have");
    CLI::App* making =
        app.add_subcommand("make", "新建密钥；已有时不改动 / make a key; one that is there is left as it is");
    for (CLI::App* one : {showing, making})
        one->add_option("--data", data, "数据目录 / data directory")->required();
    making->add_option("--origin", origin,
                       "账本名称，通常是其网址去掉 https:// ；定下后不能改 / the ledger's name, usually its "
                       "address without https://; never changed later");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, std::cout, std::cerr);
    }
    try {
        const std::string file = ledger_key_file(data);
        if (making->parsed())
            signing::keep(*signing::SigningKey::made(origin.empty() ? default_origin() : origin), file);
        return say_key(*signing::load(file));
    } catch (const signing::KeyFault& fault) {
        std::cerr << fault.what() << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
