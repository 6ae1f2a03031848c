#include "fsck/fsck.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <optional>

#include "command/fsck.hpp"
#include "command/ledger.hpp"
#include "command/progress.hpp"
#include "command/usage.hpp"
#include "command/vault.hpp"
#include "signing/signing_key.hpp"

namespace dengwen::command {

namespace {

std::atomic<bool> fsck_is_stopped = false;

// Told: the progress of one part after the other.
class Told {
  public:
    explicit Told(std::ostream& err)
        : err_(err), is_terminal_(&err == &std::cerr && isatty(STDERR_FILENO) == 1) {}

    bool operator()(const fsck::Progress& at) {
        if (!bar_ || at.part != last_.part) {
            end();
            bar_.emplace(err_, is_terminal_, std::string(fsck::name(at.part)));
        }
        last_ = at;
        bar_->at(static_cast<std::size_t>(at.done), static_cast<std::size_t>(at.of));
        return !fsck_is_stopped;
    }
    void end() {
        if (bar_) bar_->end(static_cast<std::size_t>(last_.done), static_cast<std::size_t>(last_.of));
        bar_.reset();
    }

  private:
    std::ostream& err_;
    bool is_terminal_;
    std::optional<Progress> bar_;
    fsck::Progress last_;
};

int say(const fsck::Found& found, bool verified, std::ostream& out, std::ostream& err) {
    for (const std::string& wrong : found.wrongs) err << "不符 / wrong: " << wrong << "\n";
    if (found.was_stopped) err << "已停止，没有查完 / stopped before the end\n";
    if (!found.is_sound()) return refused;
    out << "完好 / sound: " << found.matters << " 件 / matters, " << found.events << " 事件 / events, "
        << found.leaves << " 条存证 / leaves, " << found.checkpoints << " 检查点 / checkpoints, "
        << found.contents << " 段内容 / contents, " << found.attachments << " 附件 / attachments, "
        << found.sealed << " 份封存 / sealed, " << found.hours << " 小时的查看 / hours of readings\n";
    if (found.unsealed > 0)
        out << found.unsealed << " 个事件等待存证 / events wait for their place in the ledger\n";
    if (found.unopened > 0)
        out << "没有保管库密钥，" << found.unopened
            << " 份封存内容没有打开核对 / no vault key: so many sealed contents were not looked into\n";
    if (!verified && found.checkpoints > 0)
        out << "没有密钥，检查点的签名没有核对 / no key: the signatures of the checkpoints were not "
               "verified\n";
    return done;
}

}  // namespace

int run_fsck(int argc, char** argv, std::ostream& out, std::ostream& err) {
    CLI::App app(
        "检查整个库：存证、事件、各行、内容、附件 / look through the whole record: ledger, events, rows, "
        "contents",
        "dengwen fsck");
    speak_both(app);
    fsck::Asked asked;
    std::string log, vault_key_command;
    app.add_option("--data", asked.directory, "数据目录 / the data directory")->required();
    app.add_option(
        "--database", asked.database,
        "postgresql:// 地址；缺省用数据目录中的 SQLite / an address; else SQLite in the directory");
    app.add_option(
        "--log", log,
        "账本的验证密钥；缺省用数据目录中的密钥 / the ledger's verifier key; else that of the key in the "
        "directory");
    app.add_option(
        "--vault-key-command", vault_key_command,
        "打印保管库密钥的命令；缺省用数据目录中的密钥 / a command that prints the vault's key; else that in "
        "the directory");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    if (!log.empty()) {
        asked.log = ledger::verifier_key_from(log);
        if (!asked.log || asked.log->type != ledger::KeyType::ed25519) {
            err << "--log 须为账本的验证密钥 / --log must be the ledger's verifier key\n";
            return wrong_use;
        }
    } else if (const std::string file = ledger_key_file(asked.directory); std::filesystem::exists(file)) {
        try {
            asked.log = signing::load(file)->verifier(ledger::KeyType::ed25519);
        } catch (const signing::KeyFault& fault) {
            err << fault.what() << "\n";
            return refused;
        }
    }
    if (!vault_key_command.empty() || std::filesystem::exists(vault_key_file(asked.directory))) {
        try {
            asked.vault = vault_key_of({asked.directory, {}, vault_key_command});
        } catch (const signing::KeyFault& fault) {
            err << fault.what() << "\n";
            return refused;
        }
    }
    if (asked.database.empty() && !std::filesystem::exists(asked.directory + "/dengwen.sqlite")) {
        err << asked.directory << ": 没有数据 / holds no store\n";
        return refused;
    }
    fsck_is_stopped = false;
    std::signal(SIGINT, [](int) { fsck_is_stopped = true; });
    std::signal(SIGTERM, [](int) { fsck_is_stopped = true; });
    Told told(err);
    const fsck::Found found = fsck::look_through(asked, std::ref(told));
    told.end();
    return say(found, asked.log.has_value(), out, err);
}

}  // namespace dengwen::command
