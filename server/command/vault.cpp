#include "command/vault.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "command/progress.hpp"
#include "command/usage.hpp"
#include "desk/keeping.hpp"
#include "vault/shares.hpp"

namespace dengwen::command {

std::string vault_key_file(const std::string& data) { return data + "/vault.key"; }

std::shared_ptr<const vault::VaultKey> vault_key_of(const Where& where) {
    if (!where.vault_key_command.empty()) return vault::ask(where.vault_key_command);
    const std::string file = vault_key_file(where.data);
    if (!std::filesystem::exists(file))
        throw vault::KeyFault("没有身份保管库密钥 " + file +
                              "：请放回备份，或用份额恢复 dengwen vault recover；从未有过的，运行 dengwen "
                              "vault seal / there is no vault "
                              "key " +
                              file +
                              ": put its copy back, or recover it from its shares with dengwen vault "
                              "recover; where there never was "
                              "one, run dengwen vault seal");
    return vault::load(file);
}

void add_vault_key_command(CLI::App& app, Where& where) {
    app.add_option("--vault-key-command", where.vault_key_command,
                   "打印身份保管库密钥的命令；缺省读数据目录中的文件 / a command that prints the vault's "
                   "key; else the file in the "
                   "data directory");
}

namespace {

std::atomic<bool> vault_is_stopped = false;

struct VaultWanted {
    Where where;
    int needed = 3;
    int custodians = 5;
    std::string directory;           // where shares are written
    std::vector<std::string> files;  // shares
};

std::string new_key_file(const std::string& data) { return vault_key_file(data) + ".new"; }

store::Store open_store(const Where& where) {
    if (where.database.empty() && !std::filesystem::exists(where.data + "/dengwen.sqlite"))
        throw std::runtime_error(where.data + ": 没有数据 / holds no store");
    return store::Store({where.data, where.database});
}

class Sealing {
  public:
    Sealing(std::ostream& err, const std::string& what)
        : bar_(err, &err == &std::cerr && isatty(STDERR_FILENO) == 1, what) {}

    bool operator()(std::int64_t done, std::int64_t all) {
        done_ = static_cast<std::size_t>(done);
        all_ = static_cast<std::size_t>(all);
        bar_.at(done_, all_);
        return !vault_is_stopped;
    }
    void end() { bar_.end(done_, all_); }

