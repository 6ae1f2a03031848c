#include "command/erase.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <filesystem>
#include <iostream>

#include "command/premises.hpp"
#include "command/progress.hpp"
#include "command/rehearsal_clock.hpp"
#include "command/usage.hpp"
#include "desk/erasing.hpp"

namespace dengwen::command {

namespace {

// The office's own term, once it was set; kept with the store, so that every run takes the same.
constexpr const char* retention_setting = "retention_years";
constexpr int retention_years_max = 100;

std::atomic<bool> erasing_is_stopped = false;

struct EraseWanted {
    Where where;
    int years = 0;  // 0: as set before, else as assumed
    bool preview = false;
    std::string clock_file;
};

int years_of(const EraseWanted& wanted, store::Store& store) {
    if (wanted.years > 0) {
        if (!wanted.preview) store.set_setting(retention_setting, std::to_string(wanted.years));
        return wanted.years;
    }
    const auto kept = store.setting(retention_setting);
    return kept ? std::stoi(*kept) : retention_years_assumed;
}

int erase(const EraseWanted& wanted, const Clockwork& now, std::ostream& out, std::ostream& err) {
    if (wanted.where.database.empty() && !std::filesystem::exists(wanted.where.data + "/dengwen.sqlite")) {
        err << wanted.where.data << ": 没有数据 / holds no store\n";
        return refused;
    }
    const Clockwork clock = wanted.clock_file.empty() ? now : clock_from(wanted.clock_file);
    Premises premises(wanted.where, clock);
    if (!may_set_clock(premises.store, wanted.clock_file, err)) return refused;
    const desk::ErasingAsked asked{years_of(wanted, premises.store), wanted.preview};
    std::int64_t listed = 0;
    Progress progress(err, &err == &std::cerr && isatty(STDERR_FILENO) == 1,
                      asked.preview ? "试算 preview" : "销毁 erasing");
    const desk::ErasingSum sum = desk::erase_ended(premises.desk, asked, [&](const desk::ErasingSum& so_far) {
        if (asked.preview && so_far.matters > listed) out << text(so_far.last) << "\n";
        listed = so_far.matters;
        progress.at(static_cast<std::size_t>(so_far.looked_at), 0);
        return !erasing_is_stopped;
    });
    progress.end(static_cast<std::size_t>(sum.looked_at), static_cast<std::size_t>(sum.looked_at));
    out << (asked.preview ? "将销毁 / would be destroyed: " : "已销毁 / destroyed: ") << sum.matters
        << " 件 / matters, " << sum.persons << " 人 / persons, " << sum.attachments
        << " 附件 / attachments; 保管期限 / kept for " << asked.retention_years << " 年 / years\n";
    if (!sum.was_stopped) return done;
    err << "已停止；再执行同一命令即可接着做 / stopped; the same command goes on from here\n";
    return refused;
}

}  // namespace

int run_erase(int argc, char** argv, const Clockwork& now, std::ostream& out, std::ostream& err) {
    CLI::App app(
        "销毁已经终结、保管期限已满的事项中的姓名、联系方式和附件 / destroy names, contacts and files of "
        "ended "
        "matters whose time of keeping is over",
        "dengwen erase");
    speak_both(app);
    EraseWanted wanted;
    app.add_option("--data", wanted.where.data, "数据目录 / data directory")->required();
    app.add_option("--database", wanted.where.database,
                   "postgresql://… ；缺省用内置数据库 / else the embedded one");
    app.add_option(
           "--retention-years", wanted.years,
           "终结后保管多少年，定下后记住；缺省 10 年是假定 / how many years they are kept after the end; "
           "remembered; the ten years are an assumption")
        ->check(CLI::Range(1, retention_years_max));
    app.add_option("--clock-from", wanted.clock_file,
                   "演练：从文件读时间 / rehearsal: read the time from a file");
    app.add_flag("--preview", wanted.preview, "只列出，不销毁 / only list them, destroy nothing");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    erasing_is_stopped = false;
    std::signal(SIGINT, [](int) { erasing_is_stopped = true; });
    std::signal(SIGTERM, [](int) { erasing_is_stopped = true; });
    return erase(wanted, now, out, err);
}

}  // namespace dengwen::command
