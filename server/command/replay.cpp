#include "command/replay.hpp"

#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string>

#include "notify/spool.hpp"
#include "store/store.hpp"
#include "store/verify.hpp"

namespace dengwen::command {
namespace {

std::atomic<bool> is_stopped = false;

struct Wanted {
    std::string data;
    std::string database;
    std::string from;
    bool followers = false;
};

int verify_all(store::Store& store, MatterNumber from) {
    const auto verified = store::verify(store, from, [](const store::Verified& so_far) {
        std::fprintf(stderr, "\r%lld matters, %lld events", static_cast<long long>(so_far.matters),
                     static_cast<long long>(so_far.events));
        return !is_stopped;
    });
    if (verified.matters > 0) std::fprintf(stderr, "\n");
    if (!verified.disagreement.empty()) {
        std::printf("wrong: %s\n", verified.disagreement.c_str());
        return 1;
    }
    if (verified.was_stopped) {
        std::printf("stopped; go on with --from %s\n", text(verified.last).c_str());
        return 1;
    }
    std::printf("row == fold(events): %lld matters, %lld events\n", static_cast<long long>(verified.matters),
                static_cast<long long>(verified.events));
    return 0;
}

int rebuild_followers(store::Store& store, const std::string& data) {
    notices::Spool spool(store, data + "/outgoing", nullptr);
    spool.rebuild();
    long long messages = 0;
    while (!is_stopped) {
        const auto handed = spool.hand_over();
        if (!handed) break;
        messages += *handed;
        std::fprintf(stderr, "\routgoing: %lld messages", messages);
    }
    if (messages > 0) std::fprintf(stderr, "\n");
    std::printf("outgoing: %lld messages %s\n", messages,
                is_stopped ? "so far; the server goes on from there" : "in all");
    return is_stopped ? 1 : 0;
}

int replay(const Wanted& wanted) {
    MatterNumber from;
    if (!wanted.from.empty()) {
        const auto number = matter_number_from(wanted.from);
        if (!number) {
            std::fprintf(stderr, "--from: %s is not a matter number\n", wanted.from.c_str());
            return 2;
        }
        from = *number;
    }
    if (wanted.database.empty() && !std::filesystem::exists(wanted.data + "/dengwen.sqlite")) {
        std::fprintf(stderr, "%s holds no store\n", wanted.data.c_str());
        return 1;
    }
    try {
        store::Store store({.directory = wanted.data, .database = wanted.database});
        return wanted.followers ? rebuild_followers(store, wanted.data) : verify_all(store, from);
    } catch (const store::Fault& fault) {
        std::fprintf(stderr, "%s\n", fault.what());
        return 1;
    }
}

}  // namespace

int run_replay(int argc, const char* const* argv) {
    CLI::App app("Folds every event again and compares the sum with the rows.", "dengwen replay");
    Wanted wanted;
    app.add_option("--data", wanted.data, "the data directory")->required();
    app.add_option("--database", wanted.database,
                   "a postgresql:// address; else SQLite in the data directory");
    app.add_option("--from", wanted.from, "begin after this matter");
    app.add_flag("--followers", wanted.followers, "rebuild the followers from the first event instead");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& wrong) {
        return app.exit(wrong) == 0 ? 0 : 2;
    }
    std::signal(SIGINT, [](int) { is_stopped = true; });
    std::signal(SIGTERM, [](int) { is_stopped = true; });
    return replay(wanted);
}

}  // namespace dengwen::command
