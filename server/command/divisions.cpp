#include "command/divisions.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <iostream>

#include "command/bytes_of.hpp"
#include "command/premises.hpp"
#include "command/usage.hpp"
#include "intake/row.hpp"
#include "intake/tables.hpp"

namespace dengwen::command {
namespace {

struct LoadWanted {
    std::string file;
    Where where;
};

// Nothing: the arguments were taken; else the status to end with.
std::optional<int> parse(int argc, char** argv, const char* title, const char* name, LoadWanted& wanted) {
    CLI::App app(title, name);
    speak_both(app);
    app.require_subcommand(1);
    CLI::App* load =
        app.add_subcommand("load", "读入 CSV：code, zh, en, parent / load a CSV file of these columns");
    load->add_option("file", wanted.file, "CSV")->required();
    load->add_option("--data", wanted.where.data, "数据目录 / data directory")->required();
    load->add_option("--database", wanted.where.database, "postgresql://… 数据库 / database");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return end_parse(app, error, std::cout, std::cerr);
    }
    return std::nullopt;
}

template <class Load>
int loaded(const Load& load) {
    try {
        fmt::print("已读入 loaded: {}\n", load());
        return done;
    } catch (const intake::FileFault& fault) {
        std::cerr << fault.words.zh << " / " << fault.words.en << "\n";
        return refused;
    }
}

}  // namespace

int run_divisions(int argc, char** argv, const Clockwork& now) {
    LoadWanted wanted;
    if (const auto status = parse(argc, argv, "行政区划 / divisions", "dengwen divisions", wanted))
        return *status;
    return loaded([&] {
        const auto divisions = intake::divisions_from(BytesOf(wanted.file).bytes());
        Premises(wanted.where, now).desk.save_divisions(divisions);
        return divisions.size();
    });
}

int run_categories(int argc, char** argv, const Clockwork& now) {
    LoadWanted wanted;
    if (const auto status = parse(argc, argv, "内容分类 / content categories", "dengwen categories", wanted))
        return *status;
    return loaded([&] {
        const auto categories = intake::categories_from(BytesOf(wanted.file).bytes());
        Premises(wanted.where, now).desk.save_categories(categories);
        return categories.size();
    });
}

}  // namespace dengwen::command
