#include "command/reindex.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <filesystem>

#include "command/premises.hpp"
#include "command/progress.hpp"
#include "command/usage.hpp"
#include "command/vault.hpp"
#include "desk/searching.hpp"
#include "signing/secret_file.hpp"
#include "store/store.hpp"

namespace dengwen::command {

namespace {

std::atomic<bool> is_reindex_stopped = false;

struct ReindexWanted {
    Where where;
    bool goes_on = false;
};

int reindex(const ReindexWanted& wanted, const Clockwork& now, std::ostream& out, std::ostream& err) {
    if (wanted.where.database.empty() && !std::filesystem::exists(wanted.where.data + "/dengwen.sqlite")) {
        err << wanted.where.data << ": 没有数据 / holds no store\n";
        return refused;
    }
    Premises premises(wanted.where, now);
    const auto key = vault_key_of(wanted.where);
    premises.desk.set_vault_key(key);
    desk::Searching searching(premises.desk, search_file(wanted.where), key, nullptr);
    if (!wanted.goes_on) searching.indexing().rebuild();
    const auto events = static_cast<std::size_t>(premises.store.newest_position());
    Progress progress(err, ::isatty(STDERR_FILENO) == 1, "reindex");
    const auto reached = [&] { return static_cast<std::size_t>(searching.index().progress().position); };
    while (!is_reindex_stopped && searching.indexing().index_next())
        progress.at(std::min(reached(), events), events);
    if (is_reindex_stopped) {
        err << "\n已停止；服务启动后自动接着做，或者加 --go-on 接着做 / stopped; the server goes on from "
               "there, or "
               "--go-on does\n";
        return refused;
    }
    searching.index().settle();
    progress.end(events, events);
    out << "search: " << searching.index().progress().rows << " 件 / matters\n";
    return done;
}

}  // namespace

int run_reindex(int argc, char** argv, const Clockwork& now, std::ostream& out, std::ostream& err) {
    CLI::App app("从头重建搜索索引 / make the index of search again", "dengwen reindex");
    speak_both(app);
    ReindexWanted wanted;
    app.add_option("--data", wanted.where.data, "数据目录 / data directory")->required();
    app.add_option("--database", wanted.where.database,
                   "postgresql://… ；缺省用内置数据库 / else the embedded one");
    add_vault_key_command(app, wanted.where);
    app.add_flag("--go-on", wanted.goes_on, "接着上次停下的地方 / go on where it was stopped");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    is_reindex_stopped = false;
    std::signal(SIGINT, [](int) { is_reindex_stopped = true; });
    std::signal(SIGTERM, [](int) { is_reindex_stopped = true; });
    try {
        return reindex(wanted, now, out, err);
    } catch (const signing::KeyFault& fault) {
        err << fault.what() << "\n";
        return refused;
    }
}

}  // namespace dengwen::command
