#include "command/open_data.hpp"

#include "desk/open_data.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>

#include "command/premises.hpp"
#include "command/rehearsal_clock.hpp"
#include "command/usage.hpp"
#include "tally/tallying.hpp"

namespace dengwen::command {

namespace {

struct OpenDataWanted {
    Where where;
    int year = 0;
    std::string directory;
    std::string clock_file;
    bool again = false;
};

const char* said(desk::EditionTrouble trouble) {
    switch (trouble) {
        case desk::EditionTrouble::year_not_over:
            return "这一年还没有过完；半年的数前后一减，就能看出单件 / the year is not over; what changes "
                   "from edition to "
                   "edition would tell single matters";
        case desk::EditionTrouble::made_before:
            return "这一年的已经公布，公布后不再变；确要重做用 --again / made before, and it stays; --again "
                   "makes it anew";
        case desk::EditionTrouble::not_counted:
            break;
    }
    return "还没有数完，请稍后再做 / not everything is counted yet; try again in a while";
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary);
    if (!(out << bytes) || !out.flush())
        throw std::runtime_error(path.string() + ": 写不进去 / cannot be written");
}

int make(const OpenDataWanted& wanted, const Clockwork& now, std::ostream& out, std::ostream& err) {
    if (wanted.where.database.empty() && !std::filesystem::exists(wanted.where.data + "/dengwen.sqlite")) {
        err << wanted.where.data << ": 没有数据 / holds no store\n";
        return refused;
    }
    const Clockwork clock = wanted.clock_file.empty() ? now : clock_from(wanted.clock_file);
    Premises premises(wanted.where, clock);
    if (!may_set_clock(premises.store, wanted.clock_file, err)) return refused;
    tally::Tallying tallying(premises.store, nullptr);
    while (tallying.count_next()) continue;
    const auto made = desk::make_edition(premises.desk, wanted.year, wanted.again);
    if (const auto* trouble = std::get_if<desk::EditionTrouble>(&made)) {
        err << wanted.year << ": " << said(*trouble) << "\n";
        return refused;
    }
    const auto& edition = std::get<desk::Edition>(made);
    out << wanted.year << ": 已公布 / published under /open-data\n";
    if (wanted.directory.empty()) return done;
    const std::filesystem::path directory(wanted.directory);
    std::filesystem::create_directories(directory);
    const std::string name = "dengwen-" + std::to_string(wanted.year);
    for (const auto& [path, bytes] : {std::pair{directory / (name + ".json"), &edition.json},
                                      std::pair{directory / (name + ".csv"), &edition.csv}}) {
        write_file(path, *bytes);
        out << path.string() << "\n";
    }
    return done;
}

}  // namespace

int run_open_data(int argc, char** argv, const Clockwork& now, std::ostream& out, std::ostream& err) {
    CLI::App app("公布一整年的开放数据 / publish the open data of a whole year", "dengwen open-data");
    speak_both(app);
    OpenDataWanted wanted;
    app.add_option("--data", wanted.where.data, "数据目录 / data directory")->required();
    app.add_option("--database", wanted.where.database,
                   "postgresql://… ；缺省用内置数据库 / else the embedded one");
    app.add_option("--year", wanted.year, "已经过完的年份 / a year that is over")
        ->required()
        ->check(CLI::Range(1900, 2999));
    app.add_option("--out", wanted.directory, "另写入此目录 / also write the files here");
    app.add_flag("--again", wanted.again, "重做已公布的 / make one anew that was published");
    app.add_option("--clock-from", wanted.clock_file,
                   "演练：从文件读时间 / rehearsal: read the time from a file");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    return make(wanted, now, out, err);
}

}  // namespace dengwen::command
