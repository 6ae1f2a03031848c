#include "command/replay.hpp"

#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <functional>
#include <iostream>
#include <optional>
#include <string>

#include "command/commands.hpp"
#include "command/usage.hpp"
#include "notify/spool.hpp"
#include "store/store.hpp"
#include "store/verify.hpp"
#include "tally/tallying.hpp"

namespace dengwen::command {

namespace {

std::atomic<bool> is_stopped = false;

struct ReplayWanted {
    std::string data;
    std::string database;
    std::string from;
    bool followers = false;
};

int verify_all(store::Store& store, MatterNumber from, std::ostream& out, std::ostream& err) {
    const auto verified = store::verify(store, from, [&err](const store::Verified& so_far) {
        err << "\r" << so_far.matters << " 件 / matters, " << so_far.events << " 事件 / events" << std::flush;
        return !is_stopped;
    });
    if (verified.matters > 0) err << "\n";
    if (!verified.disagreement.empty()) {
        err << "不一致 / wrong: " << verified.disagreement << "\n";
        return refused;
    }
    if (verified.was_stopped) {
        err << "已停止，可接着查 / stopped; go on with: --from " << text(verified.last) << "\n";
        return refused;
    }
    out << "row == fold(events): " << verified.matters << " 件 / matters, " << verified.events
        << " 事件 / events\n";
    return done;
}

// Lets a follower take all there is; how much that was, or nothing when it was told to stop.
std::optional<std::int64_t> follow_all(const char* name, const char* what, std::ostream& err,
                                       const std::function<std::optional<int>()>& take) {
    std::int64_t taken = 0;
    while (!is_stopped) {
        const auto more = take();
        if (!more) break;
        taken += *more;
        err << "\r" << name << ": " << taken << " " << what << std::flush;
    }
    if (taken > 0) err << "\n";
    if (!is_stopped) return taken;
    err << "已停止，服务启动后自动接着做 / stopped; the server goes on from there\n";
    return std::nullopt;
}

int rebuild_followers(store::Store& store, const std::string& data, std::ostream& out, std::ostream& err) {
    notices::Spool spool(store, data + "/outgoing", nullptr);
    spool.rebuild();
    const auto messages = follow_all("outgoing", "条 / messages", err, [&] { return spool.hand_over(); });
    if (!messages) return refused;
    out << "outgoing: " << *messages << " 条 / messages\n";
    tally::Tallying tallying(store, nullptr);
    tallying.rebuild();
    const auto events = follow_all("tally", "事件 / events", err, [&] { return tallying.count_next(); });
    if (!events) return refused;
    out << "tally: " << *events << " 事件 / events\n";
    return done;
}

int replay(const ReplayWanted& wanted, std::ostream& out, std::ostream& err) {
    MatterNumber from;
    if (!wanted.from.empty()) {
        const auto number = matter_number_from(wanted.from);
        if (!number) {
            err << "--from: 不是信访编号 / not a matter number: " << wanted.from << "\n";
            return wrong_use;
        }
        from = *number;
    }
    if (wanted.database.empty() && !std::filesystem::exists(wanted.data + "/dengwen.sqlite")) {
        err << wanted.data << ": 没有数据 / holds no store\n";
        return refused;
    }
    store::Store store({.directory = wanted.data, .database = wanted.database});
    return wanted.followers ? rebuild_followers(store, wanted.data, out, err)
                            : verify_all(store, from, out, err);
}

}  // namespace

int run_replay(int argc, char** argv, std::ostream& out, std::ostream& err) {
    CLI::App app("重放全部事件并与各行核对 / fold every event again and compare with the rows",
                 "dengwen replay");
    speak_both(app);
    ReplayWanted wanted;
    app.add_option("--data", wanted.data, "数据目录 / the data directory")->required();
    app.add_option(
        "--database", wanted.database,
        "postgresql:// 地址；缺省用数据目录中的 SQLite / an address; else SQLite in the directory");
    app.add_option("--from", wanted.from, "从此件之后查起 / begin after this matter");
    app.add_flag("--followers", wanted.followers, "改为从头重建跟随者 / make the followers again instead");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    is_stopped = false;
    std::signal(SIGINT, [](int) { is_stopped = true; });
    std::signal(SIGTERM, [](int) { is_stopped = true; });
    return replay(wanted, out, err);
}

int run_replay(int argc, char** argv) { return run_replay(argc, argv, std::cout, std::cerr); }

}  // namespace dengwen::command
