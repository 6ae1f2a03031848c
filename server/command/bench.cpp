#include "command/bench.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

#include "bench/alike.hpp"
#include "bench/brief.hpp"
#include "bench/clocks.hpp"
#include "bench/intake.hpp"
#include "bench/judge.hpp"
#include "bench/ledger.hpp"
#include "bench/papers.hpp"
#include "bench/post.hpp"
#include "bench/queue.hpp"
#include "bench/reads.hpp"
#include "bench/search.hpp"
#include "command/temporary_directory.hpp"
#include "command/usage.hpp"
#include "profile/profiles.hpp"

namespace dengwen::command {
namespace {

struct BenchWanted {
    std::string work;
    bool json = false;
    double seconds = 5;
    std::vector<int> clients{1, 8, 64};
    std::vector<std::uint64_t> sizes{10'000, 100'000, 1'000'000};
    std::uint64_t letters = 150'000;
    std::uint64_t messages = 40'000;
    std::string directory;
    std::string database;
    std::string texts;
};

int measure(const BenchWanted& options, const Clockwork& now) {
    const bench::Told told = [&](const bench::Figure& figure) {
        std::cout << (options.json ? bench::json_of(figure) + "\n" : bench::text_of(figure)) << std::flush;
    };
    if (options.work == "judge") {
        bench::measure_judging(options.seconds, told);
        return done;
    }
    const profile::Profiles profiles = profile::load(profile::profiles_root(""));
    if (options.work == "clocks") {
        const Law* law = profiles.in_force("cn", now().day);
        if (!law) throw std::runtime_error("今天没有施行中的法规 / no law is in force today");
        told(bench::measure_clocks(*law, profiles.calendar("cn"), options.seconds));
        return done;
    }
    if (options.work == "alike") {
        bench::measure_alike(options.sizes, options.seconds, told);
        return done;
    }
    if (options.work == "papers") {
        told(bench::measure_papers(options.seconds));
        told(bench::measure_dossiers(options.seconds));
        return done;
    }
    const TemporaryDirectory temporary(options.directory);
    if (options.work == "ledger")
        bench::measure_ledger(temporary.path(), profiles, now, options.letters, options.seconds, told);
    else if (options.work == "brief")
        bench::measure_brief(temporary.path(), profiles, now, options.sizes, options.seconds, told);
    else if (options.work == "intake")
        bench::measure_intake(temporary.path(), profiles, now, options.clients, options.seconds, told);
    else if (options.work == "post")
        bench::measure_post(temporary.path(), profiles, now, options.messages / 2, told);
    else if (options.work == "reads")
        bench::measure_reads(temporary.path(), profiles, now, options.clients, options.seconds, told);
    else if (options.work == "search")
        bench::measure_search(
            {temporary.path(), options.database, options.texts, options.sizes, options.seconds}, profiles,
            now, told);
    else
        bench::measure_queue(temporary.path(), profiles, now, options.sizes, options.seconds, told);
    return done;
}

}  // namespace

int run_bench(int argc, char** argv, const Clockwork& now) {
    CLI::App app(
        "测速，并在同一次运行中给出上限 / measure, with the limit of the same run beside each figure",
        "dengwen bench");
    speak_both(app);
    BenchWanted options;
    app.add_option(
           "work", options.work,
           "intake | queue | reads | clocks | ledger | brief | papers | post | judge | alike | search")
        ->required()
        ->check(CLI::IsMember({"intake", "queue", "reads", "clocks", "ledger", "brief", "papers", "post",
                               "judge", "alike", "search"}));
    app.add_flag("--json", options.json, "每个数字一行 JSON / one line of JSON a figure");
    app.add_option("--seconds", options.seconds, "每项时长 / how long each is measured")
        ->check(CLI::Range(0.1, 600.0));
    app.add_option("--clients", options.clients, "intake, reads: 并发数 / clients at once")
        ->delimiter(',')
        ->check(CLI::Range(1, 1024));
    app.add_option("--sizes", options.sizes,
                   "queue, brief, alike, search: 事项数，由小到大 / matters, growing")
        ->delimiter(',');
    app.add_option("--letters", options.letters, "ledger: 信件数 / letters")
        ->check(CLI::Range(std::uint64_t{256}, std::uint64_t{100'000'000}));
    app.add_option("--messages", options.messages, "post: 通知条数 / messages")
        ->check(CLI::Range(std::uint64_t{256}, std::uint64_t{10'000'000}));
    app.add_option(
        "--database", options.database,
        "search: postgresql://… ，须是空库；缺省用内置数据库 / an empty one; else the embedded one");
    app.add_option(
        "--texts", options.texts,
        "search: 来件文字（JSONL，title 和 text）；缺省用虚构的几句 / texts of messages; else invented ones");
    app.add_option("--directory", options.directory,
                   "临时目录建在何处 / where the temporary directory is made");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, std::cout, std::cerr);
    }
    if (!std::is_sorted(options.sizes.begin(), options.sizes.end())) {
        std::cerr << "--sizes 应由小到大 / must grow\n";
        return wrong_use;
    }
    return measure(options, now);
}

}  // namespace dengwen::command