  private:
    Progress bar_;
    std::size_t done_ = 0, all_ = 0;
};

int stopped(std::ostream& err) {
    err << "已停止；再执行同一命令即可接着做 / stopped; the same command goes on from here\n";
    return refused;
}

// Seals what was entered before there was a vault; makes the key where there is none.
int seal(const VaultWanted& wanted, std::ostream& out, std::ostream& err) {
    store::Store store({wanted.where.data, wanted.where.database});
    const std::string file = vault_key_file(wanted.where.data);
    const bool makes = wanted.where.vault_key_command.empty() && !std::filesystem::exists(file);
    if (makes && !store.vault_keys().empty()) vault_key_of(wanted.where);  // says that the key is lost
    if (makes) vault::keep(*vault::VaultKey::made(), file);
    const auto key = vault_key_of(wanted.where);
    const auto ids = store.vault_keys();
    if (!ids.empty() && (ids.size() > 1 || ids.front() != key->id())) {
        desk::Keeping(store).set_key(key);  // says what is wrong
        return refused;
    }
    Sealing told(err, "封存 sealing");
    if (!desk::seal_in_clear(store, *key, std::ref(told))) return stopped(err);
    told.end();
    out << "已全部封存 / all of it is sealed: " << store.sealed_count() << "\n"
        << "密钥 / key: " << key->id() << (makes ? "  " + file : std::string()) << "\n";
    return done;
}

int split(const VaultWanted& wanted, std::ostream& out, std::ostream& err) {
    const auto key = vault_key_of(wanted.where);
    const auto shares = vault::split(*key, wanted.needed, wanted.custodians);
    for (const vault::Share& share : shares) {
        if (wanted.directory.empty()) {
            out << vault::text_of(share) << "\n";
            continue;
        }
        std::filesystem::create_directories(wanted.directory);
        const std::string file = wanted.directory + "/vault-share-" + std::to_string(share.number) + ".txt";
        signing::keep_secret(vault::text_of(share), file);
        out << file << "\n";
    }
    err << "任意 " << wanted.needed << " 份可恢复密钥 " << key->id()
        << "；每位保管人只拿自己的一份，不要留下全部 / any " << wanted.needed
        << " of them recover the key; each custodian keeps one, and nobody all of them\n";
    return done;
}

// A file may hold one share or several, one after the other; `-` is standard input.
std::vector<vault::Share> shares_in(const std::vector<std::string>& files) {
    constexpr std::string_view begin = "dengwen vault share";
    std::vector<vault::Share> shares;
    for (const std::string& file : files) {
        std::ostringstream all;
        if (file == "-")
            all << std::cin.rdbuf();
        else
            all << std::ifstream(file).rdbuf();
        const std::string text = std::move(all).str();
        std::size_t at = text.find(begin);
        if (at == std::string::npos)
            throw vault::KeyFault("不是密钥份额 / this is no share of a vault key: " + file);
        while (at != std::string::npos) {
            const std::size_t next = text.find(begin, at + begin.size());
            shares.push_back(vault::share_from(std::string_view(text).substr(at, next - at)));
            at = next;
        }
    }
    return shares;
}

int recover(const VaultWanted& wanted, std::ostream& out) {
    const auto key = vault::recovered(shares_in(wanted.files));
    std::filesystem::create_directories(wanted.where.data);
    vault::keep(*key, vault_key_file(wanted.where.data));
    out << "已恢复密钥 / the key is recovered: " << key->id() << "  " << vault_key_file(wanted.where.data)
        << "\n";
    return done;
}

// The new key lies beside the old one until nothing is left under that; then it takes its place. Whenever
// this ends in the middle, the same command goes on: both keys are there.
int rekey(const VaultWanted& wanted, std::ostream& out, std::ostream& err) {
    store::Store store = open_store(wanted.where);
    const std::string file = vault_key_file(wanted.where.data), fresh = new_key_file(wanted.where.data);
    const auto before = vault_key_of({wanted.where.data, {}, {}});
    if (!std::filesystem::exists(fresh)) vault::keep(*vault::VaultKey::made(), fresh);
    const auto after = vault::load(fresh);
    const auto ids = store.vault_keys();
    const bool is_done = ids.size() == 1 && ids.front() == after->id();
    if (!is_done) {
        if (std::find(ids.begin(), ids.end(), before->id()) == ids.end()) {
            err << "vault.key 不是这个库的密钥 / vault.key is not the key of this store: " << before->id()
                << "\n";
            return refused;
        }
        Sealing told(err, "换钥 changing the key");
        if (!desk::rewrap_all(store, *before, *after, std::ref(told))) return stopped(err);
        told.end();
    }
    signing::replace_secret(fresh, file);
    out << "密钥已更换 / the key is changed: " << before->id() << " -> " << after->id() << "\n"
        << "旧的份额已不能打开任何内容，请重新拆分：dengwen vault split / the old shares open nothing any "
           "more; split "
           "the new one\n";
    return done;
}

}  // namespace

int run_vault(int argc, char** argv, std::ostream& out, std::ostream& err) {
    CLI::App app("身份保管库的密钥 / the key of the identity vault", "dengwen vault");
    speak_both(app);
    app.require_subcommand(1);
    VaultWanted wanted;
    CLI::App* sealing = app.add_subcommand(
        "seal",
        "封存此前未加密的姓名和附件；可中断，再执行即接着做 / seal names and files from before there was a "
        "vault; may be stopped and goes on");
    CLI::App* splitting = app.add_subcommand("split", "把密钥拆给保管人 / split the key among custodians");
    CLI::App* recovering = app.add_subcommand("recover", "用份额恢复密钥 / recover the key from its shares");
    CLI::App* changing = app.add_subcommand(
        "rekey",
        "更换密钥，旧份额作废；先停止服务 / change the key, so that old shares open nothing; stop the server "
        "first");
    for (CLI::App* one : {sealing, splitting, recovering, changing})
        one->add_option("--data", wanted.where.data, "数据目录 / data directory")->required();
    for (CLI::App* one : {sealing, changing})
        one->add_option("--database", wanted.where.database,
                        "postgresql://… ；缺省用内置数据库 / else the embedded one");
    for (CLI::App* one : {sealing, splitting}) add_vault_key_command(*one, wanted.where);
    splitting->add_option("--needed", wanted.needed, "恢复所需份数 / how many recover it")
        ->capture_default_str();
    splitting->add_option("--custodians", wanted.custodians, "总份数 / how many there are")
        ->capture_default_str();
    splitting->add_option(
        "--out", wanted.directory,
        "写入这个目录，每份一个文件；缺省打印 / write a file for each into this directory; else "
        "they are printed");
    recovering
        ->add_option("shares", wanted.files, "份额文件；- 为标准输入 / files of shares; - is standard input")
        ->required();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    vault_is_stopped = false;
    std::signal(SIGINT, [](int) { vault_is_stopped = true; });
    std::signal(SIGTERM, [](int) { vault_is_stopped = true; });
    try {
        if (sealing->parsed()) return seal(wanted, out, err);
        if (splitting->parsed()) return split(wanted, out, err);
        if (recovering->parsed()) return recover(wanted, out);
        return rekey(wanted, out, err);
    } catch (const vault::KeyFault& fault) {
        err << fault.what() << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
