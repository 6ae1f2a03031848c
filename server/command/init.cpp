#include "command/init.hpp"

#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

#include "command/ledger.hpp"
#include "command/sign_in_key.hpp"
#include "command/usage.hpp"
#include "command/vault.hpp"
#include "desk/sign_in.hpp"
#include "intake/tables.hpp"
#include "profile/profiles.hpp"
#include "signing/signing_key.hpp"
#include "store/store.hpp"
#include "vault/vault_key.hpp"

namespace dengwen::command {

namespace {

constexpr const char* administrator_id = "admin";

struct InitWanted {
    std::string data;
    std::string database;
    std::string law = "cn";
    std::string origin = default_origin();
    bool rehearsal = false;
    std::string second_factor;  // empty: required, and in a rehearsal optional
};

// The directory holds names and letters: nobody but its owner looks in.
void make_directory(const std::string& path) {
    std::filesystem::create_directories(path);
    if (chmod(path.c_str(), S_IRWXU) != 0)
        throw std::runtime_error("cannot close the directory to others: " + path);
}

int make(const InitWanted& wanted, const Clockwork& now, std::ostream& out, std::ostream& err) {
    const profile::Profiles profiles = profile::load(profile::profiles_root(""));
    if (!profiles.has(wanted.law)) {
        err << "没有这套法规 / no such law: " << wanted.law << "\n";
        return refused;
    }
    make_directory(wanted.data);
    store::Store store({wanted.data, wanted.database});
    desk::SignIn sign_in(store, now, sign_in_key(wanted.data));
    if (sign_in.officer(administrator_id)) {
        err << "这里已经初始化过，没有改动 / this was made before; nothing is changed: " << wanted.data
            << "\n";
        return refused;
    }
    const auto key = signing::SigningKey::made(wanted.origin);
    signing::keep(*key, ledger_key_file(wanted.data));
    const auto vault_key = vault::VaultKey::made();
    vault::keep(*vault_key, vault_key_file(wanted.data));
    store.add_vault_key(vault_key->id());
    store.set_setting("law", wanted.law);
    if (wanted.rehearsal) store.set_setting("rehearsal", "true");
    sign_in.require_factor(wanted.second_factor.empty() ? !wanted.rehearsal
                                                        : wanted.second_factor == "required");
    if (store.categories().empty()) store.save(intake::categories_from(intake::built_in_categories()));
    const auto password =
        sign_in.keep({administrator_id, "管理员 Administrator", "", {Role::administrator}, true}, true);
    out << "数据目录 / data directory: " << wanted.data << "\n"
        << "管理员 / administrator: " << administrator_id << "\n"
        << "一次性密码 / one-time password: " << *password << "\n"
        << "只显示这一次，首次登录后须修改 / shown only now; to be changed at the first sign-in\n"
        << "两步验证 / second factor: "
        << (sign_in.factor_required() ? "人人必须 / required of everybody" : "不强制 / optional") << "\n"
        << "登录密钥 / sign-in key: " << sign_in_key_file(wanted.data)
        << " （请另存备份 / keep a copy elsewhere）\n"
        << "存证密钥 / ledger key: " << ledger_key_file(wanted.data)
        << " （请另存备份 / keep a copy elsewhere）\n"
        << "身份保管库密钥 / vault key: " << vault_key_file(wanted.data)
        << " （请尽快拆分交保管人 / split it among custodians soon: dengwen vault split）\n"
        << "验证密钥 / verifier key: " << ledger::vkey_text(key->verifier(ledger::KeyType::ed25519)) << "\n";
    return done;
}

}  // namespace

int run_init(int argc, char** argv, const Clockwork& now) {
    CLI::App app("建立数据目录和第一个管理员 / make a data directory and the first administrator",
                 "dengwen init");
    speak_both(app);
    InitWanted wanted;
    app.add_option("--data", wanted.data, "数据目录 / data directory")->required();
    app.add_option("--database", wanted.database,
                   "postgresql://… ；缺省用内置数据库 / else the embedded one");
    app.add_option("--law", wanted.law, "适用的法规 / the law of this place")->capture_default_str();
    app.add_option(
           "--origin", wanted.origin,
           "存证账本的名称，通常是其网址去掉 https:// ；定下后不能改 / the ledger's name, usually its "
           "address without https://; never changed later")
        ->capture_default_str();
    app.add_option(
           "--second-factor", wanted.second_factor,
           "两步验证：required 人人必须（缺省），optional 自愿 / required of everybody (the default) or "
           "optional")
        ->check(CLI::IsMember({"required", "optional"}));
    app.add_flag("--rehearsal", wanted.rehearsal,
                 "演练用：可以拨动时钟 / for rehearsal: its clock may be set");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, std::cout, std::cerr);
    }
    try {
        return make(wanted, now, std::cout, std::cerr);
    } catch (const signing::KeyFault& fault) {
        std::cerr << fault.what() << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
