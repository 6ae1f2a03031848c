#include "command/brief.hpp"

#include "desk/brief.hpp"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>

#include "brief/document.hpp"
#include "brief/workbook.hpp"
#include "command/premises.hpp"
#include "command/rehearsal_clock.hpp"
#include "command/usage.hpp"
#include "http/brief_words.hpp"
#include "tally/tallying.hpp"

namespace dengwen::command {

namespace {

struct BriefWanted {
    Where where;
    std::string unit;
    std::string month;
    int year = 0;
    std::string file;
    std::string clock_file;
    bool english = false;
};

int write(const BriefWanted& wanted, desk::BriefAsked asked, const Clockwork& now, std::ostream& out,
          std::ostream& err) {
    if (wanted.where.database.empty() && !std::filesystem::exists(wanted.where.data + "/dengwen.sqlite")) {
        err << wanted.where.data << ": 没有数据 / holds no store\n";
        return refused;
    }
    const Clockwork clock = wanted.clock_file.empty() ? now : clock_from(wanted.clock_file);
    Premises premises(wanted.where, clock);
    if (!may_set_clock(premises.store, wanted.clock_file, err)) return refused;
    tally::Tallying tallying(premises.store, nullptr);
    while (tallying.count_next()) continue;
    const auto answered = desk::brief(premises.desk, Actor{}, asked);
    if (std::holds_alternative<Refusal>(answered)) {
        err << "--unit: 没有这个单位 / no such unit: " << asked.unit << "\n";
        return refused;
    }
    const auto& brief = std::get<desk::Brief>(answered);
    const std::string path = wanted.file.empty() ? brief::file_name(brief) + ".xlsx" : wanted.file;
    std::ofstream file(path, std::ios::binary);
    const auto language = wanted.english ? http::Language::en : http::Language::zh;
    const brief::Pages pages = http::brief_pages(brief, language);
    const bool is_paper = path.ends_with(".pdf");
    if (!(file << (is_paper ? brief::paper_of(pages, brief) : brief::workbook(pages, brief.made_on))) ||
        !file.flush()) {
        err << path << ": 写不进去 / cannot be written\n";
        return refused;
    }
    out << path << "\n";
    return done;
}

}  // namespace

int run_brief(int argc, char** argv, const Clockwork& now, std::ostream& out, std::ostream& err) {
    CLI::App app("写出月报或者年度报告 / write the brief of a month or a year", "dengwen brief");
    speak_both(app);
    BriefWanted wanted;
    app.add_option("--data", wanted.where.data, "数据目录 / data directory")->required();
    app.add_option("--database", wanted.where.database,
                   "postgresql://… ；缺省用内置数据库 / else the embedded one");
    app.add_option("--unit", wanted.unit, "单位；含下级 / the unit, with those below it")->required();
    auto* month = app.add_option("--month", wanted.month, "月，如 2026-10 / a month, as 2026-10");
    app.add_option("--year", wanted.year, "或者一年 / or a year")
        ->check(CLI::Range(1900, 2999))
        ->excludes(month);
    app.add_option("--out", wanted.file, "写到这个文件，.xlsx 或 .pdf / the file, .xlsx or .pdf");
    app.add_flag("--english", wanted.english, "用英文 / in English");
    app.add_option("--clock-from", wanted.clock_file,
                   "演练：从文件读时间 / rehearsal: read the time from a file");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, out, err);
    }
    desk::BriefAsked asked{wanted.unit, wanted.year, 0};
    const auto first = day_from(wanted.month + "-01");
    if (first) {
        asked.year = year_month_day(*first).year;
        asked.month = year_month_day(*first).month;
    }
    if (asked.year == 0) {
        err << "--month 写作 2026-10，或者用 --year / as 2026-10, or else --year\n";
        return wrong_use;
    }
    return write(wanted, asked, now, out, err);
}

}  // namespace dengwen::command
